export { lireExcel } from './classeur.ts'
export { partieDesRelations, type Relation, relationsDe } from './relations.ts'
