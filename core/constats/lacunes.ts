import type { Constat } from './constat.ts'

/** Règles qui ne reprochent rien : elles disent ce qui n'a pas pu être vérifié, faute de donnée. */
export const REGLES_DE_LACUNE: readonly string[] = [
  'colonne-absente',
  'plafond-absent',
  'collectivite-inconnue',
]

export interface Partage {
  readonly reproches: readonly Constat[]
  readonly lacunes: readonly Constat[]
}

/** Sépare ce qui est relevé de ce qui n'a pas pu être vérifié ; l'ordre est gardé. */
export function partager(constats: readonly Constat[]): Partage {
  const estLacune = (constat: Constat) => REGLES_DE_LACUNE.includes(constat.regle)
  return {
    reproches: constats.filter((constat) => !estLacune(constat)),
    lacunes: constats.filter(estLacune),
  }
}
