export { type FichierOuvert, ouvrir } from './ouvrir.ts'
export { demandeUnAutreFormat } from './refus.ts'
