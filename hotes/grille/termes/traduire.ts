import { ERREURS } from './erreurs.ts'
import { MENUS } from './menus.ts'

const TERMES = new Map(Object.entries({ ...MENUS, ...ERREURS }))

/** Le français d'un texte de la bibliothèque ; le texte lui-même si ce n'est pas un de ceux qui se voient ici. */
export function traduire(texte: string): string {
  return TERMES.get(texte) ?? texte
}
