const JOUR = 86_400_000
const ORIGINE = Date.UTC(1899, 11, 30)

/** Un code de format qui montre un jour ou une heure, une fois ôtés textes entre guillemets, échappés et crochets. */
export function montreUneDate(code: string | undefined): boolean {
  if (code === undefined || code === '@') return false
  const nu = code.replace(/"[^"]*"|\\.|\[(?![hms]+\])[^\]]*\]/gi, '')
  return !/general|standard/i.test(nu) && /[ymdhs]/i.test(nu)
}

/** L'instant où l'horloge de ce fuseau marque ce numéro de série. */
export function instantDe(serie: number, fuseau: string): Date {
  const marque = Math.round(ORIGINE + serie * JOUR)
  // Deux pas : le premier peut tomber de l'autre côté d'un changement d'heure.
  const approche = marque - decalage(marque, fuseau)
  return new Date(marque - decalage(approche, fuseau))
}

export function serieDe(instant: Date, fuseau: string): number {
  return (instant.getTime() + decalage(instant.getTime(), fuseau) - ORIGINE) / JOUR
}

/** Ce que l'horloge du fuseau marque de plus que l'heure universelle, en millisecondes. */
function decalage(instant: number, fuseau: string): number {
  return Date.parse(`${horloge(instant, fuseau)}Z`) - Math.floor(instant / 1000) * 1000
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** « 2025-03-12T08:30:00 ». */
export function horloge(instant: number, fuseau: string): string {
  let format = formats.get(fuseau)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: fuseau,
      dateStyle: 'short',
      timeStyle: 'medium',
    })
    formats.set(fuseau, format)
  }
  return format.format(instant).replace(' ', 'T')
}
