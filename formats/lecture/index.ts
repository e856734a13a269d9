export type { Avancement, Avancer } from './avancement.ts'
export { COLONNES_MAX, LIGNES_MAX } from './chantier.ts'
export type {
  ClasseurCsv,
  ClasseurExcel,
  ClasseurLu,
  ClasseurOds,
  DialecteCsv,
  EncodageCsv,
  FichierDeClasseur,
  FormatDeClasseur,
} from './classeur-lu.ts'
export {
  type Decoupage,
  fermetureDe,
  lireCsv,
  reconnaitreCsv,
  SEPARATEURS,
  TITRE_AUX_ORPHELINS,
  TITRE_DE_COLONNE,
} from './csv/index.ts'
export {
  type FormuleRecopiee,
  lireStyles,
  partieDecrite,
  partieDesRelations,
  preparerRecopie,
  type Relation,
  relationsDe,
  type StyleDeCellule,
  suivre,
} from './excel/index.ts'
export { lireClasseur } from './lire.ts'
