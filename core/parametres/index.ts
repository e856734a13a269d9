export * from './parametre.ts'
export * from './parametres.ts'
