import {
  type Affichage,
  afficher,
  ajusterLeZoom,
  type GrilleOuverte,
  libererLesVolets,
} from '../../hotes/grille/index.ts'

/**
 * Affiche la grille en clair ou en sombre, comme le système, et la réaffiche s'il change. Le classeur, la sélection et
 * ce qui s'annule sont dans son modèle : rien n'en est perdu.
 */
export async function montrerLaGrille(
  grille: GrilleOuverte,
  cadre: HTMLElement,
  prevenir: (phrase: string) => void,
): Promise<Affichage> {
  const reglage = matchMedia('(prefers-color-scheme: dark)')
  const montrer = () => afficher(grille, cadre, { sombre: reglage.matches, prevenir })
  let affichage = await montrer()
  // Une seule fois : ensuite, le zoom est à l'utilisateur.
  ajusterLeZoom(grille.modele, cadre.clientWidth)
  libererLesVolets(grille.modele, { largeur: cadre.clientWidth, hauteur: cadre.clientHeight })
  const reafficher = async (): Promise<void> => {
    affichage.demonter()
    affichage = await montrer()
  }
  reglage.addEventListener('change', reafficher)
  return {
    demonter: () => {
      reglage.removeEventListener('change', reafficher)
      affichage.demonter()
    },
    enSaisie: () => affichage.enSaisie(),
  }
}
