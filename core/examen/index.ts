export * from './dire.ts'
export * from './examiner.ts'
export * from './presentation.ts'
export * from './verification.ts'
