import { axe } from './axe.ts'
import { compensationCantine } from './compensation-cantine.ts'
import { diminution } from './diminution.ts'
import type { FonctionParCellule } from './fonction.ts'
import { indicateur } from './indicateur.ts'
import { manquePlancher } from './manque-plancher.ts'
import { partCollectivite } from './part-collectivite.ts'
import { partEtat } from './part-etat.ts'
import { planFinancement } from './plan-financement.ts'
import { plancher } from './plancher.ts'
import { restePlafond } from './reste-plafond.ts'
import { tauxCee } from './taux-cee.ts'
import { typeCollectivite } from './type-collectivite.ts'

/** Les fonctions qui portent sur le contrat, cellule par cellule : celles qu'EXPLIQUER et SOURCE connaissent. */
export const FONCTIONS_PAR_CELLULE: readonly FonctionParCellule[] = [
  partEtat,
  partCollectivite,
  planFinancement,
  plancher,
  manquePlancher,
  restePlafond,
  tauxCee,
  compensationCantine,
  diminution,
  axe,
  typeCollectivite,
  indicateur,
]
