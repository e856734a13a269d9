export { type ChoixDeModele, modeleDeTableau } from './dresser.ts'
export * from './modele.ts'
