export type { Flux, Sorties } from './commande.ts'
export { executer } from './executer.ts'
