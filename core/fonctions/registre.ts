import { axe } from './axe.ts'
import { compensationCantine } from './compensation-cantine.ts'
import { coutPourEtat } from './cout-pour-etat.ts'
import { diminution } from './diminution.ts'
import { expliquer } from './expliquer.ts'
import { exposition } from './exposition.ts'
import type { Fonction, FonctionSurPlace } from './fonction.ts'
import { indicateur } from './indicateur.ts'
import { manquePlancher } from './manque-plancher.ts'
import { partCollectivite } from './part-collectivite.ts'
import { partEtat } from './part-etat.ts'
import { planFinancement } from './plan-financement.ts'
import { plancher } from './plancher.ts'
import { restePlafond } from './reste-plafond.ts'
import { source } from './source.ts'
import { tauxCee } from './taux-cee.ts'
import { typeCollectivite } from './type-collectivite.ts'
import { verifier } from './verifier.ts'
import { version } from './version.ts'

// Une ligne par fonction, dans l'ordre de la documentation. Sa liste dit qui répond : ce que l'une ne demande pas ne se
// charge pas, et un lot n'embarque que les listes qu'il évalue.

/** Sans catalogue ni règle, en quelques kilo-octets : Excel y répond dans la cellule, sans attendre. */
export const SUR_PLACE: readonly FonctionSurPlace[] = [
  partEtat,
  partCollectivite,
  planFinancement,
  coutPourEtat,
  plancher,
  manquePlancher,
  restePlafond,
  tauxCee,
  compensationCantine,
  diminution,
]

/**
 * Avec le catalogue, un cinquième du cœur, ou par plages entières : Google Sheets y répond sans charger le moteur, et
 * functions.js ne les porte pas.
 */
export const AVEC_LE_CATALOGUE: readonly Fonction[] = [
  exposition,
  axe,
  typeCollectivite,
  indicateur,
  expliquer,
  version,
]

/** Avec les règles ou la lecture d'un tableau : le moteur y répond partout. */
export const AVEC_LES_REGLES: readonly Fonction[] = [verifier, source]

export const SANS_REGLES: readonly Fonction[] = /* @__PURE__ */ [
  SUR_PLACE,
  AVEC_LE_CATALOGUE,
].flat()

/** Toutes les fonctions de tableur. */
export const FONCTIONS: readonly Fonction[] = /* @__PURE__ */ [SANS_REGLES, AVEC_LES_REGLES].flat()
