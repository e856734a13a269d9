import { reconnaitreSousThematique, traitsDe } from '../../catalogue/index.ts'
import { memoriser, normaliser } from '../../libelle/index.ts'
import {
  type AxeLu,
  type ChampMontant,
  type Illisible,
  type Ligne,
  MONTANTS_ANNUELS,
  type Montant,
  type NatureLue,
  type Negatif,
  type Texte,
  type Traits,
  type Vue,
} from '../../modele/index.ts'
import { lireAnnee, montantDe, natureDe, resoudreAxe } from '../textes/index.ts'
import {
  type Cle,
  COMMUNE,
  champsCalcules,
  type Lecteur,
  lireMontants,
  lireNombres,
  lireTextes,
  preparer,
} from './champs.ts'
import { ditHorsReferentiel } from './faits-de-ligne.ts'
import type { RangeeDAction, Tableau, TexteSitue } from './tableau.ts'

const NON_RECONDUITE =
  /\bnon (reconduit|renouvel)|\babandon|\b(?:supprim|annul|arret|termin)ee?s?\b/

/** Les lignes du contrat pour une vue : une par action, sauf les années où l'action n'existe pas. */
export function lireLignes(tableau: Tableau, vue: Vue, cle: Cle): Ligne[] {
  const lecteur = preparer(tableau, vue, cle)
  const lignes: Ligne[] = []
  for (const rangee of tableau.actions) {
    const ligne = lireLigne(lecteur, rangee)
    if (ligne) lignes.push(ligne)
  }
  return lignes
}

function lireLigne(lecteur: Lecteur, rangee: RangeeDAction): Ligne | null {
  const { vue, tableau, cle } = lecteur
  const illisibles: Illisible[] = []
  const negatifs: Negatif[] = []
  const montants = lireMontants(lecteur, rangee.ligne, illisibles, negatifs)
  // Années côte à côte : une année sans rien d'écrit est une année où l'action n'existe pas.
  if (vue.large && !vue.complement && !aUnMontantAnnuel(vue, montants)) return null
  const textes = lireTextes(lecteur, rangee.ligne)
  const axe = axeDe(lecteur, rangee)
  const { cle: cleDAction, traits } = libelleDe(lecteur, rangee.action)
  const sousThematique = textes.sousThematique || rangee.sousThematique
  const reconnue = sousThematique ? reconnaitreSousThematique(sousThematique) : null
  return {
    vue,
    rang: rangee.ligne,
    masquee: tableau.page.feuille.lignesMasquees.has(rangee.ligne),
    annee: anneeDe(lecteur, rangee, textes.annee),
    axe: axe === null ? (reconnue?.axe ?? 'inconnu') : resoudre(lecteur, axe.texte),
    axeLu: axe?.texte ?? '',
    lieuAxe: axe?.lieu ?? null,
    sousThematique: reconnue?.id ?? null,
    action: rangee.action,
    cle: cleDAction,
    traits: ditHorsReferentiel(tableau, rangee) ? { ...traits, horsReferentiel: true } : traits,
    nature: natureLue(textes.nature, cle.natureDeR),
    montants,
    nombres: lireNombres(lecteur, rangee.ligne, illisibles),
    textes,
    illisibles: serrer(illisibles),
    negatifs: serrer(negatifs),
    formules: serrer(champsCalcules(lecteur, rangee.ligne)),
    porteeParUneCommune: estPorteeParUneCommune(lecteur, rangee.ligne, textes.porteur),
    nonReconduite: ditNonReconduite(lecteur, rangee.ligne, montants),
  }
}

const AUCUN: readonly never[] = []

/** La même liste, sans la place gardée pour grandir ; vide, une seule pour toutes les lignes. */
function serrer<T>(liste: readonly T[]): readonly T[] {
  return liste.length === 0 ? AUCUN : liste.slice()
}

/** Quelque chose d'écrit pour cette année-là : un montant, ou une cellule qui voulait en être un. */
function aUnMontantAnnuel(vue: Vue, montants: Readonly<Record<ChampMontant, Montant>>): boolean {
  return MONTANTS_ANNUELS.some((champ) => {
    const montant = montants[champ]
    if (montant === 'illisible') return true
    // Un coût calculé à 0 dans une année vide n'est pas une programmation.
    return (
      typeof montant === 'number' &&
      (montant !== 0 || (champ === 'partEtat' && vue.colonnes.partEtat !== undefined))
    )
  })
}

function natureLue(texte: Texte, natureDeR: NatureLue | null): NatureLue {
  if (texte === null) return 'absente'
  return natureDeR && normaliser(texte) === 'r' ? natureDeR : natureEcrite(texte)
}

const natureEcrite = memoriser((texte) => natureDe(normaliser(texte)))

function axeDe({ cle }: Lecteur, rangee: RangeeDAction): TexteSitue | null {
  return rangee.axe ?? cle.axeDeFeuille
}

function resoudre({ axes, cle }: Lecteur, texte: string): AxeLu {
  const connu = axes.get(texte)
  if (connu) return connu
  const axe = resoudreAxe(texte, cle.reperes)
  axes.set(texte, axe)
  return axe
}

function libelleDe({ libelles }: Lecteur, action: string): { cle: string; traits: Traits } {
  const connu = libelles.get(action)
  if (connu) return connu
  // Rogné, le libellé tient d'un bloc : il se forme lettre à lettre.
  const nouveau = { cle: normaliser(action).trim(), traits: traitsDe(action) }
  libelles.set(action, nouveau)
  return nouveau
}

/** L'année de la ligne ; une cellule vide reprend celle du dessus (action écrite sur plusieurs lignes). */
function anneeDe(lecteur: Lecteur, rangee: RangeeDAction, texte: Texte): number | null {
  if (texte === null) return lecteur.vue.annee ?? rangee.annee ?? lecteur.cle.annee
  const lue = lireAnnee(texte)
  if (lue.genre === 'une') lecteur.dernieresAnnee = lue.annee
  return lue.genre === 'une' || texte === '' ? lecteur.dernieresAnnee : null
}

function estPorteeParUneCommune(
  { colonnesDeCommune, tableau }: Lecteur,
  ligne: number,
  porteur: Texte,
): boolean {
  if (porteur && nommeUneCommune(porteur)) return true
  return colonnesDeCommune.some((c) => {
    const lu = montantDe(tableau.page.feuille.lignes[ligne]?.[c], 'EUR')
    return lu.genre === 'lu' && lu.valeur > 0
  })
}

const nommeUneCommune = memoriser((porteur) => COMMUNE.test(normaliser(porteur)))

/** Ne se cherche que sur une ligne sans crédits : c'est là que la mention compte. */
function ditNonReconduite(
  { tableau }: Lecteur,
  ligne: number,
  { partEtat, cout }: Readonly<Record<ChampMontant, Montant>>,
): boolean {
  const nul = (m: Montant) => typeof m !== 'number' || m === 0
  if (!nul(partEtat) || !nul(cout)) return false
  const { page } = tableau
  for (let c = 0; c < page.largeur(ligne); c++) {
    if (NON_RECONDUITE.test(page.libelle(ligne, c))) return true
  }
  return false
}
