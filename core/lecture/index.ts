export { type Lecture, lireContrat } from './lire-contrat.ts'
export type { CaseDessinee, Miniature, Role } from './miniature.ts'
export type { ColonneComprise, TableauCompris } from './montrer.ts'
export { recaler } from './recaler.ts'
