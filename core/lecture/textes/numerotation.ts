import { numeroDAxe, reconnaitreAxe, sansNumero } from '../../catalogue/index.ts'
import type { Axe, AxeLu } from '../../modele/index.ts'

/** Comment ce classeur nomme ses axes, appris de tout ce qu'il écrit. */
export interface Numerotation {
  /** Les numéros que cette collectivité donne à ses axes. */
  readonly numeros: ReadonlyMap<number, Axe>
  /** Les libellés qui ne se comprennent qu'avec une légende, ou les uns par les autres. */
  readonly libelles: ReadonlyMap<string, AxeLu>
}

export function apprendreNumerotation(
  textes: Iterable<string>,
  libelles: Numerotation['libelles'] = new Map(),
): Numerotation {
  return { numeros: apprendreNumeros(textes), libelles }
}

function apprendreNumeros(textes: Iterable<string>): ReadonlyMap<number, Axe> {
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
export function resoudreAxe(texte: string, { numeros, libelles }: Numerotation): AxeLu {
  const reconnu = reconnaitreAxe(texte)
  if (reconnu) return reconnu.axe
  const numero = numeroDAxe(texte) ?? (/^\s*\d\s*$/.test(texte) ? Number(texte) : null)
  const seul = numero !== null && (sansNumero(texte) === '' || /^\s*\d\s*$/.test(texte))
  return (seul && numeros.get(numero)) || libelles.get(texte.trim()) || 'inconnu'
}
