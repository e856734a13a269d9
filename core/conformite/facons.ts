import { AXES, type Axe } from '../modele/index.ts'
import { type Chantier, type Demande, ouvrirLeChantier, placer } from './chantier.ts'
import { aEnveloppe, type Facon } from './facon.ts'
import { type FaconNommee, nommer } from './nommer-la-facon.ts'
import { seulesAReleverLAxe } from './plancher.ts'
import { cleDe, proposer } from './proposer.ts'
import { cleDesCouts, type PlancherReleve, type Proposition } from './proposition.ts'

/** Une façon d'atteindre un plancher, éprouvée : la proposition entière où elle est suivie. */
export interface FaconEprouvee extends FaconNommee {
  /** null : celle où il y a le moins de cellules à changer, prise sans choix. */
  readonly facon: Facon | null
  /** Celle que la demande suit. */
  readonly suivie: boolean
  readonly proposition: Proposition
}

/** Un plancher, et les façons de l'atteindre : deux au moins. */
export interface PlancherCompare {
  readonly axe: Axe
  readonly annee: number
  readonly facons: readonly FaconEprouvee[]
}

/** Chaque plancher que la proposition atteint de plus d'une façon. */
export function comparerChaquePlancher(
  demande: Demande,
  { planchers }: Pick<Proposition, 'planchers'>,
): readonly PlancherCompare[] {
  return planchers.flatMap(({ axe, annee }) => {
    const facons = comparerLesFacons(demande, { axe, annee })
    return facons.length === 0 ? [] : [{ axe, annee, facons }]
  })
}

/** Assez pour choisir ; chacune demande une vérification entière. */
const ACTIONS_AU_PLUS = 3

/**
 * Les façons d'atteindre ce plancher, toutes rejouées par la vérification : aucune ne laisse plus de bloquants ni n'en
 * fait naître. La moins chère pour la collectivité d'abord. Vide : il n'y en a qu'une, ou aucune.
 */
export function comparerLesFacons(
  demande: Demande,
  { axe, annee }: Pick<PlancherReleve, 'axe' | 'annee'>,
): readonly FaconEprouvee[] {
  const cle = cleDesCouts(axe, annee)
  const chantier = ouvrirLeChantier(demande)
  const choisie = chantier.facons.get(cle)
  const ailleurs = new Map([...chantier.facons].filter(([autre]) => autre !== cle))
  const eprouver = (facon: Facon | null): Eprouvee | null => {
    const facons = facon === null ? ailleurs : new Map([...ailleurs, [cle, facon] as const])
    const proposition = proposer({ ...demande, facons })
    const releve = proposition.planchers.find((p) => p.axe === axe && p.annee === annee)
    if (releve === undefined) return null
    return { facon, proposition, ...nommer(facon, releve) }
  }
  const simple = eprouver(null)
  if (simple === null || manqueEncore(simple.proposition, axe, annee)) return []
  const autres = possibles({ ...chantier, facons: ailleurs }, axe, annee, choisie).flatMap(
    (facon) => {
      const essai = eprouver(facon)
      return essai !== null && vautAutant(essai.proposition, simple.proposition) ? [essai] : []
    },
  )
  // Suivre une action nommée donne parfois la même chose que de n'en nommer aucune : la plus simple le dit.
  const uniques = new Map([...autres, simple].map((f) => [ecritures(f), f]))
  if (uniques.size < 2) return []
  const suivie = choisie === undefined ? simple : autres.find(({ facon }) => facon === choisie)
  const siennes = suivie && ecritures(suivie)
  return [...uniques]
    .map(([cellules, facon]) => ({ ...facon, suivie: cellules === siennes }))
    .sort(ordre)
}

type Eprouvee = Omit<FaconEprouvee, 'suivie'>

function ecritures({ proposition: { cellules } }: Eprouvee): string {
  return cellules.map(({ feuille, cellule, apres }) => `${feuille}!${cellule} ${apres}`).join('\n')
}

function possibles(
  chantier: Chantier,
  axe: Axe,
  annee: number,
  choisie: Facon | undefined,
): readonly Facon[] {
  const bilan = chantier.contexte.bilans.annees.find((b) => b.annee === annee)
  if (bilan === undefined) return []
  const places = placer(bilan, chantier)
  const sien = places.axes.find((b) => b.axe === axe)
  const seules = sien === undefined ? [] : seulesAReleverLAxe(sien, places)
  const aCouts = chantier.coutsLibres.has(cleDesCouts(axe, annee))
  const facons: readonly Facon[] = [
    ...seules.slice(0, ACTIONS_AU_PLUS + 1).flatMap((unite) => {
      const [cellule] = places.places.get(unite)?.menu.etatEn ?? []
      return cellule === undefined ? [] : [cellule as Facon]
    }),
    'repartie',
    // Prendre à un autre axe sans que son coût baisse romprait sa parité.
    ...(aCouts
      ? AXES.filter((a) => a !== axe && places.axes.some((b) => b.axe === a && b.fongible))
      : []
    ).map(aEnveloppe),
    ...(choisie === undefined ? [] : [choisie]),
  ]
  return [...new Set(facons)]
}

function manqueEncore({ restent }: Proposition, axe: Axe, annee: number): boolean {
  return restent.some(
    ({ constat }) =>
      constat.regle === 'plancher-axe' && constat.axe === axe && constat.annee === annee,
  )
}

/** Elle ne laisse et ne fait naître que ce que l'autre laisse et fait naître. */
function vautAutant(essai: Proposition, simple: Proposition): boolean {
  const permis = new Set([
    ...simple.restent.map(({ constat }) => cleDe(constat)),
    ...simple.nouveaux.map(cleDe),
  ])
  return [...essai.restent.map(({ constat }) => constat), ...essai.nouveaux].every((c) =>
    permis.has(cleDe(c)),
  )
}

function ordre(
  { proposition: a, facon: f, nom: n }: FaconEprouvee,
  { proposition: b, facon: g, nom: m }: FaconEprouvee,
): number {
  return (
    a.effet.collectivite - b.effet.collectivite ||
    a.cellules.length - b.cellules.length ||
    a.effet.deplaces - b.effet.deplaces ||
    Number(g === null) - Number(f === null) ||
    (n < m ? -1 : 1)
  )
}
