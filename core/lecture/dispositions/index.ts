export * from './financeurs-en-rangs.ts'
export * from './situer.ts'
export * from './tourner.ts'
