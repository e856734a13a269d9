import type { Constat } from './constat.ts'
import { NOMS_DES_GRAVITES } from './mots.ts'

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

function estLacune({ regle }: Pick<Constat, 'regle'>): boolean {
  return REGLES_DE_LACUNE.includes(regle)
}

/** La gravité d'un constat, telle qu'on la lit ; ce qui n'est pas vérifié n'en a pas. */
export function nomDeGravite(constat: Pick<Constat, 'regle' | 'gravite' | 'admis'>): string {
  if (estLacune(constat)) return 'Non vérifié'
  return constat.admis ? 'Ce que le texte permet' : NOMS_DES_GRAVITES[constat.gravite]
}

/** Sépare ce qui est relevé de ce qui n'a pas pu être vérifié ; l'ordre est gardé. */
export function partager(constats: readonly Constat[]): Partage {
  return {
    reproches: constats.filter((constat) => !estLacune(constat)),
    lacunes: constats.filter(estLacune),
  }
}
