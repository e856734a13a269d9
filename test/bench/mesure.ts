/** Ce qu'une mesure doit tenir : un maximum sur sa médiane, ou sur son rapport à la référence. */
export interface Cible {
  readonly sur: 'mediane' | 'rapport'
  readonly maximum: number
}

export interface Mesure {
  readonly groupe: string
  readonly nom: string
  readonly unite: 'ms' | 'µs' | 'Mo' | 'Ko' | 'appels'
  readonly mediane: number
  readonly min: number
  readonly max: number
  readonly cible: Cible | null
  /** Mesurée en alternance, dans les mêmes conditions. */
  readonly reference: { readonly nom: string; readonly mediane: number } | null
}

type Declaration = Pick<Mesure, 'groupe' | 'nom'> &
  Partial<Pick<Mesure, 'unite' | 'cible'>> & { readonly reference?: string }

/** Résume des échantillons, et ceux de la référence s'il y en a une. */
export function mesurer(
  { groupe, nom, unite = 'ms', cible = null, reference }: Declaration,
  echantillons: readonly number[],
  temoins: readonly number[] = [],
): Mesure {
  return {
    groupe,
    nom,
    unite,
    mediane: mediane(echantillons),
    min: Math.min(...echantillons),
    max: Math.max(...echantillons),
    cible,
    reference: reference === undefined ? null : { nom: reference, mediane: mediane(temoins) },
  }
}

export function mediane(echantillons: readonly number[]): number {
  const ranges = [...echantillons].sort((a, b) => a - b)
  return ranges[Math.floor(ranges.length / 2)] ?? Number.NaN
}

export function rapportDe({ mediane, reference }: Mesure): number | null {
  return reference === null ? null : mediane / reference.mediane
}

/** null : rien à tenir. */
export function estTenue(mesure: Mesure): boolean | null {
  const { cible } = mesure
  if (cible === null) return null
  const mesuree = cible.sur === 'mediane' ? mesure.mediane : rapportDe(mesure)
  return mesuree !== null && mesuree <= cible.maximum
}
