import { reconnaitreSousThematique } from '../../catalogue/index.ts'
import { normaliser } from '../../libelle/index.ts'
import type { Cadre } from '../entete/index.ts'
import {
  type LigneNonRetenue,
  type RangeeDAction,
  type RangeeDePlafond,
  type RangeeDeTotal,
  type RangeeDIntitule,
  SANS_INTITULE,
  type Tableau,
  type TexteSitue,
} from '../tableau/index.ts'
import { axeDuNom, axeDuTitre, estUnBandeau, type Legende } from '../textes/index.ts'
import { axesDesActions } from './axes-des-actions.ts'
import { axesDesTotaux } from './axes-des-totaux.ts'
import { annonceDesAbandons } from './decisions.ts'
import { rolesDesNiveaux, totalEnPied, totauxEnTete } from './hierarchie.ts'
import { anneeDeLEntete, anneesDesIntitules, titreJusteAuDessus } from './intitules-dates.ts'
import { type Jugement, jugerLesRangs } from './juger.ts'
import {
  annoncePlafond,
  annoncePlafondDAbord,
  ditDont,
  ditNote,
  ditTotal,
  resteDUnPlafond,
} from './mots.ts'
import { lignesNonRetenues, seDitRefusee } from './non-retenues.ts'
import { estCode } from './numeros.ts'
import { douter, observerLesRangs, totaliser } from './observer.ts'
import { estDAilleurs } from './plafonds-en-pied.ts'
import { ouvreUnAxe, type Rang, type Role } from './rang.ts'
import { type Regard, regarder } from './regard.ts'
import { sansReimpressions } from './reimpressions.ts'
import { retirerLesSyntheses } from './syntheses.ts'
import { themesParmi } from './themes.ts'
import { nomAuDessus } from './versions.ts'

/** Distingue, toutes ensemble, les lignes d'un tableau : actions, totaux, intitulés, plafonds, précisions et notes. */
export function classerLesRangs(
  cadre: Cadre,
  legende: Legende,
): Tableau & { readonly jugement: Jugement } {
  const regard = regarder(cadre, legende)
  const observes = sansReimpressions(regard, observerLesRangs(regard))
  const refusees = new Set(observes.filter((r) => seDitRefusee(regard, r)))
  // Ce qui précise une action ne fait pas d'elle un total.
  const enTete = totauxEnTete(
    observes.filter((r) => !refusees.has(r) && !ditDont(normaliser(r.action))),
  )
  const enPied = totalEnPied(observes)
  const rangs = observes.map((r) =>
    enTete.has(r) ? totaliser(regard, r) : r === enPied ? douter(regard, r) : r,
  )
  const themes = themesParmi(
    rangs,
    axeDuTitre(cadre.page, cadre.bloc.haut) !== null,
    axeDuNom(cadre.page, legende),
    legende,
  )
  const jugement = jugerLesRangs(rangs, {
    legende,
    parColonne: regard.colonneAxe !== null,
    colonneAction: regard.colonneAction,
    refusees,
    themes,
  })
  // Un thème ne fait songer à aucun axe.
  const titres = new Map(
    rangs.map((rang) => [rang.ligne, themes.has(rang) ? '' : (rang.titre?.texte ?? '')]),
  )
  const parNiveau = rolesDesNiveaux(enTete, ({ ligne }) => titres.get(ligne) ?? '', legende)
  const roles = new Map([...parNiveau].map(([rang, role]) => [rang.ligne, role]))
  const roleDe = (rang: Rang, i: number) => roles.get(rang.ligne) ?? jugement.roles[i] ?? 'note'
  const tenant = (role: Role) => rangs.filter((rang, i) => roleDe(rang, i) === role)
  const nonRetenues = lignesNonRetenues(regard, tenant('action'), tenant('total'))
  const carnet = nouveauCarnet(regard, nonRetenues, rangs)
  rangs.forEach((rang, i) => {
    noter(carnet, rang, roleDe(rang, i))
  })
  const totalisees = axesDesTotaux(cadre.page, carnet.actions, carnet.totaux)
  const sansAxe = totalisees.every((a) => a.axe === null)
  const lues = sansAxe
    ? axesDesActions(cadre.page, totalisees, regard.colonneAction, regard.autres, legende)
    : totalisees
  const valeurs = new Map(rangs.map((r) => [r.ligne, r.valeurs]))
  const { actions, totaux } = retirerLesSyntheses(
    { actions: lues, totaux: carnet.totaux },
    carnet.intitules,
    (ligne) => valeurs.get(ligne) ?? [],
  )
  // « Axe B (plafond notifié : …) » après la dernière action : le titre du tableau d'après, et son plafond.
  const ecrits = Math.max(actions.at(-1)?.ligne ?? 0, totaux.at(-1)?.ligne ?? 0)
  const plafonds = carnet.plafonds.filter(
    (p) => p.ligne < ecrits || !estDAilleurs(cadre.page, p, ecrits),
  )
  const fin = Math.max(cadre.bloc.bas, ecrits, plafonds.at(-1)?.ligne ?? 0)
  // Un intitulé que rien ne suit est le titre du tableau d'après.
  const intitules = carnet.intitules.filter((i) => i.ligne <= fin)
  return {
    ...cadre,
    actions,
    nonRetenues: carnet.nonRetenues,
    totaux,
    intitules,
    plafonds,
    fin,
    jugement,
  }
}

interface Carnet {
  readonly regard: Regard
  readonly actions: RangeeDAction[]
  readonly nonRetenues: LigneNonRetenue[]
  /** Ce que des lignes d'action disent d'elles-mêmes. */
  readonly dites: ReadonlyMap<number, LigneNonRetenue['dite']>
  readonly totaux: RangeeDeTotal[]
  readonly intitules: RangeeDIntitule[]
  readonly plafonds: RangeeDePlafond[]
  axe: TexteSitue | null
  /** Dernière cellule d'axe non vide, pour les colonnes où l'axe n'est écrit qu'une fois. */
  axeDeColonne: TexteSitue | null
  rubrique: TexteSitue | null
  sousThematique: string | null
  annee: number | null
  /** L'année qu'un intitulé ouvre ; null s'il n'en ouvre aucune. */
  readonly anneeDe: (titre: string) => number | null
  debutDuBloc: number
  /** Les actions qui suivent sont sous un titre qui les dit abandonnées. */
  parmiLesAbandons: boolean
  /** Ce que les actions vues additionnent, par colonne d'argent. */
  readonly sommes: number[]
}

function nouveauCarnet(regard: Regard, dites: Carnet['dites'], rangs: readonly Rang[]): Carnet {
  const titres = rangs.flatMap((r) => (r.aDeLArgent ? [] : (r.titre?.texte ?? [])))
  return {
    regard,
    actions: [],
    nonRetenues: [],
    dites,
    totaux: [],
    intitules: [],
    plafonds: [],
    axe: null,
    axeDeColonne: null,
    rubrique: null,
    sousThematique: null,
    annee: anneeDeLEntete(regard),
    anneeDe: anneesDesIntitules([titreJusteAuDessus(regard), ...titres]),
    debutDuBloc: 0,
    parmiLesAbandons: annonceDesAbandons(normaliser(titreJusteAuDessus(regard))),
    sommes: regard.argent.map(() => 0),
  }
}

function noter(carnet: Carnet, rang: Rang, role: Role): void {
  const { ligne, titre } = rang
  const dit = normaliser(rang.axe)
  if (dit !== '' && !ditTotal(dit) && !annoncePlafondDAbord(dit)) axeDe(carnet, ligne)
  if (titre && role !== 'action' && role !== 'total') {
    // Un axe de plus ne clôt les abandons que s'il les précède d'ordinaire : sa colonne le redit à chaque action.
    const ferme = ouvreUnAxe(role) && carnet.regard.colonneAxe === null
    const poursuit = carnet.parmiLesAbandons && !ferme
    carnet.parmiLesAbandons = poursuit || annonceDesAbandons(normaliser(titre.texte))
  }
  const dite = carnet.parmiLesAbandons ? 'abandonnee' : carnet.dites.get(ligne)
  if (role === 'action' && dite !== undefined) {
    carnet.nonRetenues.push({ ligne, dite, axe: axeDe(carnet, ligne) })
  } else if (role === 'action') noterAction(carnet, rang)
  else if (role === 'total') {
    noterTotal(carnet, rang, false)
    if (totaliseTout(carnet, rang)) carnet.axe = null
  } else if (ouvreUnAxe(role) && titre) {
    carnet.axe = titre
    if (rang.axe === '') carnet.axeDeColonne = null
    carnet.sousThematique = null
    carnet.rubrique = null
    carnet.intitules.push({ ligne, genre: 'axe', texte: titre })
    carnet.debutDuBloc = carnet.actions.length
    if (!noterPlafond(carnet, rang, titre) && rang.compte) noterTotal(carnet, rang, true)
  } else if (role === 'rubrique' && titre) noterRubrique(carnet, rang, titre)
  else if (role === 'note') noterPlafond(carnet, rang, carnet.axe ?? carnet.axeDeColonne)
}

/** Après le total de plusieurs axes, plus aucun intitulé ne vaut pour la suite. */
function totaliseTout({ sommes, intitules }: Carnet, { valeurs }: Rang): boolean {
  const axes = new Set(intitules.flatMap((i) => (i.genre === 'axe' ? [i.texte.texte] : [])))
  return axes.size >= 2 && valeurs.some(Boolean) && valeurs.every((v, c) => !v || v === sommes[c])
}

function noterRubrique(carnet: Carnet, rang: Rang, titre: TexteSitue): void {
  const annee = carnet.anneeDe(titre.texte)
  if (annee !== null) carnet.annee = annee
  else if (reconnaitreSousThematique(titre.texte)) carnet.sousThematique = titre.texte
  else {
    carnet.rubrique = titre
    carnet.intitules.push({ ligne: rang.ligne, genre: 'rubrique', texte: titre })
  }
  carnet.debutDuBloc = carnet.actions.length
  if (rang.compte && !noterPlafond(carnet, rang, carnet.axe ?? carnet.axeDeColonne))
    noterTotal(carnet, rang, true)
}

function noterTotal(carnet: Carnet, rang: Rang, enTete: boolean): void {
  const { actions, totaux, debutDuBloc } = carnet
  totaux.push({
    ligne: rang.ligne,
    libelle: rang.titre?.texte ?? '',
    bloc: enTete ? [] : actions.slice(debutDuBloc).map((_, i) => debutDuBloc + i),
    avant: actions.length,
    enTete,
  })
  if (!enTete) carnet.debutDuBloc = actions.length
}

/** « Plafond notifié | 215 000 », ou « (plafond notifié : 280 000 €) » : sur un intitulé, ou sous un sous-total. */
function noterPlafond(carnet: Carnet, rang: Rang, axe: TexteSitue | null): boolean {
  const annonce = rang.textes.find((t) => {
    const libelle = normaliser(t.texte)
    return annoncePlafond(libelle) && !resteDUnPlafond(libelle)
  })
  if (!annonce) return false
  carnet.plafonds.push({ ligne: rang.ligne, annonce, axe })
  return true
}

function noterAction(carnet: Carnet, rang: Rang): void {
  const { actions, sommes } = carnet
  rang.valeurs.forEach((v, c) => {
    sommes[c] = (sommes[c] ?? 0) + (v ?? 0)
  })
  const derniere = actions.at(-1)
  const suite =
    rang.action === '' && rang.rempli > 0 && !rang.ecart && derniere?.ligne === rang.ligne - 1
  // Sous une version qu'elle remplace, la même action n'est pas toujours renommée.
  const remplace = carnet.nonRetenues.at(-1)
  const renomme =
    remplace?.dite === 'remplacee' && remplace.ligne === rang.ligne - 1
      ? nomAuDessus(carnet.regard, rang.ligne)
      : ''
  const axe = axeDe(carnet, rang.ligne)
  // Une rubrique ne passe pas d'un axe de la colonne au suivant.
  if (carnet.regard.colonneAxe !== null && derniere?.axe && derniere.axe.texte !== axe?.texte)
    if (derniere.rubrique === carnet.rubrique) carnet.rubrique = null
  actions.push({
    ligne: rang.ligne,
    action: rang.action || renomme || (suite && derniere ? derniere.action : nomDe(carnet, rang)),
    axe,
    sousThematique: carnet.sousThematique,
    rubrique: carnet.rubrique,
    annee: carnet.annee,
  })
}

/** De l'argent sans intitulé dans la colonne des actions : un autre texte de la ligne, sinon on le dit. */
function nomDe({ regard }: Carnet, { textes }: Rang): string {
  const dit = textes.find(
    (t) =>
      t.lieu.colonne <= regard.colonneAction &&
      t.lieu.colonne !== regard.colonneAxe &&
      !estCode(t.texte),
  )
  return dit?.texte ?? SANS_INTITULE
}

/** L'axe d'une ligne : sa cellule, celle du dessus si elle est vide, sinon l'intitulé. */
function axeDe(carnet: Carnet, ligne: number): TexteSitue | null {
  const { cadre, colonneAxe } = carnet.regard
  if (colonneAxe === null) return carnet.axe
  const { page } = cadre
  const texte = page.texte(ligne, colonneAxe)
  const ancre = page.fusion(ligne, colonneAxe)
  // « .... » sous un axe le répète ; « - » ou « ? » n'en dit aucun ; « NB : … » n'en est pas un.
  const ditUnAxe = /[\p{L}\d?–—-]/u.test(texte) && !ditNote(normaliser(texte))
  if (ditUnAxe && !estUnBandeau(page, ancre, cadre.bloc.bas)) {
    carnet.axeDeColonne = {
      texte,
      lieu: {
        feuille: page.feuille.nom,
        ligne: ancre?.haut ?? ligne,
        colonne: ancre?.gauche ?? colonneAxe,
      },
    }
  }
  return carnet.axeDeColonne ?? carnet.axe
}
