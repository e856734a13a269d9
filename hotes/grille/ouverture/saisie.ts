import { type Cellule, serieDe, type ValeurBrute } from '../../../core/grille/index.ts'
import { helpers } from '../bibliotheque.ts'
import { FRANCAIS } from '../francais/locale.ts'
import { formuleDeGrille } from './formule.ts'

/** Ce que la grille reçoit d'une cellule du fichier, formule comprise ; '' si elle est vide. */
export function saisieDe(cellule: Cellule): string {
  return cellule.formule === undefined
    ? saisieSansFormule(cellule)
    : `=${formuleDeGrille(cellule.formule)}`
}

/** De même, mais la valeur enregistrée à la place de la formule. */
export function saisieSansFormule(cellule: Cellule): string {
  switch (cellule.genre) {
    case 'sans-valeur':
      return ''
    case 'date':
      return saisieDeValeur(serieDe(cellule.valeur) ?? cellule.valeur)
    case 'erreur':
      return cellule.valeur
    default:
      return saisieDeValeur(cellule.valeur)
  }
}

/** Ce qu'il faut saisir dans la grille, en notation anglaise, pour y avoir cette valeur et pas une autre. */
export function saisieDeValeur(valeur: ValeurBrute): string {
  if (valeur === null) return ''
  if (typeof valeur === 'boolean') return valeur ? 'TRUE' : 'FALSE'
  if (typeof valeur === 'number') return String(valeur)
  return resteUnTexte(valeur) ? valeur : `'${valeur}`
}

/** La grille y lirait un nombre, une date, une formule, une erreur : une apostrophe l'en empêche. */
function resteUnTexte(texte: string): boolean {
  return !(
    /^[=+'#-]/.test(texte) ||
    /^\s*(true|false)\s*$/i.test(texte) ||
    helpers.isNumber(texte, FRANCAIS) ||
    helpers.isNumber(texte, ANGLAIS) ||
    helpers.isDateTime(texte, FRANCAIS) ||
    helpers.isDateTime(texte, ANGLAIS)
  )
}

const ANGLAIS = { ...FRANCAIS, thousandsSeparator: ',', decimalSeparator: '.' }
