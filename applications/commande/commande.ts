/** Un flux où l'on écrit, qu'il mène à un terminal, à un fichier ou à un essai. */
export interface Flux {
  readonly write: (texte: string) => unknown
  readonly isTTY?: boolean
  /** Largeur du terminal, en caractères. */
  readonly columns?: number
}

/** Là où une commande écrit ; les tests et le programme lui donnent les leurs. */
export interface Sorties {
  readonly stdout: Flux
  readonly stderr: Flux
  readonly env: NodeJS.ProcessEnv
}

/** Une commande lit ses arguments, écrit, et rend son code de sortie. */
export type Commande = (args: readonly string[], sorties: Sorties) => Promise<number>
