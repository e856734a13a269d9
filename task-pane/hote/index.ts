export * from './erreur.ts'
export * from './hote.ts'
export * from './phrases.ts'
