/** Ce qu'Échap ferme d'abord dans la grille, en plus d'une saisie : un menu, une bulle. */
const OUVERTS = '.o-menu, .o-popover'

/** Le focus est-il dans la grille, sans menu ni bulle qu'Échap y ferme ? */
export function estDansLaGrille(grille: HTMLElement): boolean {
  return grille.contains(document.activeElement) && document.querySelector(OUVERTS) === null
}
