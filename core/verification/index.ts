export * from './synthese.ts'
export * from './trier.ts'
export * from './verifier.ts'
