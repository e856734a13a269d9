import type { Gravite } from '../../../core/constats/index.ts'

/** Auteur des notes que nous créons : rien n'est écrit au nom de l'utilisateur. */
export const AUTEUR = 'Pacte'

/** Fond, couleur du texte (contraste d'au moins 7 pour 1) et trait : jamais la couleur seule. */
export const ALLURES: Readonly<Record<Gravite, { readonly fond: string; readonly texte: string }>> =
  {
    bloquant: { fond: '#ffd9dc', texte: '#7a0010' },
    'a-justifier': { fond: '#ffe7b3', texte: '#5c3b00' },
    signalement: { fond: '#dcebfa', texte: '#0b3a66' },
  }
