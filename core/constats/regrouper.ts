import { type Adresse, enRectangles, lireA1, plageEnA1 } from '../grille/index.ts'
import { ecrireNombre } from '../nombres/index.ts'
import type { Constat, Gravite } from './constat.ts'
import { pluriel } from './mots.ts'

/**
 * Au-delà, les constats d'une même règle se comptent et se situent, sans une phrase chacun : une sortie grandit avec le
 * classeur, non avec ses fautes.
 */
export const DETAILLES_PAR_REGLE = 5_000

/** Les constats d'une règle, sur une feuille, qu'on ne détaille pas. */
export interface ConstatsGroupes {
  readonly regle: string
  readonly gravite: Gravite
  /** Ce que le texte permet. */
  readonly admis: boolean
  /** null quand aucune cellule n'est en cause. */
  readonly feuille: string | null
  readonly nombre: number
  /** Combien de la même règle sont détaillés avant ceux-ci. */
  readonly auDela: number
  /** Toutes leurs cellules, en plages A1. */
  readonly cellules: readonly string[]
}

export interface Regroupement {
  /** Dans l'ordre reçu. */
  readonly detailles: readonly Constat[]
  readonly groupes: readonly ConstatsGroupes[]
}

/** Garde le détail de `auDela` constats par règle ; des autres, le compte et les cellules : rien ne se perd. */
export function regrouper(
  constats: readonly Constat[],
  auDela = DETAILLES_PAR_REGLE,
): Regroupement {
  const vus = new Map<string, number>()
  const restes = new Map<string, [Constat, ...Constat[]]>()
  const detailles = constats.filter((constat) => {
    const { regle, gravite, admis, feuille } = constat
    const rang = (vus.get(regle) ?? 0) + 1
    vus.set(regle, rang)
    if (rang <= auDela) return true
    const cle = `${regle}\n${gravite}\n${admis}\n${feuille}`
    const reste = restes.get(cle)
    if (reste) reste.push(constat)
    else restes.set(cle, [constat])
    return false
  })
  return { detailles, groupes: [...restes.values()].map((reste) => grouper(reste, auDela)) }
}

function grouper(constats: readonly [Constat, ...Constat[]], auDela: number): ConstatsGroupes {
  const [{ regle, gravite, admis, feuille }] = constats
  return {
    regle,
    gravite,
    admis,
    feuille,
    nombre: constats.length,
    auDela,
    cellules: enRectangles(placesDe(constats)).map(plageEnA1),
  }
}

function* placesDe(constats: readonly Constat[]): Generator<Adresse> {
  for (const { cellules } of constats) {
    for (const cellule of cellules) {
      const place = lireA1(cellule)
      if (place !== null) yield place
    }
  }
}

const PLAGES_CITEES = 6

/** « Budget!E5002:E9000 » ; au-delà de quelques plages, leur nombre. */
export function direLesPlages({ feuille, cellules }: ConstatsGroupes): string | null {
  if (feuille === null || cellules.length === 0) return feuille
  const reste = cellules.length - PLAGES_CITEES
  const suite = reste > 0 ? ` et ${pluriel(reste, 'autre', 'autres')}` : ''
  return `${feuille}!${cellules.slice(0, PLAGES_CITEES).join(', ')}${suite}`
}

/** Ce qu'il faut savoir de constats sans détail ; `titre` : le nom de leur règle. */
export function direLeGroupe(groupe: ConstatsGroupes, titre: string): string {
  const { nombre, auDela } = groupe
  const plages = direLesPlages(groupe)
  return (
    `Au-delà de ${ecrireNombre(auDela)} par règle\u00a0: ` +
    `${pluriel(nombre, 'autre constat', 'autres constats')} de la règle «\u00a0${titre}\u00a0»` +
    `${plages === null ? '' : `, en ${plages}`}.`
  )
}
