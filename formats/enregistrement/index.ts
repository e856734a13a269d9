export type { CelluleChangee, Changements, ResultatChange } from './changements.ts'
export { type Enregistrement, enregistrer } from './enregistrer.ts'
export type { NonEcrit } from './non-ecrit.ts'
