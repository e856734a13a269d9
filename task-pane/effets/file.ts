/** Exécute les tâches une à une, dans l’ordre où elles arrivent. Une tâche ne rejette jamais. */
export type File = (tache: () => Promise<void>) => void

export function ouvrirFile(): File {
  let derniere: Promise<void> = Promise.resolve()
  return (tache) => {
    derniere = derniere.then(tache)
  }
}
