export { manifesteSheets, PORTEES } from './manifeste.ts'
export { ESPACE_DU_SCRIPT, SOUCHES, type Souche } from './souches.ts'
