export { ajouterFeuille, type SansFeuille } from './ajouter-feuille.ts'
export { type Contenu, passePourUneFormule } from './contenu/index.ts'
export { ecrireDocx } from './docx/index.ts'
export { ErreurDeClasseur, type GenreDErreur } from './erreur.ts'
export {
  type CelluleChangee,
  type Changements,
  type Copie,
  direLesNonEcrits,
  type Fichier,
  type Lecture,
  type NonEcrit,
  type NonEcrits,
  ouvrirFichier,
  type Releve,
  type ResultatChange,
  rouvrirFichier,
} from './fichier/index.ts'
export type { Garde } from './format.ts'
export type {
  Avancement,
  Avancer,
  ClasseurExcel,
  ClasseurLu,
  FormatDeClasseur,
} from './lecture/index.ts'
export { relationsDe } from './lecture/index.ts'
export type { MarqueNonPosee } from './marquage/index.ts'
export { classeurAvecFeuille } from './ooxml/index.ts'
export { controlerLaTaille } from './paquet/index.ts'
export { type Case, type ColonneDeTableau, ecrireTableaux, type Tableau } from './tableaux/index.ts'
export { decoder, lireXml } from './xml/index.ts'
