import type { Gravite } from './constat.ts'

/** Ce qu'un hôte pose sur une cellule : une couleur selon la gravité, et un bloc dans sa note. */
export interface Marque {
  readonly feuille: string
  /** Notation A1. */
  readonly cellule: string
  /** La plus grave des constats de la cellule. */
  readonly gravite: Gravite
  /** Texte du bloc, sans ses délimiteurs ; une ligne par « \n ». */
  readonly note: string
}

/** Première et dernière lignes de notre bloc dans une note : ce qui est autour est à l'utilisateur. */
export const DEBUT_DE_BLOC = '— Pacte —'
export const FIN_DE_BLOC = '— fin Pacte —'

/** Formule, toujours vraie, de la mise en forme conditionnelle qui porte notre couleur. */
export function signature(gravite: Gravite): string {
  return `"pacte:${gravite}"="pacte:${gravite}"`
}

/** Reconnaît une formule de mise en forme conditionnelle posée par nous, d'où qu'elle revienne. */
export function estSignature(formule: string): boolean {
  return /^=?\s*"pacte:([a-z-]+)"\s*=\s*"pacte:\1"$/i.test(formule.trim())
}
