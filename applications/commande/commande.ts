/** Là où une commande écrit ; les tests et le programme lui donnent les leurs. */
export interface Sorties {
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
  readonly env: NodeJS.ProcessEnv
}

/** Une commande lit ses arguments, écrit, et rend son code de sortie. */
export type Commande = (args: readonly string[], sorties: Sorties) => number
