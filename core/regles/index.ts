export * from './cas.ts'
export * from './cas-de-regle.ts'
export * from './registre.ts'
export * from './regle.ts'
