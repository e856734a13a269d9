export type { CelluleChangee, Changements, ResultatChange } from './changements.ts'
export { direLesNonEcrits, type NonEcrit } from './dire.ts'
export type { NonEcrits } from './non-ecrits.ts'
export {
  type Copie,
  type Fichier,
  type Lecture,
  ouvrirFichier,
  rouvrirFichier,
} from './ouvrir-fichier.ts'
export type { Releve } from './relever.ts'
