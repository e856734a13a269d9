import {
  type Classeur,
  type ClasseurBrut,
  classeurDeBrut,
  nomDeFeuilleLibre,
} from '../../core/grille/index.ts'
import { feuillesVoisines } from './alentours/index.ts'
import { type Contexte, FAMILLES, feuilleEnLignes } from './familles/index.ts'
import { type FaitPose, feuilleDe, type Planche, tirerEcriture } from './tableaux/index.ts'
import {
  type Choisir,
  type ContratTire,
  decisions,
  type Famille,
  hasard,
  type NomDeChoix,
  type Option,
  tirerContrat,
  tirerVocabulaire,
  type Vocabulaire,
} from './tirage/index.ts'
import { type Verite, veriteDe } from './verite.ts'

export interface Tirage {
  readonly graine: number
  readonly famille: Famille
  /** Chaque choix fait, et l'option retenue. */
  readonly choix: ReadonlyMap<NomDeChoix, string>
  readonly brut: ClasseurBrut
  readonly classeur: Classeur
  readonly contrat: ContratTire
  readonly mots: Vocabulaire
  /** Les cellules qui portent le contrat, et ce qu'elles valent. */
  readonly faits: readonly FaitPose[]
  readonly unite: 'euros' | 'milliers'
  readonly verite: Verite
}

export interface Voulu {
  readonly famille?: Famille
  /** Quelques têtes de colonne sont des mots de la maison. */
  readonly motsInventes?: boolean
}

/** Un contrat au hasard, écrit d'une façon au hasard : la même graine rend les mêmes cellules. */
export function tirer(
  graine: number,
  { famille: voulue, motsInventes = false }: Voulu = {},
): Tirage {
  const { choisir, faites } = decisions(graine, voulue)
  const famille = choisir('famille')
  const contrat = tirerContrat(graine, choisir, porteDesAnnees(famille, choisir))
  const mots = tirerVocabulaire(graine, contrat, choisir, motsInventes)
  const ctx: Contexte = {
    graine,
    contrat,
    choisir,
    mots,
    ecriture: tirerEcriture(graine, choisir, !SANS_EN_TETE.includes(famille)),
    de: (cle) => hasard(graine, cle),
  }
  const budget = FAMILLES[famille](ctx)
  const voisines = feuillesVoisines(ctx, () => projet(ctx))
  const ordonnees =
    choisir('ordreDesFeuilles') === 'melangees' && voisines.length > 0
      ? hasard(graine, 'ordre-des-feuilles').melanger([...budget, ...voisines])
      : [...budget, ...voisines]
  const brut = { feuilles: nommer(ordonnees).map(feuilleDe) }
  return {
    graine,
    famille,
    choix: faites,
    brut,
    classeur: classeurDeBrut(brut),
    contrat,
    mots,
    faits: budget.flatMap((p) => p.faits),
    unite: ctx.ecriture.unite === 'euros' ? 'euros' : 'milliers',
    verite: veriteDe(contrat, faites.get('coutDeLExport') !== 'absent'),
  }
}

/** Une fiche n'a pas d'en-tête où redire son unité. */
const SANS_EN_TETE: readonly Famille[] = ['fiches', 'fiches-empilees']

/** Les places de l'année que chaque famille permet, et celles qui en portent plusieurs. */
const ANNEES: Readonly<
  Record<
    Famille,
    { readonly places: readonly Option<'annee'>[]; readonly plusieurs: readonly string[] }
  >
> = {
  lignes: {
    places: ['titre', 'metadonnee', 'feuille', 'entete', 'colonne', 'intitules'],
    plusieurs: ['colonne', 'intitules'],
  },
  colonnes: { places: ['titre', 'metadonnee', 'feuille', 'entete'], plusieurs: [] },
  blocs: { places: ['titre', 'metadonnee', 'feuille', 'entete'], plusieurs: ['entete'] },
  longue: { places: ['colonne', 'titre', 'metadonnee', 'feuille'], plusieurs: ['colonne'] },
  fiches: { places: ['titre', 'metadonnee', 'entete'], plusieurs: ['entete'] },
  'fiches-empilees': { places: ['titre', 'metadonnee', 'entete'], plusieurs: ['entete'] },
  'feuilles-par-axe': { places: ['titre', 'metadonnee', 'entete'], plusieurs: ['entete'] },
  'feuilles-par-annee': {
    places: ['feuille', 'titre', 'metadonnee'],
    plusieurs: ['feuille', 'titre', 'metadonnee'],
  },
  'annees-cote-a-cote': { places: ['entete'], plusieurs: ['entete'] },
  'modele-ddets': { places: ['titre', 'metadonnee', 'entete', 'colonne'], plusieurs: ['colonne'] },
  'recapitulatif-et-detail': { places: ['titre', 'metadonnee', 'entete'], plusieurs: ['entete'] },
}

function porteDesAnnees(famille: Famille, choisir: Choisir): boolean {
  const { places, plusieurs } = ANNEES[famille]
  return plusieurs.includes(choisir('annee', places))
}

/** La version d'avant, remplacée : mêmes actions, d'autres montants, et c'est écrit. */
function projet(ctx: Contexte): Planche {
  const { contrat } = ctx
  const avant = { ...ctx, contrat: { ...contrat, actions: contrat.actions.map(rabaisser) } }
  const plusieurs = contrat.annees.length > 1
  const { planche } = feuilleEnLignes(
    avant,
    {
      axes: contrat.axes,
      annees: contrat.annees,
      anneesEn: plusieurs ? 'suffixe' : 'contexte',
      axeEn: 'colonne',
      totaux: 'aucun',
    },
    { nom: 'Projet (remplacé)', annee: plusieurs ? 'ailleurs' : 'titre', axeEnTitre: null },
  )
  for (const [ou, encre] of planche.cellules) {
    planche.cellules.set(ou, {
      ...encre,
      valeur: `PROJET remplacé, pour mémoire – ${encre.valeur}`,
    })
    break
  }
  return planche
}

function rabaisser(action: ContratTire['actions'][number]): ContratTire['actions'][number] {
  return {
    ...action,
    parts: action.parts.map((parts) => ({
      ...parts,
      cout: parts.cout - 1_000,
      partEtat: parts.partEtat - 500,
      partCollectivite:
        typeof parts.partCollectivite === 'number'
          ? parts.partCollectivite - 500
          : parts.partCollectivite,
    })),
  }
}

function nommer(planches: readonly Planche[]): Planche[] {
  const pris: string[] = []
  return planches.map((p) => {
    const nom = nomDeFeuilleLibre(p.nom, pris)
    pris.push(nom)
    return nom === p.nom ? p : { ...p, nom }
  })
}
