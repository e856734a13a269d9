export { annoterCsv, effacerCsv, TITRE_DE_COLONNE } from './annoter.ts'
