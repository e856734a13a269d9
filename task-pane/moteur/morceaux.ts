/** Un bout d’une longue liste, retiré d’un message : où elle est, et ses éléments, dans l’ordre. */
export interface Morceau {
  readonly chemin: readonly (string | number)[]
  readonly elements: readonly unknown[]
}

/** Assez court pour qu’un morceau se copie d’un fil à l’autre en quelques millisecondes. */
const LONGUEUR = 250

/** Plus profond, il n’y a que des cellules et des phrases. */
const PROFONDEUR = 6

/**
 * Retire d’une valeur ses longues listes. Copier d’un coup vingt mille constats d’un fil à l’autre fige le volet : ils
 * passent par morceaux, puis `recoller` rend la même valeur.
 */
export function decouper(valeur: unknown): {
  readonly reste: unknown
  readonly morceaux: readonly Morceau[]
} {
  const morceaux: Morceau[] = []
  function alleger(v: unknown, chemin: readonly (string | number)[]): unknown {
    if (chemin.length > PROFONDEUR || typeof v !== 'object' || v === null) return v
    if (!Array.isArray(v)) {
      return Object.fromEntries(
        Object.entries(v).map(([cle, dedans]) => [cle, alleger(dedans, [...chemin, cle])]),
      )
    }
    if (v.length <= LONGUEUR) return v.map((dedans, i) => alleger(dedans, [...chemin, i]))
    for (let i = 0; i < v.length; i += LONGUEUR) {
      morceaux.push({ chemin, elements: v.slice(i, i + LONGUEUR) })
    }
    return []
  }
  return { reste: alleger(valeur, []), morceaux }
}

/** Remet chaque morceau au bout de sa liste. Lève une RangeError si un chemin ne mène pas à une liste. */
export function recoller(reste: unknown, morceaux: readonly Morceau[]): unknown {
  for (const { chemin, elements } of morceaux) {
    const liste = chemin.reduce<unknown>(dans, reste)
    if (!Array.isArray(liste)) throw new RangeError(`${chemin.join('.')} n'est pas une liste`)
    liste.push(...elements)
  }
  return reste
}

function dans(valeur: unknown, cle: string | number): unknown {
  if (typeof valeur !== 'object' || valeur === null) return undefined
  return Object.getOwnPropertyDescriptor(valeur, cle)?.value
}
