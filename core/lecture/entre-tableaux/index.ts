export * from './choisir.ts'
export { recouvrement } from './comparer.ts'
export { laissesDe } from './laisses.ts'
export { vigueurDe } from './vigueur.ts'
