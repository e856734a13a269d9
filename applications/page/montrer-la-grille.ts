import { afficher, ajusterLeZoom, type GrilleOuverte } from '../../hotes/grille/index.ts'

/**
 * Affiche la grille en clair ou en sombre, comme le système, et la réaffiche s'il change ; rend de quoi la retirer. Le
 * classeur, la sélection et ce qui s'annule sont dans son modèle : rien n'en est perdu.
 */
export async function montrerLaGrille(
  grille: GrilleOuverte,
  cadre: HTMLElement,
  prevenir: (phrase: string) => void,
): Promise<() => void> {
  const reglage = matchMedia('(prefers-color-scheme: dark)')
  const montrer = () => afficher(grille, cadre, { sombre: reglage.matches, prevenir })
  let demonter = await montrer()
  // Une seule fois : ensuite, le zoom est à l'utilisateur.
  ajusterLeZoom(grille.modele, cadre.clientWidth)
  const reafficher = async (): Promise<void> => {
    demonter()
    demonter = await montrer()
  }
  reglage.addEventListener('change', reafficher)
  return () => {
    reglage.removeEventListener('change', reafficher)
    demonter()
  }
}
