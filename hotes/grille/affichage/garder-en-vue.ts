import { type Command, ecouter, type Model } from '../bibliotheque.ts'

/**
 * Quand le cadre rétrécit (le bandeau grandit, la page montre le classeur), la bibliothèque laisse dessous la cellule
 * choisie : elle revient en vue, sauf si l'on a défilé loin d'elle. Rend de quoi arrêter.
 */
export function garderEnVue(modele: Model, cadre: HTMLElement): () => void {
  const { getters } = modele
  const seVoit = () => getters.isVisibleInViewport(getters.getActivePosition())
  const nommer = () => JSON.stringify(getters.getActivePosition())
  let choisie = nommer()
  let suivie = true
  // Un tour plus tard : la bibliothèque a alors pris la mesure du cadre.
  const observateur = new ResizeObserver(() => {
    requestAnimationFrame(() => {
      if (!suivie || seVoit()) return
      const { row, col } = getters.getActivePosition()
      modele.dispatch('SCROLL_TO_CELL', { row, col })
    })
  })
  observateur.observe(cadre)
  ecouter(modele, 'command-dispatched', observateur, ({ type }: Command) => {
    if (type === 'SET_VIEWPORT_OFFSET') suivie = seVoit()
  })
  ecouter(modele, 'update', observateur, () => {
    // La bibliothèque amène en vue la cellule que l'on choisit.
    if (nommer() !== choisie) suivie = true
    choisie = nommer()
  })
  return () => {
    observateur.disconnect()
    modele.off('command-dispatched', observateur)
    modele.off('update', observateur)
  }
}
