export { controlerLaTaille, ErreurDeClasseur, type MarqueNonPosee } from '../../formats/index.ts'
export { type FichierOuvert, ouvrir } from './ouvrir.ts'
export { demandeUnAutreFormat } from './refus.ts'
