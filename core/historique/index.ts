export { type Changements, comparerAuDernier } from './comparer.ts'
export { direLesChangements } from './dire.ts'
export { passageDe, retenir } from './passer.ts'
