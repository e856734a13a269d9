import { exiger } from '../classeur/index.ts'
import { type Attribut, booleen } from '../protocole/index.ts'
import { vivante, type Zones } from './seance.ts'

/** `rowHidden` et `columnHidden` : vrai si tout est masqué, faux si rien ne l’est, null entre les deux. */
export function masquage(de: 'lignesMasquees' | 'colonnesMasquees'): Attribut<Zones> {
  const bornes = (c: Zones) => {
    const { haut = 0, bas = 0, gauche = 0, droite = 0 } = c.zones[0] ?? {}
    return de === 'lignesMasquees' ? ([haut, bas] as const) : ([gauche, droite] as const)
  }
  return {
    lire: (c) => {
      const [debut, fin] = bornes(c)
      const masques = vivante(c)[de].filter((i) => i >= debut && i <= fin).length
      if (masques === 0) return false
      return masques === fin - debut + 1 ? true : null
    },
    ecrire: (c, valeur) => {
      exiger(vivante(c), de === 'lignesMasquees' ? 'allowFormatRows' : 'allowFormatColumns')
      const masquer = booleen(valeur, de)
      const [debut, fin] = bornes(c)
      const autres = c.feuille[de].filter((i) => i < debut || i > fin)
      const rangs = Array.from({ length: fin - debut + 1 }, (_, i) => debut + i)
      c.feuille[de] = masquer ? [...autres, ...rangs].sort((a, b) => a - b) : autres
    },
  }
}
