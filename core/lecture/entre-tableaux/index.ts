export * from './choisir.ts'
export { RECOUVREMENT, recouvrement } from './comparer.ts'
export { laissesDe } from './laisses.ts'
export { ditPourInformation, ditRemplacee, titresDe, vigueurDe } from './vigueur.ts'
