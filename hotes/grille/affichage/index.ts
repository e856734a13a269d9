export { type Affichage, afficher, type ChoixDAffichage } from './afficher.ts'
export { ajouterLaBulle } from './bulle.ts'
export { ajusterLeZoom } from './zoom.ts'
