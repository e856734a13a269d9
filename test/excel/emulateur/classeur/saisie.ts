import type { Cellule, Valeur } from './modele.ts'

/** Ce qu’Excel fait d’une valeur qu’on lui donne, comme au clavier. */
export interface Saisie {
  readonly valeur: Valeur
  readonly formule?: string
  readonly format?: string
}

const ERREUR = /^#(?:REF!|N\/A|DIV\/0!|NAME\?|VALUE!|NUM!|NULL!|CALC!|SPILL!|BUSY!|GETTING_DATA)$/

export function estUneErreur(valeur: Valeur): boolean {
  return typeof valeur === 'string' && ERREUR.test(valeur)
}

/**
 * Interprète une saisie : « 12,5 » devient un nombre, « 12/03/2025 » une date, « = + - @ » commencent une formule, sauf
 * dans une cellule au format texte (« @ ») ou après une apostrophe. C’est le piège des textes qu’on recopie.
 */
export function interpreterLaSaisie(saisie: Valeur, format: string | undefined): Saisie {
  if (typeof saisie !== 'string' || saisie === '') return { valeur: saisie }
  if (format === '@') return { valeur: saisie }
  if (saisie.startsWith("'")) return { valeur: saisie.slice(1) }
  if (/^[+-]?\d+(?:[.,]\d+)?$/.test(saisie)) return { valeur: Number(saisie.replace(',', '.')) }
  if (/^(?:vrai|true)$/i.test(saisie)) return { valeur: true }
  if (/^(?:faux|false)$/i.test(saisie)) return { valeur: false }
  const jour = lireJour(saisie)
  if (jour !== null) return { valeur: jour, format: format ?? 'dd/mm/yyyy' }
  if (/^[=+\-@]./.test(saisie)) {
    const formule = saisie.startsWith('=') ? saisie : `=${saisie}`
    return { valeur: valeurDeFormule(formule), formule }
  }
  return { valeur: saisie }
}

/** « 12/03/2025 » → numéro de série. */
function lireJour(saisie: string): number | null {
  const lu = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(saisie)
  if (!lu) return null
  const [jour, mois, annee] = [Number(lu[1]), Number(lu[2]), Number(lu[3])]
  if (mois < 1 || mois > 12 || jour < 1 || jour > 31) return null
  return numeroDeSerie(Date.UTC(annee, mois - 1, jour))
}

/** Le numéro de série d’Excel (calendrier de 1900) d’un instant UTC en millisecondes. */
export function numeroDeSerie(instant: number): number {
  return (instant - Date.UTC(1899, 11, 30)) / 86_400_000
}

/** Le banc ne calcule pas : une constante vaut elle-même, une formule qui ne se lit pas « #NAME? », le reste 0. */
export function valeurDeFormule(formule: string): Valeur {
  const corps = formule.slice(1).trim()
  if (/^-?\d+(?:\.\d+)?$/.test(corps)) return Number(corps)
  const texte = /^"((?:[^"]|"")*)"$/.exec(corps)
  if (texte) return (texte[1] ?? '').replaceAll('""', '"')
  if (/^(?:[+\-@])/.test(corps)) return '#NAME?'
  return 0
}

/** Le genre de valeur, dans les mots d’Excel. */
export function genreDeValeur(cellule: Cellule | undefined): string {
  const valeur = cellule?.valeur ?? ''
  if (valeur === '') return cellule?.formule ? 'String' : 'Empty'
  if (typeof valeur === 'number') return 'Double'
  if (typeof valeur === 'boolean') return 'Boolean'
  return estUneErreur(valeur) ? 'Error' : 'String'
}
