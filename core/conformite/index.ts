export * from './dire.ts'
export * from './proposer.ts'
export * from './proposition.ts'
export { REGLES_CHIFFREES } from './regles-chiffrees.ts'
