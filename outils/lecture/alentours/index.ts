export * from './feuille.ts'
export * from './titre.ts'
export * from './voisines.ts'
