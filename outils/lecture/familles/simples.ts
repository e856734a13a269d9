import { NOMS_DU_BUDGET } from '../mots/index.ts'
import type { Planche } from '../tableaux/index.ts'
import { CHOIX, type Option } from '../tirage/index.ts'
import type { AnneesEn } from './colonnes-de-ligne.ts'
import type { Contexte } from './contexte.ts'
import { feuilleEnLignes, type Presentation } from './feuille-en-lignes.ts'
import type { Demande } from './tableau-en-lignes.ts'

/** Une action par ligne, sur une seule feuille. */
export function lignes(ctx: Contexte): Planche[] {
  const place = ctx.choisir('annee')
  const anneesEn: Demande['anneesEn'] =
    place === 'entete'
      ? 'suffixe'
      : place === 'colonne' || place === 'intitules'
        ? place
        : 'contexte'
  return [feuilleSeule(ctx, anneesEn, place)]
}

/** Toutes les années du contrat, côte à côte. */
export function anneesCoteACote(ctx: Contexte): Planche[] {
  return [feuilleSeule(ctx, ctx.choisir('coteACote'), 'entete')]
}

/** La grille que l'administration envoie à remplir : consignes, étages, colonnes numérotées, lignes vides. */
export function modeleDdets(ctx: Contexte): Planche[] {
  ctx.choisir('consignes', ['quelques', 'longues'])
  ctx.choisir('etages', ['deux', 'trois'])
  ctx.choisir('modeles', ['a-completer'])
  const place = ctx.choisir('annee', ['titre', 'metadonnee', 'entete', 'colonne'])
  const anneesEn = place === 'entete' ? 'suffixe' : place === 'colonne' ? 'colonne' : 'contexte'
  return [feuilleSeule(ctx, anneesEn, place, { numerotee: true })]
}

/** Une action par colonne : le même tableau, couché. */
export function colonnes(ctx: Contexte): Planche[] {
  const place = ctx.choisir('annee', ['titre', 'metadonnee', 'feuille', 'entete'])
  const axeEn = ctx.choisir('axe', AXES_EN_COLONNE)
  const demande: Demande = {
    axes: ctx.contrat.axes,
    annees: ctx.contrat.annees,
    anneesEn: place === 'entete' ? 'suffixe' : 'contexte',
    axeEn,
    totaux: totauxPermis(ctx, axeEn),
  }
  return [feuilleEnLignes(ctx, demande, { ...presentation(ctx, place), couche: true }).planche]
}

const AXES_EN_COLONNE = CHOIX.axe.options.filter((o) => o !== 'intitules')

function feuilleSeule(
  ctx: Contexte,
  anneesEn: AnneesEn | 'intitules',
  place: Option<'annee'>,
  autres: Partial<Presentation> = {},
): Planche {
  const axeEn = ctx.choisir('axe')
  const demande: Demande = {
    axes: ctx.contrat.axes,
    annees: ctx.contrat.annees,
    anneesEn,
    axeEn,
    totaux: totauxPermis(ctx, axeEn),
  }
  return feuilleEnLignes(ctx, demande, { ...presentation(ctx, place), ...autres }).planche
}

/** « Sur l'intitulé » ne se peut que s'il y a des intitulés. */
export function totauxPermis(ctx: Contexte, axeEn: Demande['axeEn']): Option<'totaux'> {
  return axeEn === 'intitules'
    ? ctx.choisir('totaux')
    : ctx.choisir(
        'totaux',
        CHOIX.totaux.options.filter((o) => o !== 'sur-intitule'),
      )
}

export function presentation(ctx: Contexte, place: Option<'annee'>): Presentation {
  const nom = ctx.de('nom-de-feuille').parmi(NOMS_DU_BUDGET)
  const [annee] = ctx.contrat.annees
  return {
    nom: place === 'feuille' ? nommerDeLAnnee(nom, annee ?? 0) : nom,
    annee: place === 'titre' || place === 'metadonnee' ? place : 'ailleurs',
    axeEnTitre: null,
  }
}

export function nommerDeLAnnee(nom: string, annee: number): string {
  return nom === 'Feuil1' ? String(annee) : `${nom} ${annee}`
}
