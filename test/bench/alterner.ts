interface Tours {
  /** Mesurés, après ceux de chauffe. */
  readonly tours: number
  readonly chauffe: number
  /** Appels par échantillon, pour ce qui dure moins que la précision de l'horloge. */
  readonly appels?: number
}

/** Les durées (ms par appel) de la mesure et de sa référence, prises l'une après l'autre : A B A B… */
export function alterner(
  mesure: () => unknown,
  reference: () => unknown,
  { tours, chauffe, appels = 1 }: Tours,
): { readonly mesure: number[]; readonly reference: number[] } {
  const durees = { mesure: [] as number[], reference: [] as number[] }
  for (let tour = -chauffe; tour < tours; tour++) {
    const a = chronometrer(mesure, appels)
    const b = chronometrer(reference, appels)
    if (tour < 0) continue
    durees.mesure.push(a)
    durees.reference.push(b)
  }
  return durees
}

/** Ce que les appels rendent passe par ici : le compilateur ne peut pas les supprimer. */
export let dernier: unknown

function chronometrer(appel: () => unknown, appels: number): number {
  globalThis.gc?.({ type: 'minor' })
  const debut = performance.now()
  for (let i = 0; i < appels; i++) dernier = appel()
  return (performance.now() - debut) / appels
}
