import type { Adresse, ValeurBrute } from '../../core/grille/index.ts'

/**
 * Ce qu'une cellule doit contenir : une valeur (null : la vider), ou une formule et son résultat. La formule est en
 * notation anglaise sans « = » : « SUM(A1,B2) », « PACTE.PARTETAT(D12,G12) ». Une valeur qui commence par « = »
 * reste un texte. Les dates sont en numéro de série ; un résultat en erreur est son code, « #DIV/0! ».
 */
export type Contenu =
  | { readonly valeur: ValeurBrute }
  | { readonly formule: string; readonly resultat: ValeurBrute }

/** Ce qu'on fait d'une cellule : changer son contenu, ou seulement le résultat gardé de sa formule. */
export type Geste = Contenu | { readonly resultat: ValeurBrute }

export interface Ecriture {
  readonly feuille: string
  readonly place: Adresse
  readonly geste: Geste
}

/** Les gestes d'une feuille : ligne → colonne → geste. */
export type Gestes = ReadonlyMap<number, ReadonlyMap<number, Geste>>

export type RaisonDeRefus =
  | 'feuille-absente'
  | 'feuille-protegee'
  | 'hors-de-la-feuille'
  | 'fusion'
  | 'matrice'
  | 'tableau'
  | 'tableau-croise'
  | 'signalements'
  | 'nombre'
  | 'texte-trop-long'
  | 'formule'
  | 'fonction'

export interface EcritureRefusee {
  readonly feuille: string
  readonly place: Adresse
  readonly raison: RaisonDeRefus
}

export interface CellulesEcrites {
  readonly octets: Uint8Array
  readonly refusees: readonly EcritureRefusee[]
}

export function estVide(valeur: ValeurBrute): valeur is null | '' {
  return valeur === null || valeur === ''
}

/** Un texte qu'un tableur prendrait pour une formule si on l'y recopiait tel quel. */
export function passePourUneFormule(texte: string): boolean {
  return /^[=+\-@\t\r]/.test(texte)
}
