import { reconnaitreAxe } from '../../catalogue/index.ts'
import { type Champ, DU_PLAN } from '../../modele/index.ts'
import { estColonneVide, type Page } from '../textes/index.ts'
import type { EnteteDeColonne } from './entete-de-colonne.ts'
import type { BlocDEntete } from './entetes.ts'

/** Coupe l'en-tête là où un second tableau commence à côté (une colonne vide, puis de nouveau un axe ou un plafond). */
export function segmenter(page: Page, bloc: BlocDEntete): EnteteDeColonne[][] {
  const segments: EnteteDeColonne[][] = []
  let courant: EnteteDeColonne[] = []
  for (const [rang, colonne] of bloc.colonnes.entries()) {
    const precedente = courant.at(-1)
    const trou = precedente !== undefined && colonne.colonne - precedente.colonne > 1
    if (
      trou &&
      (recommence(page, bloc, courant, colonne) || nommeDesAxes(page, bloc, colonne.colonne)) &&
      aUneColonneVide(page, bloc, precedente.colonne + 1, colonne.colonne - 1) &&
      !financent(page, bloc, courant, bloc.colonnes.slice(rang))
    ) {
      segments.push(courant)
      courant = []
    }
    courant.push(colonne)
  }
  return [...segments, courant]
}

/**
 * « Part Département | Tiers », une colonne vide, puis « Axe | Action | Coût | Part État » : des financements que rien
 * ne nomme là où ils sont, et que la suite n'a pas, sont les siens.
 */
function financent(
  page: Page,
  { bas }: BlocDEntete,
  courant: readonly EnteteDeColonne[],
  suite: readonly EnteteDeColonne[],
): boolean {
  const champsDe = (colonnes: readonly EnteteDeColonne[]) =>
    new Set(colonnes.flatMap((c) => c.notes[0]?.champ ?? []))
  const [siens, autres] = [champsDe(courant), champsDe(suite)]
  const gauche = courant[0]?.colonne ?? 0
  return (
    [...siens].some((champ) => DU_PLAN.includes(champ)) &&
    ![...siens].some((champ) => NOMMENT.includes(champ) || autres.has(champ)) &&
    autres.has('action') &&
    (gauche === 0 || estColonneVide(page, gauche - 1, bas, bas + LIGNES_REGARDEES))
  )
}

const NOMMENT: readonly Champ[] = ['axe', 'action', 'sousThematique', 'plafond']

function recommence(
  page: Page,
  { bas }: BlocDEntete,
  courant: readonly EnteteDeColonne[],
  colonne: EnteteDeColonne,
): boolean {
  const champ = colonne.notes[0]?.champ
  const a = (autre: Champ | undefined) => courant.some((c) => c.notes[0]?.champ === autre)
  return (
    // « Plafond notifié » en face des actions, après un blanc, est encore du tableau ; près de libellés d'axe, non.
    (champ === 'plafond' && aDesLibelles(page, bas + 1, colonne.colonne)) ||
    (champ === 'axe' && (a('action') || a('axe') || a('cout') || a('partEtat'))) ||
    (champ === 'action' && a(champ))
  )
}

/** L'intitulé d'un axe, fusionné depuis la gauche, n'est pas un libellé de cette colonne. */
function aDesLibelles({ feuille, estRemplie, texte }: Page, ligne: number, colonne: number) {
  return (
    feuille.lignes[ligne]?.[colonne]?.genre === 'texte' ||
    [colonne - 1, colonne + 1].some(
      (c) => estRemplie(ligne, c) && reconnaitreAxe(texte(ligne, c)) !== null,
    )
  )
}

const AXES_NOMMES = 2
const CASES_REGARDEES = 6

/** « Suivi État » au-dessus ou à gauche de noms d'axes, « Plafonds » au-dessus de leur ligne : un autre tableau. */
function nommeDesAxes(page: Page, { haut, bas }: BlocDEntete, colonne: number): boolean {
  for (let l = haut; l <= bas + 1; l++) {
    const [un = '', autre = ''] = [1, 2].map((d) => page.texte(l, colonne + d))
    // Le même, d'une colonne à l'autre : l'intitulé d'un axe, fusionné en largeur.
    if (un !== autre && reconnaitreAxe(un) && reconnaitreAxe(autre)) return true
  }
  const dits: string[] = []
  for (let l = bas + 1; l <= bas + CASES_REGARDEES; l++)
    if (page.estRemplie(l, colonne)) dits.push(page.texte(l, colonne))
  const axes = dits.filter((texte) => reconnaitreAxe(texte) !== null).length
  return axes >= AXES_NOMMES && axes * 2 > dits.length
}

/** Le second tableau peut n'avoir pas d'en-tête sur sa première colonne : une colonne vide suffit à séparer. */
function aUneColonneVide(page: Page, bloc: BlocDEntete, debut: number, fin: number): boolean {
  for (let c = debut; c <= fin; c++)
    if (estColonneVide(page, c, bloc.haut, bloc.bas + LIGNES_REGARDEES)) return true
  return false
}

const LIGNES_REGARDEES = 30
