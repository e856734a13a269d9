import type { Examen } from '../../core/examen/index.ts'

export interface ExamenDeFichier extends Examen {
  /** Tel que l'utilisateur l'a écrit. */
  readonly fichier: string
  /** « 14 h 32 » ; absente : on ne la dit pas. */
  readonly heure?: string | null | undefined
  /** Ce que le classeur contenait. */
  readonly etat?: string | undefined
}

export interface Echec {
  readonly fichier: string
  readonly erreur: string
}

/** Ce qu'un classeur a donné, prêt à être rendu. */
export type Resultat = ExamenDeFichier | Echec

export function estUnEchec(resultat: Resultat): resultat is Echec {
  return 'erreur' in resultat
}

/** Le nom sans les dossiers, qu'ils s'écrivent à la façon de Windows ou non. */
export function nomDeFichier({ fichier }: Resultat): string {
  return fichier.split(/[\\/]/).at(-1) ?? fichier
}
