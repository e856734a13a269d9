export * from './dire.ts'
export { actualiser, dresserLesPieces } from './dresser.ts'
export * from './piece.ts'
export { rangeesDesPieces } from './rangees.ts'
