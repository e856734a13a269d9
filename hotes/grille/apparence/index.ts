export { type Apparence, apparenceDe } from './apparence.ts'
export { type Exemplaire, etendre } from './exemplaires.ts'
export type { Noms } from './noms.ts'
export type { PartiesDeLHabillage } from './parties.ts'
