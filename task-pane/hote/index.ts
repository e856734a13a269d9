export * from './erreur.ts'
export * from './hote.ts'
