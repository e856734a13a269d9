/**
 * Un fichier posé n'importe où sur la page : la zone se montre tant qu'il est au-dessus. Rend de quoi ne plus
 * l'écouter.
 */
export function accueillirLesFichiers(
  page: HTMLElement,
  deposer: (fichiers: readonly File[]) => void,
): () => void {
  // On entre dans un élément avant de quitter celui qui le contient : on compte.
  let dedans = 0
  const compter = (pas: number): void => {
    dedans = Math.max(0, dedans + pas)
    page.classList.toggle('depot', dedans > 0)
  }
  const gestes: Readonly<Record<string, (evenement: DragEvent) => void>> = {
    dragenter: () => compter(1),
    dragleave: () => compter(-1),
    dragover: () => undefined,
    drop: ({ dataTransfer }) => {
      compter(-dedans)
      deposer([...(dataTransfer?.files ?? [])])
    },
  }
  const ecoutes = Object.entries(gestes).map(([nom, geste]) => {
    const ecouter = (evenement: Event): void => {
      if (!(evenement instanceof DragEvent) || !porteUnFichier(evenement)) return
      // Sans cela le navigateur ouvrirait le fichier à la place de la page.
      evenement.preventDefault()
      evenement.stopPropagation()
      geste(evenement)
    }
    window.addEventListener(nom, ecouter, true)
    return () => window.removeEventListener(nom, ecouter, true)
  })
  return () => {
    for (const taire of ecoutes) taire()
  }
}

function porteUnFichier({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false
}
