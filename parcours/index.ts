export type { Outils } from './outils.ts'
export * from './rapport.ts'
export * from './reglages.ts'
export { type Bilan, verifierLeContrat } from './verifier.ts'
