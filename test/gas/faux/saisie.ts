import { type Valeur, valeurDeFormule } from '../../excel/emulateur/classeur/index.ts'
import type { Resultat } from './document.ts'

/** Donne la valeur d'une formule ; undefined : le faux lui en donne une. */
export type Calculer = (formule: string, feuille: string, adresse: string) => Resultat | undefined

/** Ce que Google fait d'une valeur qu'on lui donne. */
export interface Saisie {
  readonly valeur: Valeur
  readonly formule?: string
  /** Donné à la cellule si elle n'en a pas. */
  readonly format?: string
}

/**
 * Interprète une saisie, comme au clavier dans un classeur français : « 0123 », « 12 % » et « 1 234,5 » deviennent des
 * nombres, « 12/03/2025 » une date, ce qui commence par « = » ou « + » une formule ; sauf dans une cellule au format texte,
 * ou derrière une apostrophe.
 */
export function interpreter(saisie: Valeur, format: string | undefined): Saisie {
  if (format === '@') return { valeur: typeof saisie === 'number' ? String(saisie) : saisie }
  if (typeof saisie !== 'string' || saisie === '') return { valeur: saisie }
  if (saisie.startsWith("'")) return { valeur: saisie.slice(1) }
  const nombre = lireNombre(saisie)
  if (nombre !== null) return nombre
  if (/^(?:vrai|true)$/i.test(saisie)) return { valeur: true }
  if (/^(?:faux|false)$/i.test(saisie)) return { valeur: false }
  const jour = lireJour(saisie)
  if (jour !== null) return { valeur: jour, format: 'dd/mm/yyyy' }
  if (!/^[=+]./.test(saisie)) return { valeur: saisie }
  const formule = saisie.startsWith('=') ? saisie : `=${saisie}`
  return { valeur: valeurDeFormule(formule), formule }
}

function lireNombre(saisie: string): Saisie | null {
  const lu = /^([+-]?(?:\d+|\d{1,3}(?:[\s\u00a0\u202f]\d{3})+)(?:[.,]\d+)?)\s?(%?)$/.exec(saisie)
  if (lu === null) return null
  const nombre = Number((lu[1] ?? '').replace(/\s/g, '').replace(',', '.'))
  return lu[2] === '%' ? { valeur: nombre / 100, format: '0%' } : { valeur: nombre }
}

function lireJour(saisie: string): number | null {
  const lu = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(saisie)
  if (lu === null) return null
  const [jour, mois, annee] = [Number(lu[1]), Number(lu[2]), Number(lu[3])]
  if (mois < 1 || mois > 12 || jour < 1 || jour > 31) return null
  return (Date.UTC(annee, mois - 1, jour) - Date.UTC(1899, 11, 30)) / 86_400_000
}
