import { expect } from 'vitest'
import type { Constat } from '../../../../core/constats/index.ts'
import { verifier } from '../../../../core/examen/index.ts'
import { centimes, type Lieu, type Total } from '../../../../core/modele/index.ts'
import { REGLES } from '../../../../core/regles/index.ts'
import { contratDEssai } from '../../contrat-d-essai.ts'
import { confronter } from '../oracle/confronter.ts'
import { cle } from '../oracle/oracle.ts'
import { jugerLesPlafonds } from './oracle.ts'
import {
  type LigneDePlafonds,
  type TirageDePlafonds,
  type TotalTire,
  tirerDesPlafonds,
} from './tirage.ts'

export const JUGEES = [
  'architecture-calpae',
  'axe-sans-action',
  'collectivite-inconnue',
  'collectivite-non-eligible',
  'fse-ambigu',
  'plafond-absent',
  'plafond-axe',
  'plafond-total',
  'plafonds-contradictoires',
  'plafonds-variables',
  'plancher-axe',
  'report-excessif',
  'signature-tardive',
  'total-incoherent',
]

const REGLES_JUGEES = REGLES.filter((r) => JUGEES.includes(r.id))

const lieu = (ligne: number): Lieu => ({ feuille: 'Budget', ligne, colonne: 30 })

function totalDe({ axe, annee, ecrit, sommes, nombre }: TotalTire, rang: number) {
  const [premiere, ...autres] = sommes.map((somme) => centimes(somme * 100))
  return {
    lieu: lieu(200 + rang),
    libelle: 'Total',
    champ: 'partEtat',
    portee: axe === null ? { genre: 'general' } : { genre: 'axe', axe },
    annee,
    montant: centimes(ecrit * 100),
    attendus: [premiere ?? centimes(0), ...autres],
    nombreDeLignes: nombre,
  } as const satisfies Omit<Total, 'vue'>
}

function contratDe(tirage: TirageDePlafonds) {
  const { type, eligible, signature, plafonds, contradictions, totaux, mentions } = tirage
  const essai = contratDEssai({
    type,
    collectivite: { eligible, nom: eligible ? null : 'Métropole du Grand Paris' },
    lignes: tirage.lignes.map(({ etat, consomme, report, accord, ...ligne }) => ({
      ...ligne,
      cout: 2 * (etat ?? 0),
      partEtat: etat ?? 'vide',
      consomme: consomme ?? 'vide',
      report: report ?? 'vide',
      accordReport: accord ? 'Accord du 3 mars' : '',
    })),
  })
  const [vue] = essai.vues
  if (!vue) throw new Error('aucun tableau')
  return {
    ...essai,
    signature: signature === null ? null : { date: signature, lieu: null },
    plafonds: plafonds.map(({ montant, ...plafond }, i) => ({
      ...plafond,
      montant: centimes(montant * 100),
      lieu: lieu(i),
    })),
    contradictions: contradictions.map(({ axe, annee, montant }, i) => ({
      ...{ axe, annee, lieu: lieu(100 + i) },
      retenu: centimes((montant - 1) * 100),
      ecarte: centimes(montant * 100),
    })),
    totaux: totaux.map((total, i) => ({ ...totalDe(total, i), vue })),
    mentions: mentions.map((genre, i) => ({ genre, texte: 'Mesures socles', lieu: lieu(300 + i) })),
  }
}

export function verdictsDesPlafonds(tirage: TirageDePlafonds): string[] {
  return verifier(contratDe(tirage), { date: '2026-11-23', regles: REGLES_JUGEES })
    .map((c) => cle(c.regle, c.gravite, c.axe, c.annee, ditLesReprises(c)))
    .sort()
}

/** Les années dont un plafond est repris, telles que les disent la phrase et les étapes : elles s'accordent. */
function ditLesReprises({ message, etapes }: Constat): string | null {
  const desEtapes = etapes.flatMap(
    (e) => /^plafond de l’axe .* = celui de (\d{4})/.exec(e)?.[1] ?? [],
  )
  const annees = [...new Set(desEtapes)].sort()
  const phrase = [
    ...message.matchAll(
      /plafond de \d{4}|dont ceux de .*? repris|\(celui de \d{4}\)|d’une autre année \([^)]*\)/g,
    ),
  ]
  const dites = phrase.flatMap(([dite]) => dite.match(/\d{4}/g) ?? [])
  if ([...new Set(dites)].sort().join(' ') !== annees.join(' ')) {
    return `la phrase dit « ${dites.join(' ')} », les étapes « ${annees.join(' ')} »`
  }
  return annees.length === 0 ? null : `repris ${annees.join(' ')}`
}

/** Le même classeur réduit à une année juge les axes de cette année de la même façon. */
function eprouverLaReduction(tirage: TirageDePlafonds, verdicts: readonly string[]): void {
  const [premiere, ...autres] = [...new Set(tirage.lignes.map((l) => l.annee))]
  if (premiere === undefined || autres.length === 0) return
  const deLAnnee = (rendus: readonly string[]) =>
    rendus.filter((v) => v.startsWith('pla') && v.includes(`| ${premiere} |`)).join('\n')
  const seule = ({ annee }: LigneDePlafonds) => annee === premiere
  const reduits = verdictsDesPlafonds({ ...tirage, lignes: tirage.lignes.filter(seule) })
  if (deLAnnee(reduits) !== deLAnnee(verdicts)) {
    expect({ tirage, reduits: deLAnnee(reduits) }).toEqual({ tirage, reduits: deLAnnee(verdicts) })
  }
}

export function eprouverLesPlafonds(nombre: number): void {
  confronter(nombre, {
    tirer: tirerDesPlafonds,
    juger: jugerLesPlafonds,
    verdicts: (tirage) => {
      const verdicts = verdictsDesPlafonds(tirage)
      eprouverLaReduction(tirage, verdicts)
      return verdicts
    },
    atteintes: [...JUGEES, 'axe-sans-action a-justifier', 'axe-sans-action bloquant'],
  })
}
