export { evaluer, fonctionNommee } from './evaluer.ts'
export type {
  Contexte,
  ExempleDeFonction,
  Fonction,
  FonctionDEnsemble,
  FonctionParCellule,
  ParametreDeFonction,
} from './fonction.ts'
export { FONCTIONS } from './registre.ts'
export * from './valeur.ts'
