export * from './adresse.ts'
export * from './cellule.ts'
export * from './classeur.ts'
