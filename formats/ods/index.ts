export { annoterOds } from './annoter.ts'
export { effacerOds, rapportsDuClasseurOds } from './effacer.ts'
export { ODS } from './format.ts'
export { ecrireReglagesOds, lireReglagesOds } from './reglages.ts'
