export { type FichierOuvert, ouvrir } from './ouvrir.ts'
