// Assez pour les libellés de cent classeurs ; au-delà on oublie tout plutôt que de grossir sans fin.
const TAILLE = 10_000

/** Retient les réponses d'une reconnaissance : une longue plage répète les mêmes libellés, les mêmes montants. */
export function memoriser<R, T extends string | number | boolean | null = string>(
  reconnaitre: (texte: T) => R,
  taille = TAILLE,
): (texte: T) => R {
  const connues = new Map<T, R>()
  return (texte) => {
    const connue = connues.get(texte)
    if (connue !== undefined) return connue
    const reponse = reconnaitre(texte)
    if (connues.size >= taille) connues.clear()
    connues.set(texte, reponse)
    return reponse
  }
}
