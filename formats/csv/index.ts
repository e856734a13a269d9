export { annoterCsv, effacerCsv } from './annoter.ts'
export { CSV } from './format.ts'
