import { memoriser } from '../libelle/index.ts'
import type { Plage } from './adresse.ts'
import type { Cellule } from './cellule.ts'
import type { Classeur, Feuille, LigneDeGrille } from './classeur.ts'
import { estDate, estStandard } from './format.ts'
import { jourDe } from './jour.ts'

/**
 * Une valeur telle qu'un tableur en marche la donne ; '' ou null : cellule vide, « #REF! » : erreur. D'une formule, ''
 * est un texte vide, et null dit qu'elle n'a pas de valeur enregistrée.
 */
export type ValeurBrute = string | number | boolean | null

/**
 * Une feuille en bloc, telle qu'un tableur en marche la donne : trois matrices de même forme, où des rangées de formats
 * peuvent s'arrêter plus tôt.
 */
export interface FeuilleBrute {
  readonly nom: string
  /** Coin haut gauche des matrices, compté à partir de 0. */
  readonly haut: number
  readonly gauche: number
  readonly valeurs: readonly (readonly ValeurBrute[])[]
  /** Une formule commence par « = » ; le reste est ignoré. */
  readonly formules: readonly (readonly ValeurBrute[])[]
  /** Codes de format de nombre, en notation anglaise. */
  readonly formats: readonly (readonly string[])[]
  readonly fusions: readonly Plage[]
  /** Numéros comptés à partir de 0. */
  readonly lignesMasquees: readonly number[]
  readonly colonnesMasquees: readonly number[]
  readonly masquee: boolean
  readonly protegee: boolean
}

/** Que des données simples : un tableur la lit en bloc, un ouvrier la reçoit sans conversion. */
export interface ClasseurBrut {
  /** Ses jours se comptent depuis 1904 ; absent : depuis 1900. */
  readonly depuis1904?: boolean
  readonly feuilles: readonly FeuilleBrute[]
}

/** Des matrices à la grille que la lecture connaît, la même que celle d'un fichier. */
export function classeurDeBrut({ feuilles, depuis1904 = false }: ClasseurBrut): Classeur {
  return { feuilles: feuilles.map((brute) => feuilleDeBrut(brute, depuis1904)) }
}

function feuilleDeBrut(brute: FeuilleBrute, depuis1904: boolean): Feuille {
  const lignes: (LigneDeGrille | undefined)[] = []
  const nue = partagerLesCellules(depuis1904)
  for (const [i, valeurs] of brute.valeurs.entries()) {
    const ligne = ligneDeBrut(brute, i, valeurs, nue)
    // Sans la place qu'une liste garde pour grandir : elle double une feuille de centaines de milliers de lignes.
    if (ligne.length > 0) lignes[brute.haut + i] = ligne.slice()
  }
  return {
    nom: brute.nom,
    lignes,
    fusions: brute.fusions,
    lignesMasquees: new Set(brute.lignesMasquees),
    colonnesMasquees: new Set(brute.colonnesMasquees),
    masquee: brute.masquee,
    protegee: brute.protegee,
  }
}

function ligneDeBrut(
  brute: FeuilleBrute,
  i: number,
  valeurs: readonly ValeurBrute[],
  nue: Interprete,
) {
  const ligne: (Cellule | undefined)[] = []
  for (const [j, valeur] of valeurs.entries()) {
    const cellule = celluleDeBrut(
      valeur,
      formuleDe(brute.formules[i]?.[j], valeur),
      brute.formats[i]?.[j] ?? '',
      nue,
    )
    if (cellule !== undefined) ligne[brute.gauche + j] = cellule
  }
  return ligne
}

/**
 * Le texte d'une formule sans son « = » ; undefined si ce n'en est pas une : un texte en « = » est sa propre
 * valeur.
 */
function formuleDe(contenu: ValeurBrute | undefined, valeur: ValeurBrute): string | undefined {
  if (typeof contenu !== 'string' || contenu === valeur) return undefined
  return contenu.startsWith('=') ? contenu.slice(1) : undefined
}

type Interprete = (valeur: ValeurBrute, format: string) => Cellule | undefined

/**
 * Les erreurs des tableurs, en français ou en anglais : « #REF! », « #N/A », « #DIV/0! », « #OCCUPÉ! », « Err:540
 * ».
 */
const ERREUR = /^(?:#(?:\p{L}[\p{L}_/0]*[!?]|N\/A)|Err:\d{3})$/iu

function celluleDeBrut(
  valeur: ValeurBrute,
  formule: string | undefined,
  format: string,
  nue: Interprete,
): Cellule | undefined {
  const cellule = nue(valeur, format)
  if (formule === undefined) return cellule
  if (valeur === null) return { genre: 'sans-valeur', formule }
  return { ...(cellule ?? { genre: 'texte', valeur: '' }), formule }
}

/** Deux cellules sans format qui disent la même chose sont la même : elles ne changent jamais. */
function partagerLesCellules(depuis1904: boolean): Interprete {
  const partagee = memoriser((valeur: ValeurBrute) => interpreter(valeur, '', depuis1904))
  return (valeur, format) =>
    format === '' ? partagee(valeur) : interpreter(valeur, format, depuis1904)
}

function interpreter(
  valeur: ValeurBrute,
  format: string,
  depuis1904: boolean,
): Cellule | undefined {
  if (valeur === null || valeur === '') return undefined
  if (typeof valeur === 'boolean') return { genre: 'booleen', valeur }
  if (typeof valeur === 'string') {
    return ERREUR.test(valeur) ? { genre: 'erreur', valeur } : { genre: 'texte', valeur }
  }
  const jour = estDate(format) ? jourDe(valeur, depuis1904) : null
  if (jour !== null) return { genre: 'date', valeur: jour }
  return estStandard(format) ? { genre: 'nombre', valeur } : { genre: 'nombre', valeur, format }
}
