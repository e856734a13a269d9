/** Ce qu'Échap ferme d'abord dans la grille : une saisie, un menu, une bulle. */
const SAISIE = '.o-grid-composer'
const OUVERTS = '.o-menu, .o-popover'

/** Le focus est-il dans la grille, sans rien qu'Échap y ferme ? */
export function estDansLaGrille(grille: HTMLElement): boolean {
  if (!grille.contains(document.activeElement) || document.querySelector(OUVERTS)) return false
  // La bibliothèque garde toujours le champ de saisie : transparent, il ne saisit rien.
  return grille.querySelector<HTMLElement>(SAISIE)?.style.opacity === '0'
}
