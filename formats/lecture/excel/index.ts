export { lireExcel } from './classeur.ts'
export { type FormuleRecopiee, preparerRecopie } from './formules.ts'
export { partieDesRelations, type Relation, relationsDe } from './relations.ts'
