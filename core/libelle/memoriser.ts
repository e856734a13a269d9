// Assez pour les libellés d'un classeur ; au-delà on oublie tout plutôt que de grossir sans fin.
const TAILLE = 1000

/** Retient les réponses d'une reconnaissance : une longue plage répète les mêmes libellés. */
export function memoriser<R>(reconnaitre: (texte: string) => R): (texte: string) => R {
  const connues = new Map<string, R>()
  return (texte) => {
    const connue = connues.get(texte)
    if (connue !== undefined) return connue
    const reponse = reconnaitre(texte)
    if (connues.size >= TAILLE) connues.clear()
    connues.set(texte, reponse)
    return reponse
  }
}
