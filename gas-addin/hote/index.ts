export { type Feuille, feuillesDe, plageDans } from './feuilles.ts'
export {
  type Contexte,
  type ContexteDEcriture,
  executer,
  executerSousVerrou,
  type Horloge,
} from './geste.ts'
export { hoteSheets } from './hote.ts'
