export { lireCsv } from './classeur.ts'
export { decoderCsv } from './encodage.ts'
export { SEPARATEURS } from './separateur.ts'
export { WINDOWS_1252 } from './windows-1252.ts'
