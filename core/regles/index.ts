export * from './registre.ts'
export * from './regle.ts'
