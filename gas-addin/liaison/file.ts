/** Mène une tâche quand celles d'avant sont finies, réussies ou non, et rend son résultat. */
export type File = <Rendu>(tache: () => Promise<Rendu>) => Promise<Rendu>

/** Google exécute en parallèle ce qu'on lui demande sans attendre : deux gestes qui écrivent se croiseraient. */
export function ouvrirFile(): File {
  let precedente: Promise<unknown> = Promise.resolve()
  return (tache) => {
    const rendue = precedente.then(tache)
    precedente = rendue.catch(() => undefined)
    return rendue
  }
}
