export * from './memoriser.ts'
export * from './normaliser.ts'
