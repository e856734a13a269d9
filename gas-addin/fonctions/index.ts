export { evaluer } from './evaluer.ts'
export { nomDansSheets } from './noms.ts'
