export * from './choix.ts'
export * from './contrat-tire.ts'
export * from './hasard.ts'
export * from './vocabulaire.ts'
