export { lireCsv } from './classeur.ts'
export { decoderCsv } from './encodage.ts'
export { SEPARATEURS } from './separateur.ts'
