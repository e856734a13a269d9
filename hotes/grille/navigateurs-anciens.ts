/** `Object.groupBy`, dont la bibliothèque se sert dès qu'un geste écrit plusieurs cellules : Firefox 115 ne l'a pas. */
function regrouper<T>(
  elements: Iterable<T>,
  cleDe: (element: T, rang: number) => PropertyKey,
): Partial<Record<PropertyKey, T[]>> {
  const groupes: Partial<Record<PropertyKey, T[]>> = Object.create(null)
  let rang = 0
  for (const element of elements) {
    const cle = cleDe(element, rang++)
    const groupe = groupes[cle] ?? []
    groupe.push(element)
    groupes[cle] = groupe
  }
  return groupes
}

/** Ajoute ce qui manque, et rien d'autre. */
export function completerLeNavigateur(): void {
  if ('groupBy' in Object) return
  Object.defineProperty(Object, 'groupBy', { value: regrouper, configurable: true, writable: true })
}
