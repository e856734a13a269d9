export { lireExcel } from './classeur.ts'
export { type FormuleRecopiee, preparerRecopie } from './formules.ts'
export {
  partieDecrite,
  partieDesRelations,
  type Relation,
  relationsDe,
  suivre,
} from './relations.ts'
export { lireStyles, type StyleDeCellule } from './styles.ts'
