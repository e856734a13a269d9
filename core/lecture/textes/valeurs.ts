import type { Cellule } from '../../grille/index.ts'
import { type Centimes, depuisEuros, type Illisible, type Unite } from '../../modele/index.ts'
import { ditRien, lireMontant, lireNombre } from '../../nombres/index.ts'
import { FACTEURS } from './unites.ts'

/** Une cellule lue : une valeur, un vide, ou la raison pour laquelle elle n'en donne pas. */
export type Lu<T> =
  | { readonly genre: 'lu'; readonly valeur: T }
  | { readonly genre: 'vide' }
  | { readonly genre: 'illisible'; readonly motif: Illisible['motif']; readonly texte: string }

const VIDE = { genre: 'vide' } as const

export function montantDe(cellule: Cellule | undefined, unite: Unite): Lu<Centimes> {
  return lire(
    cellule,
    (valeur) => depuisEuros(valeur, FACTEURS[unite]),
    (texte) => {
      const lu = lireMontant(texte, unite)
      return lu.genre === 'montant' ? lu.centimes : lu.genre === 'vide' ? 'vide' : null
    },
  )
}

/** « 011 », « 0345 » : un chapitre, un identifiant ; un montant ne commence pas par un zéro. */
export function estUnNumero(texte: string): boolean {
  return /^\s*0\d/.test(texte)
}

export function nombreDe(cellule: Cellule | undefined): Lu<number> {
  return lire(
    cellule,
    (valeur) => valeur,
    (texte) => {
      const lu = lireNombre(texte)
      if (lu !== 'illisible') return lu
      const montant = lireMontant(texte)
      return montant.genre === 'montant' ? montant.centimes / 100 : null
    },
  )
}

function lire<T>(
  cellule: Cellule | undefined,
  depuisNombre: (valeur: number) => T | null,
  depuisTexte: (texte: string) => T | 'vide' | null,
): Lu<T> {
  if (cellule === undefined) return VIDE
  switch (cellule.genre) {
    case 'nombre': {
      const valeur = depuisNombre(cellule.valeur)
      return valeur === null
        ? illisible('demesure', String(cellule.valeur))
        : { genre: 'lu', valeur }
    }
    case 'texte': {
      const texte = cellule.valeur.trim()
      if (texte === '' || ditRien(texte)) return VIDE
      const valeur = depuisTexte(texte)
      if (valeur === 'vide') return VIDE
      return valeur === null ? illisible('texte', texte) : { genre: 'lu', valeur }
    }
    case 'erreur':
      return illisible('erreur', cellule.valeur)
    case 'date':
      return illisible('date', cellule.valeur)
    case 'booleen':
      return illisible('texte', cellule.valeur ? 'VRAI' : 'FAUX')
    case 'sans-valeur':
      return illisible('sans-valeur', `=${cellule.formule}`)
  }
}

function illisible(motif: Illisible['motif'], texte: string): Lu<never> {
  return { genre: 'illisible', motif, texte }
}
