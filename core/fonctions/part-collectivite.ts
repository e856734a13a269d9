import { calculPartCollectivite, formulePartCollectivite } from '../calculs/index.ts'
import { enEuros } from '../modele/index.ts'
import { deCalcul } from './de-calcul.ts'
import { deFormule } from './de-formule.ts'

export const partCollectiviteSurPlace = deFormule(formulePartCollectivite, enEuros)
export const partCollectivite = /* @__PURE__ */ deCalcul(
  calculPartCollectivite,
  partCollectiviteSurPlace,
)
