export {
  baisseNecessaire,
  type Cantine,
  cantinesDe,
  creditsDeLAxe,
} from './axe/cantine-part-axe.ts'
export { estUneEnveloppe, maximumDeLAxe } from './axe/plafond-axe.ts'
export { maximumDeLAnnee } from './axe/plafond-total.ts'
export { plancherExigible } from './axe/plancher-axe.ts'
