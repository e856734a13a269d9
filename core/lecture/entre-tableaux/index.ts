export * from './choisir.ts'
export { RECOUVREMENT, recouvrement } from './comparer.ts'
export { laissesDe } from './laisses.ts'
export { ditPourInformation, titresDe, vigueurDe } from './vigueur.ts'
