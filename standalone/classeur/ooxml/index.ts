export { annoterOoxml } from './annoter.ts'
export { effacerOoxml, rapportsDuClasseur } from './effacer.ts'
