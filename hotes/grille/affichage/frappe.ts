import { stores } from '../bibliotheque.ts'

/** Ce que nous prolongeons de la saisie, et que la bibliothèque garde pour elle. */
interface Saisie {
  startEdition(texte?: string, selection?: unknown): void
}

let posee = false

/**
 * La première touche remplace le contenu de la cellule, mais la bibliothèque ne le montre qu'à l'affichage suivant
 * : une deuxième touche venue avant, sur une page occupée, s'ajouterait à l'ancien contenu (« 35000 » deviendrait «
 * 3500030000 »). Le champ prend donc la frappe tout de suite.
 */
export function retenirLaFrappe(): void {
  if (posee) return
  posee = true
  const saisie = stores.CellComposerStore.prototype as unknown as Saisie
  const { startEdition } = saisie
  saisie.startEdition = function (texte, selection) {
    startEdition.call(this, texte, selection)
    const champ = document.activeElement
    if (texte !== undefined && champ?.classList.contains('o-composer')) montrer(champ, texte)
  }
}

function montrer(champ: Element, texte: string): void {
  if (champ.textContent === texte) return
  champ.textContent = texte
  getSelection()?.selectAllChildren(champ)
  getSelection()?.collapseToEnd()
}
