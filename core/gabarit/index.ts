export {
  type ChoixDeModele,
  modeleDeTableau,
  NATURES,
  NOMS_DES_NATURES,
} from './dresser.ts'
export * from './modele.ts'
