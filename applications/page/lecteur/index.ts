export { hoteDuLecteur } from './hote.ts'
export { Arret, type Lecteur, ouvrirUnLecteur } from './lecteur.ts'
export type { CopieVerifiee, Lu } from './messages.ts'
export { reprendre } from './reprendre.ts'
