export * from './juger.ts'
export * from './lecteur.ts'
export * from './releve.ts'
