export { annoterOoxml, ecrireRapportOoxml } from './annoter.ts'
export { ecrireCelluleOoxml } from './ecrire-cellule.ts'
export { compterOoxml, effacerOoxml, rapportsDuClasseur } from './effacer.ts'
export { ecrireReglagesOoxml, lireReglagesOoxml } from './reglages.ts'
