import type { Gravite } from '../constats/index.ts'

export type Contour = 'continu' | 'tirets' | 'points'

/** Ce à quoi une marque se voit : un fond, un texte (contraste d'au moins 7 pour 1), un trait et un contour. */
export interface Allure {
  /** « #rrggbb ». */
  readonly fond: string
  readonly texte: string
  readonly gras: boolean
  readonly souligne: boolean
  readonly contour: Contour
}

/** Jamais la couleur seule : le trait se voit sans elle, et le contour même sur une cellule vide. */
export const ALLURES: Readonly<Record<Gravite, Allure>> = {
  bloquant: { fond: '#ffd9dc', texte: '#7a0010', gras: true, souligne: true, contour: 'continu' },
  'a-justifier': {
    fond: '#ffe7b3',
    texte: '#5c3b00',
    gras: true,
    souligne: false,
    contour: 'tirets',
  },
  signalement: {
    fond: '#dcebfa',
    texte: '#0b3a66',
    gras: false,
    souligne: true,
    contour: 'points',
  },
}
