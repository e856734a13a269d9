export * from './choisir.ts'
export { RECOUVREMENT, recouvrement } from './comparer.ts'
export { laissesDe } from './laisses.ts'
export { vigueurDe } from './vigueur.ts'
