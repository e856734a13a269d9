export { demanderLeRapport } from './demander.ts'
export type { Forme, Reponse } from './messages.ts'
