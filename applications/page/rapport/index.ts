export { demanderLeRapport } from './demander.ts'
export type { Forme } from './messages.ts'
