import { type Champ, MONTANTS_ADDITIONNES } from '../../modele/index.ts'
import { type Cadre, colonnesDe } from '../entete/index.ts'
import type { RangeeDAction, RangeeDeTotal, RangeeDIntitule, TexteSitue } from './tableau.ts'

const TEXTES_D_ACTION: readonly Champ[] = [
  'nature',
  'indicateurLocal',
  'porteur',
  'section',
  'programme',
  'annee',
]

/** Où en est la lecture d'un tableau, de haut en bas. */
export interface Lecteur {
  readonly cadre: Cadre
  readonly colonneAction: number
  readonly colonneAxe: number | null
  readonly argent: readonly number[]
  readonly textes: readonly number[]
  readonly actions: RangeeDAction[]
  readonly totaux: RangeeDeTotal[]
  readonly intitules: RangeeDIntitule[]
  axe: TexteSitue | null
  rubrique: TexteSitue | null
  sousThematique: string | null
  annee: number | null
  /** Dernière cellule d'axe non vide, pour les colonnes où l'axe n'est écrit qu'une fois. */
  axeDeColonne: TexteSitue | null
  debutDuBloc: number
  /** Sommes de chaque colonne d'argent : sur les actions depuis `debutDuBloc`, et sur toutes. */
  readonly sommes: { readonly bloc: number[]; readonly toutes: number[] }
  vides: number
  totalFinalVu: boolean
  fin: number
}

/** Ce que l'on voit d'une ligne avant de la classer. */
export interface Apercu {
  readonly ligne: number
  /** Textes distincts hors colonnes d'argent, de gauche à droite. */
  readonly libelles: readonly TexteSitue[]
  readonly action: string
  readonly aDeLArgent: boolean
  readonly aDesTextes: boolean
}

export function nouveauLecteur(cadre: Cadre): Lecteur {
  const colonnes = (champs: readonly Champ[]) => champs.flatMap((champ) => colonnesDe(cadre, champ))
  const argent = colonnes(MONTANTS_ADDITIONNES)
  return {
    cadre,
    colonneAction: colonnesDe(cadre, 'action')[0] ?? cadre.gauche,
    colonneAxe: colonnesDe(cadre, 'axe')[0] ?? null,
    argent,
    textes: colonnes(TEXTES_D_ACTION),
    actions: [],
    totaux: [],
    intitules: [],
    axe: null,
    rubrique: null,
    sousThematique: null,
    annee: null,
    axeDeColonne: null,
    debutDuBloc: 0,
    sommes: { bloc: argent.map(() => 0), toutes: argent.map(() => 0) },
    vides: 0,
    totalFinalVu: false,
    fin: cadre.bloc.bas,
  }
}

export function apercevoir(
  { cadre, argent, textes, colonneAction }: Lecteur,
  ligne: number,
): Apercu | null {
  const { page, gauche, droite } = cadre
  const cellules = page.feuille.lignes[ligne]
  const libelles: TexteSitue[] = []
  let vide = true
  for (let c = gauche; c <= droite; c++) {
    const cellule = cellules?.[c]
    if (cellule === undefined) continue
    if (cellule.genre === 'texte' && cellule.valeur.trim() === '') continue
    vide = false
    if (cellule.genre !== 'texte' || argent.includes(c)) continue
    libelles.push({
      texte: cellule.valeur.trim(),
      lieu: { feuille: page.feuille.nom, ligne, colonne: c },
    })
  }
  if (vide) return null
  const rempli = (c: number) => page.estRemplie(ligne, c)
  return {
    ligne,
    libelles,
    action: texteDAction(cadre, ligne, colonneAction),
    aDeLArgent: argent.some(rempli),
    aDesTextes: textes.some((c) => rempli(c) && !annoncePlafond(page.texte(ligne, c))),
  }
}

/** Le libellé d'action, sauf s'il vient d'une fusion en largeur (un intitulé) ou n'est pas un texte. */
function texteDAction({ page }: Cadre, ligne: number, colonne: number): string {
  const fusion = page.fusion(ligne, colonne)
  if (fusion && fusion.gauche < colonne) return ''
  const cellule = page.cellule(ligne, colonne)
  return cellule?.genre === 'texte' ? cellule.valeur.trim() : ''
}

export function libelleDe({ cadre }: Lecteur, { lieu }: TexteSitue): string {
  return cadre.page.libelle(lieu.ligne, lieu.colonne)
}

/** « Plafond notifié », « Plafond notifié : 230 000 € » : une étiquette, pas une donnée d'action. */
export function annoncePlafond(texte: string): boolean {
  return texte.length <= 60 && /^(plafond|enveloppe|montant notifi)/i.test(texte)
}
