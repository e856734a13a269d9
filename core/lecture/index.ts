export { NOMS_DES_CHAMPS } from './expliquer.ts'
export { type Lecture, lireContrat } from './lireContrat.ts'
