export * from './bilan.ts'
export type * from './decompter.ts'
export * from './dresser.ts'
export * from './totaux.ts'
