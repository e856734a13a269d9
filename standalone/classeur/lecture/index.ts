export type {
  ClasseurCsv,
  ClasseurExcel,
  ClasseurLu,
  ClasseurOds,
  DialecteCsv,
  EncodageCsv,
  FormatDeClasseur,
} from './classeur-lu.ts'
export { lireCsv, SEPARATEURS, WINDOWS_1252 } from './csv/index.ts'
export { partieDesRelations, type Relation, relationsDe } from './excel/index.ts'
export { lireClasseur } from './lire.ts'
