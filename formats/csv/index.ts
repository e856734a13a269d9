export { annoterCsv, effacerCsv, TITRE_DE_COLONNE } from './annoter.ts'
export { CSV } from './format.ts'
