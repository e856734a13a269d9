import { REGLES } from '../regles/index.ts'

/** Les bloquants qu'un autre montant peut lever : une proposition ne vise qu'eux. */
export const REGLES_CHIFFREES: readonly string[] = [
  'equilibre-financement',
  'parite-depassee',
  'cee-plafond-70',
  'fse-depasse-collectivite',
  'fse-action-non-nouvelle',
  'cee-sur-fsatme',
  'tiers-superieurs-cout',
  'montant-negatif',
  'cantine-un-euro',
  'plancher-axe',
  'plafond-axe',
  'plafond-total',
  'cantine-part-axe',
]

/** Ce qui se juge action par action, pour éprouver un plan avant de le proposer. */
export const REGLES_D_ACTION = REGLES.flatMap((regle) => (regle.portee === 'action' ? [regle] : []))
