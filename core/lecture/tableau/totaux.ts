import { numeroDAxe } from '../../catalogue/index.ts'
import { normaliser } from '../../libelle/index.ts'
import {
  type Axe,
  type AxeLu,
  type Centimes,
  type Champ,
  estAxe,
  MONTANTS_ADDITIONNES,
  plus,
  type Total,
  type TotalEnErreur,
  type Unite,
  type Vue,
  ZERO,
} from '../../modele/index.ts'
import {
  anneeSeule,
  lireSomme,
  montantDe,
  type ReperesDesAxes,
  resoudreAxe,
} from '../textes/index.ts'
import { GENERAL, SOUS_TOTAL, sansMotDeTotal } from './mots-de-total.ts'
import type { RangeeDeTotal, Tableau } from './tableau.ts'
import { avecLeursActions } from './totaux-qui-precedent.ts'

const DE_L_AXE = /^(?:axe|enjeu|volet|orientation)$/

/** Ce qu'il faut pour juger les totaux d'une vue. */
export interface Contexte {
  readonly tableau: Tableau
  readonly vue: Vue
  /** Axe de chaque action du tableau, dans l'ordre. */
  readonly axes: readonly AxeLu[]
  /** Année de chaque action, dans l'ordre. */
  readonly annees: readonly (number | null)[]
  readonly reperes: ReperesDesAxes
  readonly uniteDeColonne: (colonne: number) => Unite
  /** Lignes des actions des tableaux au-dessus, sur la même feuille : un total final les couvre peut-être. */
  readonly lignesAuDessus: readonly number[]
  /** Celles de tous les tableaux de la feuille : la formule d'un total va parfois les chercher hors du sien. */
  readonly lignesDeLaPage: readonly number[]
  /** Le tableau ne porte qu'un axe d'un contrat qui en a d'autres : son total est celui de l'axe. */
  readonly axeUnique: Axe | null
}

/** Les ensembles d'actions (rangs) qu'un total peut légitimement additionner. */
interface Couverture {
  readonly portee: Total['portee']
  readonly annee: number | null
  readonly ensembles: readonly (readonly number[])[]
  /** Rien ne suit dans le tableau : le total peut couvrir plus que lui. */
  readonly finale: boolean
}

/** Les cellules de total, avec les sommes admises des actions que chacune couvre. */
export interface Totaux {
  readonly lisibles: Total[]
  readonly enErreur: TotalEnErreur[]
}

/** Chaque cellule de total qui se lit, ou qui affiche une erreur que rien d'autre n'explique. */
export function lireTotaux(lu: Contexte): Totaux {
  const contexte = { ...lu, tableau: avecLeursActions(lu.tableau) }
  const { tableau, vue } = contexte
  const lus: Totaux = { lisibles: [], enErreur: [] }
  for (const rangee of tableau.totaux) {
    const couverture = couvrir(contexte, rangee)
    for (const champ of MONTANTS_ADDITIONNES) {
      for (const colonne of vue.colonnes[champ] ?? []) {
        const total = lireTotal(contexte, rangee, couverture, champ, colonne)
        if (!total) continue
        if ('erreur' in total) lus.enErreur.push(total)
        else lus.lisibles.push(total)
      }
    }
  }
  return lus
}

function lireTotal(
  contexte: Contexte,
  rangee: RangeeDeTotal,
  couverture: Couverture,
  champ: Champ,
  colonne: number,
): Total | TotalEnErreur | null {
  const { tableau, vue, uniteDeColonne } = contexte
  const lu = montantDe(
    tableau.page.feuille.lignes[rangee.ligne]?.[colonne],
    uniteDeColonne(colonne),
  )
  if (lu.genre !== 'lu' && !(lu.genre === 'illisible' && lu.motif === 'erreur')) return null
  const parFormule = actionsDeLaFormule(contexte, rangee.ligne, colonne, 0)
  const ensembles = parFormule ? [parFormule] : couverture.ensembles
  const lignes = sortDuTableau(tableau, rangee.ligne, colonne)
    ? [[...contexte.lignesDeLaPage]]
    : ensembles.map((ensemble) => ensemble.map((rang) => tableau.actions[rang]?.ligne ?? -1))
  const toute = tableau.actions.map((a) => a.ligne)
  // Le total général d'une feuille à plusieurs tableaux les additionne tous, qu'il la ferme ou qu'il l'ouvre.
  if (!parFormule && contexte.lignesAuDessus.length > 0 && couverture.finale)
    lignes.push([...contexte.lignesAuDessus, ...toute])
  if (!parFormule && rangee.avant === 0 && contexte.lignesDeLaPage.length > toute.length)
    lignes.push([...contexte.lignesDeLaPage])
  const attendus: Centimes[] = []
  for (const ensemble of lignes) {
    const somme = sommer(contexte, ensemble, colonne)
    if (somme === null) return null
    attendus.push(somme)
  }
  const [premier, ...suivants] = attendus
  if (premier === undefined || lignes.every((e) => e.length === 0)) return null
  const commun: Omit<Total, 'montant'> = {
    vue,
    lieu: { feuille: vue.feuille, ligne: rangee.ligne, colonne },
    libelle: rangee.libelle || 'Total',
    champ,
    portee: couverture.portee,
    annee: couverture.annee,
    attendus: [premier, ...suivants],
    nombreDeLignes: Math.max(...lignes.map((e) => e.length)),
  }
  return lu.genre === 'lu' ? { ...commun, montant: lu.valeur } : { ...commun, erreur: lu.texte }
}

/** null dès qu'une cellule couverte est illisible : son propre constat suffit. */
function sommer(
  { tableau, uniteDeColonne }: Contexte,
  lignes: readonly number[],
  colonne: number,
): Centimes | null {
  let somme = ZERO
  for (const ligne of lignes) {
    const lu = montantDe(tableau.page.feuille.lignes[ligne]?.[colonne], uniteDeColonne(colonne))
    if (lu.genre === 'illisible') return null
    if (lu.genre === 'lu') somme = plus(somme, lu.valeur)
  }
  return somme
}

/** La formule additionne aussi des cellules d'autres tableaux. */
function sortDuTableau({ page, bloc, fin }: Tableau, ligne: number, colonne: number): boolean {
  const formule = page.feuille.lignes[ligne]?.[colonne]?.formule
  const plages = formule === undefined ? [] : (lireSomme(formule)?.plages ?? [])
  return plages.some((p) => p.bas < bloc.haut || p.haut > fin)
}

const PROFONDEUR = 4

/** Les actions que la formule de la cellule additionne, directement ou par d'autres totaux ; null sans formule lisible. */
function actionsDeLaFormule(
  contexte: Contexte,
  ligne: number,
  colonne: number,
  profondeur: number,
): number[] | null {
  const { tableau } = contexte
  const formule = tableau.page.feuille.lignes[ligne]?.[colonne]?.formule
  const somme = formule && profondeur < PROFONDEUR ? lireSomme(formule) : null
  if (!somme?.plages.every((p) => p.gauche === colonne && p.droite === colonne)) return null
  const dedans = (l: number) => l !== ligne && somme.plages.some((p) => l >= p.haut && l <= p.bas)
  const actions = tableau.actions.flatMap((a, rang) => (dedans(a.ligne) ? [rang] : []))
  const totaux = tableau.totaux.filter((t) => dedans(t.ligne))
  if (actions.length + totaux.length === 0) return null
  const couvertes = totaux.map(
    (t) =>
      actionsDeLaFormule(contexte, t.ligne, colonne, profondeur + 1) ??
      couvrir(contexte, t).ensembles[0] ??
      [],
  )
  return [...new Set([...actions, ...couvertes.flat()])].sort((a, b) => a - b)
}

function couvrir(contexte: Contexte, rangee: RangeeDeTotal): Couverture {
  return {
    ...couvrirDans(contexte, rangee),
    finale: rangee.avant === contexte.tableau.actions.length,
  }
}

function couvrirDans(contexte: Contexte, rangee: RangeeDeTotal): Omit<Couverture, 'finale'> {
  const { tableau, axes } = contexte
  const brut = sansMotDeTotal(rangee.libelle)
  const libelle = normaliser(brut)
  const annee = anneeDuTotal(contexte, rangee)
  const retenir = (rangs: readonly number[]) =>
    annee === null || contexte.vue.annee !== null
      ? rangs
      : rangs.filter((r) => contexte.annees[r] === annee)
  const toutes = retenir(tableau.actions.map((_, i) => i))
  const deLAxe = (axe: AxeLu) => toutes.filter((r) => axes[r] === axe)
  if (rangee.enTete || estSousSonIntitule(tableau, rangee, libelle)) {
    const suite = actionsSousIntitule(tableau, rangee)
    const axe = axes[suite[0] ?? -1] ?? 'inconnu'
    return {
      portee: estAxe(axe) ? { genre: 'axe', axe } : { genre: 'rubrique' },
      annee,
      ensembles: [retenir(suite)],
    }
  }
  const bloc = retenir(rangee.bloc)
  const axe = axeDuTotal(contexte, rangee, brut, libelle)
  if (axe)
    return { portee: { genre: 'axe', axe }, annee, ensembles: distincts([deLAxe(axe), bloc]) }
  if (estGeneral(contexte, rangee, libelle)) {
    const horsEmploi = toutes.filter((r) => axes[r] !== 'emploi')
    const portee: Total['portee'] = contexte.axeUnique
      ? { genre: 'axe', axe: contexte.axeUnique }
      : { genre: 'general' }
    // Son bloc a déjà eu son total, en tête : il n'en dit pas l'année.
    const [premier] = rangee.bloc
    const deja = tableau.totaux.some((t) => t.enTete && t.avant === premier)
    const chacune = deja ? tableau.actions.map((_, i) => i) : []
    return { portee, annee, ensembles: distincts([toutes, horsEmploi, chacune]) }
  }
  const rubrique = tableau.actions[rangee.bloc[0] ?? -1]?.rubrique?.texte
  const deLaRubrique = rubrique
    ? toutes.filter((r) => tableau.actions[r]?.rubrique?.texte === rubrique)
    : []
  const ensembles =
    bloc.length > 0
      ? [bloc, deLaRubrique]
      : [toutes, toutes.filter((r) => axes[r] !== 'emploi'), deLAxe('emploi')]
  return { portee: { genre: 'rubrique' }, annee, ensembles: distincts(ensembles) }
}

function distincts(ensembles: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const vus = new Map(ensembles.filter((e) => e.length > 0).map((e) => [e.join(), e]))
  return [...vus.values()]
}

/** « AXE 1 – Enfance », puis « Total de l'axe », puis ses actions : le sous-total les précède. */
function estSousSonIntitule(tableau: Tableau, rangee: RangeeDeTotal, libelle: string): boolean {
  if (libelle !== '' && !DE_L_AXE.test(libelle)) return false
  const [titre] = tableau.intitules
    .filter((i) => i.genre === 'axe' && i.ligne < rangee.ligne)
    .slice(-1)
  const separe = tableau.actions.some(
    (a) => titre && a.ligne > titre.ligne && a.ligne < rangee.ligne,
  )
  return titre !== undefined && !separe && actionsSousIntitule(tableau, rangee).length > 0
}

function actionsSousIntitule(tableau: Tableau, rangee: RangeeDeTotal): number[] {
  const suivant = tableau.intitules.find((i) => i.genre === 'axe' && i.ligne > rangee.ligne)
  return tableau.actions.flatMap((a, rang) =>
    a.ligne > rangee.ligne && (!suivant || a.ligne < suivant.ligne) ? [rang] : [],
  )
}

/** L'axe qu'un sous-total nomme, par son libellé, son numéro, ou parce que son bloc est tout l'axe. */
function axeDuTotal(
  { axes, annees, reperes, tableau }: Contexte,
  rangee: RangeeDeTotal,
  brut: string,
  libelle: string,
): Axe | null {
  const nomme = brut === '' ? 'inconnu' : resoudreAxe(brut, reperes)
  if (estAxe(nomme)) return nomme
  const [premier] = rangee.bloc
  const axe = premier === undefined ? undefined : axes[premier]
  if (axe === undefined || !estAxe(axe) || !rangee.bloc.every((r) => axes[r] === axe)) return null
  if (numeroDAxe(brut) !== null || /\b(axe|enjeu|volet|orientation)\b/.test(libelle)) return axe
  const annee = annees[premier ?? -1]
  const toutLAxe =
    axes.filter((a, r) => a === axe && annees[r] === annee).length === rangee.bloc.length
  const seul = axes.every((a) => a === axe)
  const sousTotal = SOUS_TOTAL.test(rangee.libelle)
  const anonyme = libelle === '' && (sousTotal || (!seul && estTotalDeBloc(tableau, rangee)))
  return anonyme && toutLAxe ? axe : null
}

/** Un « Total » sans autre mot est celui de son bloc si d'autres actions suivent, ou si chaque bloc a déjà eu le sien. */
function estTotalDeBloc({ actions, totaux }: Tableau, rangee: RangeeDeTotal): boolean {
  if (rangee.avant < actions.length) return true
  const avant = totaux.filter((t) => t.ligne < rangee.ligne && t.bloc.length > 0)
  const couvertes = avant.reduce((n, t) => n + t.bloc.length, 0)
  return avant.length > 0 && couvertes === rangee.avant - rangee.bloc.length
}

/** Le dernier total sans autre nom est celui du tableau ; un « total » au milieu est celui de son bloc. */
function estGeneral({ tableau }: Contexte, rangee: RangeeDeTotal, libelle: string): boolean {
  if (!GENERAL.test(libelle)) return false
  if (libelle !== '' || rangee.avant === 0) return true
  const dernier = rangee.avant === tableau.actions.length
  const suivi = tableau.totaux.some((t) => t.ligne > rangee.ligne && t.avant === rangee.avant)
  const premier = tableau.totaux[0] === rangee
  return dernier && (!suivi || premier) && !/sous/i.test(rangee.libelle)
}

function anneeDuTotal({ vue, annees }: Contexte, rangee: RangeeDeTotal): number | null {
  if (vue.annee !== null) return vue.annee
  const ecrite = anneeSeule(rangee.libelle)
  if (ecrite !== null) return ecrite
  const distinctes = new Set(rangee.bloc.map((r) => annees[r] ?? null))
  const [seule] = distinctes
  return distinctes.size === 1 && seule !== undefined ? seule : null
}
