import { estDate, serieDe, type ValeurBrute } from '../../core/grille/index.ts'
import { horlogeDe } from './fuseau.ts'
import type { Contexte } from './geste.ts'

/** D'une valeur telle que Google la donne à celle que le cœur connaît. */
export type Lecteur = (valeur: unknown) => ValeurBrute

/**
 * Google rend une date par l'instant qu'elle marque dans le fuseau du classeur : on en refait le jour, sans
 * décalage.
 */
export function lecteurDe({ classeur }: Contexte): Lecteur {
  let horloge: ((instant: number) => number) | null = null
  return (valeur) => {
    if (estUneDate(valeur)) {
      horloge ??= horlogeDe(classeur.getSpreadsheetTimeZone())
      return enSerie(horloge(valeur.getTime()))
    }
    const connue =
      typeof valeur === 'string' || typeof valeur === 'number' || typeof valeur === 'boolean'
    return connue ? valeur : String(valeur ?? '')
  }
}

/** Une date peut venir d'un autre monde JavaScript que le nôtre : `instanceof` n'y suffit pas. */
function estUneDate(valeur: unknown): valeur is Date {
  return Object.prototype.toString.call(valeur) === '[object Date]'
}

const JOUR = 86_400_000
/** Le jour zéro des tableurs. */
const ORIGINE = Date.UTC(1899, 11, 30)

/** Numéro de série d'un tableur ; les durées et les heures seules sont comptées depuis l'origine. */
function enSerie(affiche: number): number {
  const jour = serieDe(new Date(affiche).toISOString().slice(0, 10))
  const depuis = affiche - ORIGINE
  return jour === null ? depuis / JOUR : jour + (depuis - Math.floor(depuis / JOUR) * JOUR) / JOUR
}

/** Ce que Google dit d'un nombre sans format : il en montre jusqu'à quinze décimales. */
const AUTOMATIQUE = /^0\.#+$/

/** Code de format de nombre, tel que le cœur le comprend : une date en garde toujours un qui le dit. */
export function formatDe(code: string, valeur: unknown): string {
  const connu = AUTOMATIQUE.test(code) ? 'General' : code
  if (!estUneDate(valeur) || estDate(connu) || /[hs]/i.test(connu)) return connu
  return 'yyyy-mm-dd'
}
