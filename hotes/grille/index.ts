export { direLesNonEcrits } from '../../formats/index.ts'
export { afficher, ajusterLeZoom, type ChoixDAffichage } from './affichage/index.ts'
export { type GrilleOuverte, ouvrirDansLaGrille } from './ouvrir.ts'
