export { ecrireDUnCoup } from './ecrire.ts'
export { lireFichier } from './lire.ts'
