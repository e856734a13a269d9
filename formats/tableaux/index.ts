export { ecrireTableaux } from './classeur.ts'
export type { Case, ColonneDeTableau, Tableau } from './tableau.ts'
