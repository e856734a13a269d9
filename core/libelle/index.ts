export * from './lier.ts'
export * from './memoriser.ts'
export * from './normaliser.ts'
