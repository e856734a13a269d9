export { direLesNonEcrits } from '../../formats/index.ts'
export {
  type Affichage,
  afficher,
  ajusterLeZoom,
  type ChoixDAffichage,
  libererLesVolets,
} from './affichage/index.ts'
export {
  type FichierLu,
  type GrilleOuverte,
  montrerPeuAPeu,
  ouvrirDansLaGrille,
  ouvrirPeuAPeu,
} from './ouvrir.ts'
