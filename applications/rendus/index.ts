export { comparaisonEnHtml } from './comparaison/html.ts'
export {
  type ComparaisonRendue,
  direLAction,
  direLAxe,
  direLEcart,
  direLesActions,
  direLesConstats,
  direLesReserves,
  direLesSuites,
  NOMS_DES_IMPORTANCES,
  parImportance,
  TITRE_DES_SUSPENDUS,
} from './comparaison/mots.ts'
export { compteRenduEnHtml } from './compte-rendu.ts'
export { consolidationEnCsv, estUneConsolidationEnCsv } from './consolidation/csv.ts'
export { consolidationEnHtml } from './consolidation/html.ts'
export { direLesDoublons } from './consolidation/mots.ts'
export { DIRE_UNE_CONSOLIDATION, estUneConsolidation } from './consolidation/tableaux.ts'
export { consolidationEnXlsx } from './consolidation/xlsx.ts'
export { enCsv } from './csv.ts'
export { enHtml } from './html.ts'
export {
  direCeQuiAttend,
  direLaJustification,
  direLaVerification,
  direLeContrat,
  direLeLieu,
  eurosOuTiret,
  eurosSiPositif,
  grouper,
  TITRE_DES_JUSTIFIES,
} from './mise-en-page.ts'
export { type Echec, type ExamenDeFichier, estUnEchec, type Resultat } from './resultat.ts'
