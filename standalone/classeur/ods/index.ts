export { annoterOds } from './annoter.ts'
export { effacerOds, rapportsDuClasseurOds } from './effacer.ts'
