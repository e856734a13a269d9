export { lireOds } from './classeur.ts'
