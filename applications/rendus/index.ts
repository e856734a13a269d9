export { compteRenduEnHtml } from './compte-rendu.ts'
export { enCsv } from './csv.ts'
export { enHtml } from './html.ts'
export {
  direLaJustification,
  direLaSituation,
  direLeContrat,
  direLeLieu,
  eurosOuTiret,
  eurosSiPositif,
  grouper,
  parSection,
  TITRE_DES_JUSTIFIES,
} from './mise-en-page.ts'
export { type Echec, type ExamenDeFichier, estUnEchec, type Resultat } from './resultat.ts'
