export { annoter, compterLesMarques, ecrireRapport, effacer, retirerRapport } from './annotation.ts'
export { ecrireCellule, memeContenu } from './cellule.ts'
export { ecrireCellules } from './cellules.ts'
export type {
  CellulesEcrites,
  Contenu,
  Ecriture,
  EcritureRefusee,
  Geste,
  RaisonDeRefus,
} from './contenu/index.ts'
export {
  type CelluleChangee,
  type Changements,
  type Enregistrement,
  enregistrer,
  type NonEcrit,
  type ResultatChange,
} from './enregistrement/index.ts'
export { ErreurDeClasseur, type GenreDErreur } from './erreur.ts'
export type { ClasseurLu, FichierDeClasseur, FormatDeClasseur } from './lecture/index.ts'
export type { Annotation, MarqueNonPosee, RapportEcrit } from './marquage/index.ts'
export { lireClasseur, octetsDe, rouvrir } from './ouvrir.ts'
export { composerPaquet, controlerLaTaille } from './paquet/index.ts'
export { ecrireReglages, lireReglages } from './reglages.ts'
export { type ClasseurReleve, releverClasseur } from './relever.ts'
