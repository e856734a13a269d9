import type { CleCitee } from '../sources/index.ts'

/** Une valeur, depuis une année, avec le passage qui la pose et la date où quelqu'un l'a relue. */
export interface ValeurDatee<T> {
  readonly depuis: number
  readonly valeur: T
  readonly source: CleCitee
  /** AAAA-MM-JJ : encore valable à cette date. */
  readonly valableLe: string
}

export interface Parametre<T> {
  readonly id: string
  readonly titre: string
  /** De la plus ancienne à la plus récente. */
  readonly valeurs: readonly [ValeurDatee<T>, ...ValeurDatee<T>[]]
}

export function constante<T>(id: string, titre: string, valeur: T, source: CleCitee): Parametre<T> {
  return { id, titre, valeurs: [{ depuis: 2024, valeur, source, valableLe: '2026-11-23' }] }
}

/** La valeur en vigueur l'année donnée ; null avant la première. */
export function valeurPour<T>(parametre: Parametre<T>, annee: number): ValeurDatee<T> | null {
  let retenue: ValeurDatee<T> | null = null
  for (const valeur of parametre.valeurs) if (valeur.depuis <= annee) retenue = valeur
  return retenue
}

/** La dernière valeur connue. */
export function valeurDe<T>(parametre: Parametre<T>): T {
  const [premiere, ...suivantes] = parametre.valeurs
  return (suivantes.at(-1) ?? premiere).valeur
}
