export { annoterOoxml } from './annoter.ts'
export { effacerOoxml, rapportsDuClasseur } from './effacer.ts'
export { OOXML } from './format.ts'
export { ecrireReglagesOoxml, lireReglagesOoxml } from './reglages.ts'
