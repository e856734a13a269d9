export { evaluer, fonctionNommee } from './evaluer.ts'
export type {
  Contexte,
  ExempleDeFonction,
  Fonction,
  FonctionDEnsemble,
  FonctionParCellule,
  ParametreDeFonction,
} from './fonction.ts'
export { estEtalee } from './fonction.ts'
export { ESPACE_DES_FONCTIONS } from './noms.ts'
export { FONCTIONS } from './registre.ts'
export { evaluerSansRegles } from './sans-regles.ts'
export { evaluerSurPlace } from './sur-place.ts'
export * from './valeur.ts'
