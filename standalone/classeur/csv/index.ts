export { annoterCsv, effacerCsv, TITRE_DE_COLONNE } from './annoter.ts'
export { ecrireCelluleCsv, texteDeCsv } from './ecrire-cellule.ts'
