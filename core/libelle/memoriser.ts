// Assez pour les libellés de cent classeurs ; au-delà on oublie tout plutôt que de grossir sans fin.
const TAILLE = 10_000
/** Une phrase ne se répète guère, et pèserait autant que tous les libellés. */
const LONGUEUR_RETENUE = 1_000

/** Retient les réponses d'une reconnaissance : une longue plage répète les mêmes libellés, les mêmes montants. */
export function memoriser<R, T extends string | number | boolean | null = string>(
  reconnaitre: (texte: T) => R,
  taille = TAILLE,
): (texte: T) => R {
  const connues = new Map<T, R>()
  return (texte) => {
    if (typeof texte === 'string' && texte.length > LONGUEUR_RETENUE) return reconnaitre(texte)
    const connue = connues.get(texte)
    if (connue !== undefined) return connue
    const reponse = reconnaitre(texte)
    if (connues.size >= taille) connues.clear()
    connues.set(texte, reponse)
    return reponse
  }
}

/** De même pour ce qui se tire d'un objet qui ne change pas : retenu tant que l'objet l'est. */
export function memoriserParObjet<O extends object, R>(tirer: (objet: O) => R): (objet: O) => R {
  const connues = new WeakMap<O, { readonly tire: R }>()
  return (objet) => {
    const connue = connues.get(objet)
    if (connue !== undefined) return connue.tire
    const tire = tirer(objet)
    connues.set(objet, { tire })
    return tire
  }
}
