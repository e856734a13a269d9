import type { Feuille } from '../../../core/grille/index.ts'
import { a1 } from '../../../core/grille/index.ts'
import type { TableauNomme } from '../apparence/index.ts'

/**
 * La feuille, ses références structurées (« Tableau1[Coût] ») en plages ordinaires : la bibliothèque ne lit qu'elles.
 * La copie garde les formules d'origine, tant que personne ne les change.
 */
export function sansReferencesStructurees(
  feuille: Feuille,
  tableaux: readonly TableauNomme[],
): Feuille {
  if (tableaux.length === 0) return feuille
  const lignes = feuille.lignes.map((ligne, i) =>
    ligne?.some((cellule) => cellule?.formule?.includes('['))
      ? ligne.map((cellule) => {
          if (!cellule?.formule?.includes('[')) return cellule
          return { ...cellule, formule: enPlages(cellule.formule, tableaux, feuille.nom, i) }
        })
      : ligne,
  )
  return { ...feuille, lignes }
}

/** Un texte, un nom de feuille, ou un tableau et ce qu'on en prend. */
const MORCEAUX =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|([\p{L}_\\][\p{L}\p{N}_.]*)\[((?:\[(?:'.|[^\]'])*\]|'.|[^[\]'])*)\]/gu

/** Ce qui ne se comprend pas reste tel quel : la formule gardera sa valeur. */
export function enPlages(
  formule: string,
  tableaux: readonly TableauNomme[],
  feuille: string,
  ligne: number,
): string {
  return formule.replaceAll(MORCEAUX, (morceau, nom?: string, contenu?: string) => {
    if (nom === undefined || contenu === undefined) return morceau
    const tableau = tableaux.find((t) => t.nom.toLowerCase() === nom.toLowerCase())
    return (tableau && plageDe(tableau, contenu, feuille, ligne)) ?? morceau
  })
}

function plageDe(
  tableau: TableauNomme,
  contenu: string,
  feuille: string,
  ligne: number,
): string | undefined {
  const { lignes, bornes } = decouper(contenu)
  const rangs = bornes.map((nom) => tableau.colonnes.findIndex((c) => memeNom(c, nom)))
  if (rangs.includes(-1) || rangs.length > 2) return undefined
  const hauteurs = lignesDe(tableau, lignes, ligne)
  if (hauteurs === undefined) return undefined
  const [premiere = 0, derniere = rangs.length === 0 ? tableau.colonnes.length - 1 : premiere] =
    rangs
  const figer = (l: number, c: number) => {
    const [, lettres = '', chiffres = ''] = /^([A-Z]+)(\d+)$/.exec(a1(l, c)) ?? []
    return `$${lettres}${lignes.includes(CETTE_LIGNE) ? '' : '$'}${chiffres}`
  }
  const debut = figer(hauteurs.haut, tableau.gauche + premiere)
  const fin = figer(hauteurs.bas, tableau.gauche + derniere)
  const ou = tableau.feuille === feuille ? '' : `'${tableau.feuille.replaceAll("'", "''")}'!`
  return `${ou}${debut === fin ? debut : `${debut}:${fin}`}`
}

const CETTE_LIGNE = '#this row'

interface Decoupe {
  /** Quelles lignes : « #all », « #headers »… ; vide : les données. */
  readonly lignes: readonly string[]
  /** La colonne, ou les deux bouts d'un intervalle. */
  readonly bornes: readonly string[]
}

function decouper(contenu: string): Decoupe {
  const cetteLigne = contenu.startsWith('@')
  const nu = cetteLigne ? contenu.slice(1) : contenu
  const entre = Array.from(nu.matchAll(/\[((?:'.|[^\]'])*)\]/g), ([, dit = '']) => dit)
  const dits = entre.length > 0 ? entre : nu.trim() === '' ? [] : [nu]
  const lignes = dits.filter((dit) => dit.startsWith('#')).map((dit) => dit.toLowerCase())
  return {
    lignes: cetteLigne ? [...lignes, CETTE_LIGNE] : lignes,
    bornes: dits.filter((dit) => !dit.startsWith('#')).map((dit) => dit.replaceAll(/'(.)/g, '$1')),
  }
}

function lignesDe(
  { haut, bas, entetes, totaux }: TableauNomme,
  voulues: readonly string[],
  ligne: number,
): { readonly haut: number; readonly bas: number } | undefined {
  const [voulue, autre] = voulues
  if (autre !== undefined) return undefined
  switch (voulue) {
    case undefined:
    case '#data':
      return { haut, bas }
    case CETTE_LIGNE:
      return ligne < haut || ligne > bas ? undefined : { haut: ligne, bas: ligne }
    case '#all':
      return { haut: haut - entetes, bas: bas + totaux }
    case '#headers':
      return entetes === 0 ? undefined : { haut: haut - 1, bas: haut - 1 }
    case '#totals':
      return totaux === 0 ? undefined : { haut: bas + 1, bas: bas + 1 }
    default:
      return undefined
  }
}

function memeNom(a: string, b: string): boolean {
  const simple = (nom: string) => nom.replaceAll(/\s+/g, ' ').trim().toLowerCase()
  return simple(a) === simple(b)
}
