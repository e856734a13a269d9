export { annoterCsv, effacerCsv } from './annoter.ts'
export { aLeChamp, ecrireCellulesCsv, texteDeCsv } from './ecrire-cellules.ts'
