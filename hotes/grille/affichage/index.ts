export { type Affichage, afficher, type ChoixDAffichage } from './afficher.ts'
export { ajouterLaBulle } from './bulle.ts'
export { libererLesVolets } from './liberer-les-volets.ts'
export { ajusterLeZoom } from './zoom.ts'
