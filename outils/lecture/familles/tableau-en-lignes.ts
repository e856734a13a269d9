import type { Axe } from '../../../core/modele/index.ts'
import { type Case, type Rang, type Tableau, texte, VIDE } from '../tableaux/index.ts'
import type { ActionTiree, ChampJuge, Option } from '../tirage/index.ts'
import {
  type AnneesEn,
  COLONNE_VIDE,
  type ColonneDeLigne,
  colonnesDArgent,
  colonnesDeTexte,
} from './colonnes-de-ligne.ts'
import type { Contexte } from './contexte.ts'
import { annoncerAxe, axeEnBref, axeEnColonne } from './nommer-axe.ts'
import * as rediger from './rangs-de-ligne.ts'

export interface Demande {
  readonly axes: readonly Axe[]
  readonly annees: readonly number[]
  readonly anneesEn: AnneesEn | 'intitules'
  /** `contexte` : la feuille dit l'axe. */
  readonly axeEn: Option<'axe'> | 'contexte'
  readonly totaux: Option<'totaux'>
}

/** Un tableau, et où sont ses actions : un récapitulatif y renvoie. */
export interface TableauEnLignes extends Tableau {
  readonly actions: readonly { readonly rang: number; readonly axe: Axe }[]
  readonly colonneDe: (champ: ChampJuge, annee: number) => number
}

export function tableauEnLignes(ctx: Contexte, demande: Demande): TableauEnLignes {
  const colonnes = colonnesDe(ctx, demande)
  const registre = { rangs: [] as Rang[], colonnes }
  const actions: { rang: number; axe: Axe }[] = []
  const total = { compris: [] as number[] }
  const enTete =
    demande.totaux === 'general-en-tete' ? registre.rangs.push(reserve(colonnes)) - 1 : null
  const exercices = demande.anneesEn === 'intitules' ? demande.annees : [null]
  for (const exercice of exercices) {
    if (exercice !== null) {
      rediger.ajouterIntitule(
        registre,
        `${ctx.de('exercice').parmi(['Exercice', 'Année', 'ANNÉE'])} ${exercice}`,
      )
    }
    for (const axe of demande.axes) {
      const bloc = ajouterAxe(ctx, registre, demande, axe, exercice)
      actions.push(...bloc.actions.map((rang) => ({ rang, axe })))
      total.compris.push(...bloc.total)
    }
  }
  if (enTete !== null) remplacer(registre, enTete, ctx.mots.total, total.compris)
  else if (avecTotalGeneral(ctx, demande)) {
    registre.rangs.push({
      genre: 'total',
      cases: rediger.casesDuTotal(registre, ctx.mots.total, total.compris, null),
    })
  }
  if (demande.totaux === 'niveaux') ajouterTotalHorsDernier(ctx, registre, demande.axes, actions)
  const fusions = arrangerLesAxes(ctx, registre.rangs, colonnes, demande.axeEn)
  return {
    colonnes: etages(ctx, colonnes),
    rangs: registre.rangs,
    fusions,
    actions,
    colonneDe: (champ, annee) =>
      colonnes.findIndex(
        ({ role }) =>
          role.genre === 'fait' &&
          role.champ === champ &&
          (role.annee === annee || role.annee === null),
      ),
  }
}

function colonnesDe(ctx: Contexte, { axeEn, annees, anneesEn }: Demande): ColonneDeLigne[] {
  const enColonne = axeEn !== 'contexte' && axeEn !== 'intitules'
  const { devant, derriere } = colonnesDeTexte(
    ctx,
    anneesEn === 'colonne' ? 'colonne' : 'ailleurs',
    enColonne ? (axe) => axeEnColonne(ctx, axe, axeEn) : null,
  )
  const parLigne = anneesEn === 'intitules' ? 'colonne' : anneesEn
  const argent = colonnesDArgent(ctx, annees, parLigne)
  const vides = ctx.choisir('colonnesVides') === 'une' ? [COLONNE_VIDE] : []
  return [...devant, ...vides, ...argent, ...derriere]
}

const SUIVI: readonly string[] = ['autreNombre', 'indicateur', 'observations']

/** Un à trois étages : ce qui est au-dessus dit seulement de quoi parlent les colonnes. */
function etages(ctx: Contexte, colonnes: readonly ColonneDeLigne[]): ColonneDeLigne[] {
  const combien = ctx.choisir('etages')
  if (combien === 'un') return [...colonnes]
  const groupe = ctx.de('groupe')
  const plan = groupe.parmi([
    'Plan de financement',
    'Financement',
    'Volet financier',
    'Données financières',
  ])
  const qui = groupe.parmi(['Identification', 'Description de l’action', 'Présentation', 'Action'])
  const suivi = groupe.parmi(['Suivi', 'Évaluation', 'Compléments'])
  return colonnes.map((c) => {
    if (c.role.genre === 'texte') {
      if (c.role.de === 'vide') return c
      return { ...c, etages: [SUIVI.includes(c.role.de) ? suivi : qui, ...c.etages] }
    }
    if (combien === 'deux') return { ...c, etages: [plan, ...c.etages] }
    const depense = c.role.genre === 'fait' && c.role.champ === 'cout'
    const sens = c.role.genre === 'fait' ? (depense ? 'Dépenses' : 'Recettes') : 'Suivi'
    return { ...c, etages: [plan, sens, ...c.etages] }
  })
}

function ajouterAxe(
  ctx: Contexte,
  registre: rediger.Registre,
  demande: Demande,
  axe: Axe,
  exercice: number | null,
): { actions: readonly number[]; total: readonly number[] } {
  const { rangs } = registre
  const { totaux, axeEn } = demande
  const plafond = ctx.choisir('plafonds')
  const intitule =
    axeEn === 'intitules'
      ? rediger.ajouterIntitule(registre, intituleDe(ctx, axe, plafond === 'intitule'))
      : null
  const bref = axeEnBref(ctx, axe)
  const dessus = totaux === 'dessus' ? rangs.push(reserve(registre.colonnes)) - 1 : null
  const actions = lignesDe(ctx, demande, axe, exercice).map(({ action, annee }) => {
    const rang = rediger.ajouterAction(ctx, registre, action, annee)
    rediger.ajouterDont(ctx, registre, action, annee)
    return rang
  })
  rediger.ajouterModeles(ctx, registre)
  let total: readonly number[] = actions
  if (dessus !== null) {
    remplacer(registre, dessus, ctx.mots.sousTotal(bref), actions)
    total = [dessus]
  } else if (totaux === 'sur-intitule' && intitule !== null) {
    const cases = rediger.casesDuTotal(registre, null, actions, rangs[intitule]?.cases ?? null)
    rangs[intitule] = { genre: 'total', cases }
    total = [intitule]
  } else if (totaux === 'dessous' || totaux === 'niveaux') {
    const cases = rediger.casesDuTotal(registre, ctx.mots.sousTotal(bref), actions, null)
    total = [rangs.push({ genre: 'total', cases }) - 1]
    if (plafond === 'sous-total') rediger.ajouterPlafond(ctx, registre, axe)
  }
  if (ctx.choisir('rangsVides') === 'entre-axes') rediger.ajouterVide(registre)
  return { actions, total }
}

function intituleDe(ctx: Contexte, axe: Axe, avecPlafond: boolean): string {
  const annonce = annoncerAxe(ctx, axe)
  if (!avecPlafond) return annonce
  const montant = ctx.contrat.plafonds[axe].toLocaleString('fr-FR')
  return `${annonce} (${ctx.mots.plafond.toLowerCase()} : ${montant} €)`
}

function lignesDe(
  ctx: Contexte,
  { annees, anneesEn }: Demande,
  axe: Axe,
  exercice: number | null,
): { action: ActionTiree; annee: number }[] {
  const siennes = ctx.contrat.actions.filter((a) => a.axe === axe)
  const parLigne = anneesEn === 'colonne' ? annees : [exercice ?? annees[0] ?? 0]
  const parAnnee = anneesEn === 'colonne' && ctx.de('annees-par-bloc').chance(0.4)
  return parAnnee
    ? parLigne.flatMap((annee) => siennes.map((action) => ({ action, annee })))
    : siennes.flatMap((action) => parLigne.map((annee) => ({ action, annee })))
}

/** Un troisième niveau : le même total sans le dernier axe, comme pour un emploi compté à part. */
function ajouterTotalHorsDernier(
  ctx: Contexte,
  registre: rediger.Registre,
  axes: readonly Axe[],
  actions: readonly { readonly rang: number; readonly axe: Axe }[],
): void {
  const dernier = axes.at(-1)
  const autres = actions.filter(({ axe }) => axe !== dernier).map(({ rang }) => rang)
  if (dernier === undefined || autres.length === 0) return
  const libelle = `Total hors ${axeEnBref(ctx, dernier)}`
  registre.rangs.push({
    genre: 'total',
    cases: rediger.casesDuTotal(registre, libelle, autres, null),
  })
}

function avecTotalGeneral(ctx: Contexte, { totaux }: Demande): boolean {
  if (totaux === 'niveaux' || totaux === 'general') return true
  return totaux !== 'aucun' && ctx.de('total-general').chance(0.6)
}

function reserve(colonnes: readonly ColonneDeLigne[]): Rang {
  return { genre: 'total', cases: colonnes.map(() => VIDE) }
}

function remplacer(
  registre: rediger.Registre,
  rang: number,
  libelle: string,
  compris: readonly number[],
): void {
  registre.rangs[rang] = {
    genre: 'total',
    cases: rediger.casesDuTotal(registre, libelle, compris, null),
  }
}

/** Une colonne d'axe ne redit pas toujours l'axe : fusionnée, écrite une fois, ou « idem ». */
function arrangerLesAxes(
  ctx: Contexte,
  rangs: Rang[],
  colonnes: readonly ColonneDeLigne[],
  axeEn: Demande['axeEn'],
): { colonne: number; de: number; a: number }[] {
  const colonne = colonnes.findIndex(({ role }) => role.genre === 'texte' && role.de === 'axe')
  if (colonne < 0 || !['colonne-fusionnee', 'colonne-une-fois', 'colonne-idem'].includes(axeEn))
    return []
  const fusions: { colonne: number; de: number; a: number }[] = []
  let debut = -1
  let porte = ''
  for (let i = 0; i <= rangs.length; i++) {
    const rang = rangs[i]
    const sien = rang?.genre === 'action' ? texteDe(rang.cases[colonne]) : null
    if (rang && sien === porte) {
      const cases = [...rang.cases]
      cases[colonne] = axeEn === 'colonne-idem' ? texte(ctx.mots.meme) : VIDE
      rangs[i] = { ...rang, cases }
      continue
    }
    if (rang?.genre === 'dont' || rang?.genre === 'modele') continue
    if (axeEn === 'colonne-fusionnee' && debut >= 0 && i - 1 > debut) {
      fusions.push({ colonne, de: debut, a: i - 1 })
    }
    debut = sien === null ? -1 : i
    porte = sien ?? ''
  }
  return fusions
}

function texteDe(c: Case | undefined): string {
  return c?.genre === 'texte' ? c.texte : ''
}
