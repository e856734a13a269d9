import { numeroDAxe, reconnaitreAxe, sansNumero } from '../../catalogue/index.ts'
import type { Axe, AxeLu } from '../../modele/index.ts'

/** Les numéros que cette collectivité donne à ses axes, appris des libellés complets du classeur. */
export type Numerotation = ReadonlyMap<number, Axe>

export function apprendreNumerotation(textes: Iterable<string>): Numerotation {
  const appris = new Map<number, Axe | null>()
  for (const texte of new Set(textes)) {
    if (texte.length > 200) continue
    const numero = numeroDAxe(texte)
    if (numero === null) continue
    const axe = reconnaitreAxe(texte)?.axe
    if (!axe || axe === 'transversal') continue
    const connu = appris.get(numero)
    appris.set(numero, connu === undefined || connu === axe ? axe : null)
  }
  return new Map([...appris].filter((e): e is [number, Axe] => e[1] !== null))
}

/** L'axe d'un libellé ; un numéro seul (« Axe 2 ») prend le sens que le classeur lui donne ailleurs. */
export function resoudreAxe(texte: string, numerotation: Numerotation): AxeLu {
  const reconnu = reconnaitreAxe(texte)
  if (reconnu) return reconnu.axe
  const numero = numeroDAxe(texte) ?? (/^\s*\d\s*$/.test(texte) ? Number(texte) : null)
  const seul = numero !== null && (sansNumero(texte) === '' || /^\s*\d\s*$/.test(texte))
  return (seul && numerotation.get(numero)) || 'inconnu'
}
