export { annoterCsv, effacerCsv, TITRE_DE_COLONNE } from './annoter.ts'
export { aLeChamp, ecrireCellulesCsv, texteDeCsv } from './ecrire-cellules.ts'
