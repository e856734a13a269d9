/** Ce qu'une cellule donne à une fonction ; un paramètre omis arrive null, undefined ou "" selon l'hôte. */
export type Scalaire = number | string | boolean | null | undefined

/** Une cellule, ou une plage par lignes. */
export type ValeurDArgument = Scalaire | readonly (readonly Scalaire[])[]

/** Une erreur se rend comme une valeur : dans une plage, elle ne fait pas perdre les autres cellules. */
export interface ErreurDeFonction {
  /** La phrase à montrer : quelle fonction, quel paramètre, quelle valeur. */
  readonly erreur: string
}

/** Ce qu'une fonction rend dans une cellule ; les montants sont en euros. */
export type Cellule = number | string | ErreurDeFonction

/** Une cellule, ou un tableau par lignes, rectangulaire. */
export type ValeurDeFonction = Cellule | readonly (readonly Cellule[])[]

export function estErreur(valeur: ValeurDeFonction | undefined): valeur is ErreurDeFonction {
  return typeof valeur === 'object' && !Array.isArray(valeur)
}

export function estPlage(valeur: ValeurDArgument): valeur is readonly (readonly Scalaire[])[] {
  return typeof valeur === 'object' && valeur !== null
}

export function estOmis(valeur: ValeurDArgument): valeur is null | undefined | '' {
  return valeur === undefined || valeur === null || valeur === ''
}
