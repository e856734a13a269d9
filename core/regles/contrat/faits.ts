import {
  type Champ,
  type Contrat,
  lieuDe,
  type UniteDAction,
  type Vue,
} from '../../modele/index.ts'
import { anneeDe } from '../../nombres/index.ts'
import { anneesDuContrat, valeurDe } from '../../parametres/index.ts'
import { emploiHorsPacte } from '../champ-d-application.ts'
import type { Contexte } from '../regle.ts'

/** Ce que les actions d'un tableau (ou de tableaux qui se complètent) donnent à vérifier. */
export interface Faits {
  readonly vues: readonly Vue[]
  sansAxe: boolean
  sansAnnee: boolean
  /** Au moins une action qui relève du pacte. */
  actions: boolean
  renforcees: boolean
  reconduites: boolean
  cantines: boolean
  emploiHorsPacte: boolean
  reports: boolean
  /** Crédits de l'État d'une année écoulée, suivie d'une autre dans le contrat. */
  anneeEcoulee: boolean
  /** Sous-thématique dont le libellé de l'indicateur national est connu. */
  indicateurConnu: boolean
  sousThematique: boolean
}

const { derniere } = valeurDe(anneesDuContrat)

export function aLaColonneDans({ vues }: Faits, champ: Champ): boolean {
  return vues.some((vue) => vue.colonnes[champ] !== undefined)
}

/** Un relevé par tableau ; une action écrite dans plusieurs tableaux compte pour eux tous ensemble. */
export function releverLesFaits(contexte: Contexte): Faits[] {
  const { contrat } = contexte
  const simples = new Map<Vue, Faits>()
  const multiples = new Map<string, Faits>()
  const anneeCourante = anneeDe(contexte.date)
  const connues = new Set<string>(
    contexte.indicateurs.filter((i) => i.libelle !== null).map((i) => i.sousThematique),
  )
  for (const unite of contrat.unites) {
    const faits = faitsDe(unite, contrat, simples, multiples)
    noter(faits, unite, contrat, anneeCourante, connues)
  }
  return [...simples.values(), ...multiples.values()]
}

function faitsDe(
  { lignes }: UniteDAction,
  contrat: Contrat,
  simples: Map<Vue, Faits>,
  multiples: Map<string, Faits>,
): Faits {
  const { vue } = lignes[0]
  if (lignes.every((l) => l.vue === vue)) {
    const connus = simples.get(vue) ?? nouveau([vue])
    simples.set(vue, connus)
    return connus
  }
  const vues = contrat.vues.filter((v) => lignes.some((l) => l.vue === v))
  const cle = vues.map((v) => contrat.vues.indexOf(v)).join()
  const connus = multiples.get(cle) ?? nouveau(vues)
  multiples.set(cle, connus)
  return connus
}

function nouveau(vues: readonly Vue[]): Faits {
  return {
    vues,
    sansAxe: false,
    sansAnnee: false,
    actions: false,
    renforcees: false,
    reconduites: false,
    cantines: false,
    emploiHorsPacte: false,
    reports: false,
    anneeEcoulee: false,
    indicateurConnu: false,
    sousThematique: false,
  }
}

function noter(
  faits: Faits,
  unite: UniteDAction,
  contrat: Contrat,
  anneeCourante: number,
  connues: ReadonlySet<string>,
): void {
  const { annee, axe, nature, montants, lignes } = unite
  const [{ sousThematique }] = lignes
  const horsPacte = emploiHorsPacte(unite, contrat)
  if (axe === 'inconnu' && !lieuDe(lignes[0], 'axe')) faits.sansAxe = true
  if (annee === null) faits.sansAnnee = true
  if (horsPacte) faits.emploiHorsPacte = true
  else faits.actions = true
  if (nature === 'renforcee') faits.renforcees = true
  else if (nature === 'reconduite') faits.reconduites = true
  if (unite.compensation) faits.cantines = true
  if (typeof montants.report === 'number' && montants.report > 0) faits.reports = true
  if (sousThematique !== null) {
    faits.sousThematique = true
    if (connues.has(sousThematique)) faits.indicateurConnu = true
  }
  if (horsPacte || typeof montants.partEtat !== 'number' || montants.partEtat <= 0) return
  if (annee !== null && annee < anneeCourante && annee < derniere) faits.anneeEcoulee = true
}
