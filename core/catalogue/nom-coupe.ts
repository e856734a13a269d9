import type { Axe } from '../modele/index.ts'
import { sansNumero } from './numerotation.ts'
import { TERMES } from './vocabulaire-des-axes.ts'

const MOTS_AU_PLUS = 4
const FIN_LA_PLUS_COURTE = 6

/** « Aller vers et accès aux droi » : l'axe que nommerait la fin de ce texte, si son dernier mot n'était pas coupé. */
export function axeDuNomCoupe(texte: string): Axe | null {
  const mots = sansNumero(texte).split(' ')
  for (let n = Math.min(MOTS_AU_PLUS, mots.length); n > 0; n--) {
    const fin = mots.slice(-n).join(' ')
    if (fin.length < FIN_LA_PLUS_COURTE) return null
    const suites = [...TERMES].filter(([mot]) => mot.startsWith(fin))
    // Un mot entier n'est pas coupé.
    if (suites.some(([mot]) => mot === fin)) return null
    const axes = new Set(suites.flatMap(([, terme]) => (terme ? [terme.axe] : [])))
    const [seul = null] = axes
    if (axes.size === 1) return seul
  }
  return null
}
