export { type Lecture, lireContrat } from './lireContrat.ts'
export type { ColonneComprise, TableauCompris } from './montrer.ts'
export { recaler } from './recaler.ts'
