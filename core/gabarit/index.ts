export {
  type ChoixDeModele,
  modeleDeTableau,
  NATURES,
  NOMS_DES_NATURES,
  NOMS_DES_TYPES,
} from './dresser.ts'
export * from './modele.ts'
