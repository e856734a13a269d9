export * from './empreinte.ts'
export * from './gestes.ts'
export * from './moteur.ts'
export * from './reponse.ts'
