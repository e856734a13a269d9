import { expect } from 'vitest'
import { verifier } from '../../../../core/examen/index.ts'
import {
  type Axe,
  assemblerUnites,
  type Centimes,
  type Contrat,
  type Ligne,
  ZERO,
} from '../../../../core/modele/index.ts'
import { REGLES } from '../../../../core/regles/index.ts'
import { contratDEssai } from '../../contrat-d-essai.ts'
import { cle, juger } from './oracle.ts'
import { Hasard, type LigneTiree, type Tirage, tirer } from './tirage.ts'

export const JUGEES = [
  'parite-depassee',
  'parite-incomplete',
  'equilibre-financement',
  'tiers-superieurs-cout',
  'fse-action-non-nouvelle',
  'fse-depasse-collectivite',
  'cee-plafond-70',
  'plancher-axe',
  'plafond-axe',
  'plafond-total',
  'cantine-part-axe',
  'reconduites-minoritaires',
]

const REGLES_JUGEES = REGLES.filter((r) => JUGEES.includes(r.id))

const MODELE = contratDEssai({ colonnes: ['tiers', 'fse', 'cee'] })

function ligneDe(tiree: LigneTiree, rang: number): Ligne {
  const [modele] = MODELE.lignes
  if (!modele) throw new Error('pas de ligne modèle')
  const montant = (centimes: number) => (centimes === 0 ? 'vide' : (centimes as Centimes))
  return {
    ...modele,
    rang,
    axe: tiree.axe,
    annee: tiree.annee,
    action: tiree.action,
    cle: tiree.action,
    nature: tiree.nature,
    traits: tiree.cantine ? { ...modele.traits, cantine: 'compensation' } : modele.traits,
    montants: {
      ...modele.montants,
      cout: tiree.cout as Centimes,
      partEtat: tiree.etat === null ? 'illisible' : (tiree.etat as Centimes),
      partCollectivite: tiree.collectivite as Centimes,
      tiers: montant(tiree.tiers),
      fse: montant(tiree.fse),
      cee: montant(tiree.cee),
    },
  }
}

/** Le contrat d'un tirage, une ligne par rang. */
export function contratDe(tirage: Tirage): Contrat {
  const lignes = tirage.lignes.map((l, i) => ligneDe(l, i + 1))
  const annees = [...new Set(lignes.map((l) => l.annee ?? 0))].sort()
  const axes = Object.keys(tirage.plafonds) as Axe[]
  return {
    ...MODELE,
    collectivite: { ...MODELE.collectivite, type: tirage.type },
    annees,
    lignes,
    unites: assemblerUnites(lignes),
    plafonds: axes.map((axe) => ({
      axe,
      annee: null,
      montant: (tirage.plafonds[axe] ?? ZERO) as Centimes,
      lieu: null,
    })),
    reports: tirage.reports.map((r) => ({ ...r, montant: r.montant as Centimes, lieu: null })),
  }
}

/** Les verdicts des règles jugées, écrits comme ceux de l'oracle. */
export function verdictsDe(tirage: Tirage): string[] {
  return verifier(contratDe(tirage), { date: '2026-11-23', regles: REGLES_JUGEES })
    .map((c) => cle(c.regle, c.gravite, c.axe, c.annee, c.action))
    .sort()
}

/** Une règle dont les verdicts seraient plus rares que cela ne serait pas éprouvée. */
const PART_MINIMALE = 0.005

/** Compare règles et oracle sur autant de contrats tirés au hasard ; la graine d'un contrat est son rang. */
export function eprouver(nombre: number): void {
  const assez = nombre * PART_MINIMALE
  const rendus = new Map<string, number>()
  let sansDefaut = 0
  for (let graine = 1; graine <= nombre; graine++) {
    const tirage = tirer(new Hasard(graine))
    const attendus = juger(tirage)
    const verdicts = verdictsDe(tirage)
    if (verdicts.join('\n') !== attendus.join('\n')) {
      expect({ graine, tirage, verdicts }).toEqual({ graine, tirage, verdicts: attendus })
    }
    if (attendus.length === 0) sansDefaut++
    for (const verdict of attendus) {
      const regle = verdict.split(' | ', 2).join(' ')
      rendus.set(regle, (rendus.get(regle) ?? 0) + 1)
    }
  }
  // Le tirage atteint vraiment chaque règle, et laisse passer assez de contrats conformes.
  const jamais = JUGEES.filter((id) => ![...rendus].some(([r, n]) => r.startsWith(id) && n > assez))
  expect(jamais).toEqual([])
  expect(rendus.get('plafond-axe bloquant')).toBeGreaterThan(assez)
  expect(rendus.get('reconduites-minoritaires a-justifier')).toBeGreaterThan(assez)
  expect(sansDefaut).toBeGreaterThan(assez)
}
