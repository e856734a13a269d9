import type { Planche } from '../tableaux/index.ts'
import type { Famille } from '../tirage/index.ts'
import { blocs } from './blocs.ts'
import type { Contexte } from './contexte.ts'
import { fiches, fichesEmpilees } from './fiches.ts'
import { longue } from './longue.ts'
import { feuillesParAnnee, feuillesParAxe, recapitulatifEtDetail } from './plusieurs-feuilles.ts'
import { anneesCoteACote, colonnes, lignes, modeleDdets } from './simples.ts'

/** Chaque famille écrit le contrat sur une feuille ou plusieurs. */
export const FAMILLES: Readonly<Record<Famille, (ctx: Contexte) => Planche[]>> = {
  lignes,
  colonnes,
  blocs,
  longue,
  fiches,
  'fiches-empilees': fichesEmpilees,
  'feuilles-par-axe': feuillesParAxe,
  'feuilles-par-annee': feuillesParAnnee,
  'annees-cote-a-cote': anneesCoteACote,
  'modele-ddets': modeleDdets,
  'recapitulatif-et-detail': recapitulatifEtDetail,
}

export type { Contexte } from './contexte.ts'
export { feuilleEnLignes } from './feuille-en-lignes.ts'
