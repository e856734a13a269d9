export { type Lecture, lireContrat } from './lire-contrat.ts'
export type { ColonneComprise, TableauCompris } from './montrer.ts'
export { recaler } from './recaler.ts'
