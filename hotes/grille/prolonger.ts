export type Classe<T, C = never> = new (configuration: C) => T

/** Remplace une classe d'un registre de la bibliothèque, qui ne l'exporte pas, par une qui la prolonge. */
export function prolonger<T, C = never>(
  registre: object,
  cle: string,
  faire: (base: Classe<T, C>) => Classe<T, C>,
): void {
  const classes = registre as {
    get(cle: string): Classe<T, C>
    replace(cle: string, classe: Classe<T, C>): void
  }
  classes.replace(cle, faire(classes.get(cle)))
}
