import { describe, expect, it } from 'vitest'
import { verifier } from '../../../core/examen/index.ts'
import {
  type Axe,
  assemblerUnites,
  type Centimes,
  type Contrat,
  type Ligne,
  ZERO,
} from '../../../core/modele/index.ts'
import { REGLES } from '../../../core/regles/index.ts'
import { contratDEssai } from '../contrat-d-essai.ts'
import { cle, juger } from './oracle/oracle.ts'
import { Hasard, type LigneTiree, type Tirage, tirer } from './oracle/tirage.ts'

const NOMBRE = 100_000

const JUGEES = [
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

function contratDe(tirage: Tirage): Contrat {
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

function verdictsDe(tirage: Tirage): string[] {
  return verifier(contratDe(tirage), { date: '2026-11-23', regles: REGLES_JUGEES })
    .map((c) => cle(c.regle, c.gravite, c.axe, c.annee, c.action))
    .sort()
}

describe('contre un oracle indépendant', () => {
  it(`aucun faux verdict sur ${NOMBRE} contrats tirés au hasard`, { timeout: 120_000 }, () => {
    const rendus = new Map<string, number>()
    let sansDefaut = 0
    for (let graine = 1; graine <= NOMBRE; graine++) {
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
    const jamais = JUGEES.filter((id) => ![...rendus].some(([r, n]) => r.startsWith(id) && n > 500))
    expect(jamais).toEqual([])
    expect(rendus.get('plafond-axe bloquant')).toBeGreaterThan(500)
    expect(rendus.get('reconduites-minoritaires a-justifier')).toBeGreaterThan(500)
    expect(sansDefaut).toBeGreaterThan(500)
  })

  it('l’oracle sait contredire : un centime de plus sur un contrat au plafond change son verdict', () => {
    const ligne: LigneTiree = {
      axe: 'enfance',
      annee: 2025,
      action: 'A',
      nature: 'nouvelle',
      cout: 2000,
      etat: 1000,
      collectivite: 1000,
      tiers: 0,
      fse: 0,
      cee: 0,
      cantine: false,
    }
    const tirage = (etat: number): Tirage => ({
      type: 'departement',
      plafonds: { enfance: 1000 },
      reports: [],
      lignes: [{ ...ligne, etat }],
    })
    expect(juger(tirage(1000))).toEqual([])
    expect(juger(tirage(1001))).toEqual([cle('plafond-axe', 'a-justifier', 'enfance', 2025, null)])
    expect(verdictsDe(tirage(1001))).toEqual(juger(tirage(1001)))
  })
})
