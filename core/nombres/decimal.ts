/** Un nombre écrit, sans signe ni unité : des chiffres, jamais un flottant. */
export interface Decimal {
  readonly entiers: string
  readonly decimales: string
}

/**
 * Ce que vaut un séparateur seul suivi d'exactement trois chiffres (« 12.500 », « 12,500 »). Un euro n'a
 * que deux décimales : ce sont des milliers. Un k€ ou un M€ en a trois : ce sont des décimales.
 */
export type TroisChiffres = 'milliers' | 'decimales'

const ESPACES = /^\d{1,3}(?: \d{3})+$/
const APOSTROPHES = /^\d{1,3}(?:'\d{3})+$/
const VIRGULES = /^\d{1,3}(?:,\d{3})+$/
const POINTS = /^\d{1,3}(?:\.\d{3})+$/
const AMBIGU = /^[1-9]\d{0,2}[.,]\d{3}$/

/** « 1 160 700,50 », « 1,160,700.50 », « 1.160.700 » ; null si ce n'est pas un seul nombre. */
export function lireDecimal(texte: string, troisChiffres: TroisChiffres): Decimal | null {
  if (AMBIGU.test(texte)) {
    const [avant = '', apres = ''] = texte.split(/[.,]/)
    return troisChiffres === 'milliers'
      ? { entiers: avant + apres, decimales: '' }
      : { entiers: avant, decimales: apres }
  }
  const separateur = separateurDecimal(texte)
  const rang = separateur === null ? texte.length : texte.lastIndexOf(separateur)
  const entiers = sansMilliers(texte.slice(0, rang), separateur)
  const decimales = texte.slice(rang + 1)
  if (entiers === null || (separateur !== null && !/^\d+$/.test(decimales))) return null
  return { entiers, decimales }
}

// Le dernier des deux signes sépare les décimales, sauf s'il revient : il groupe alors les milliers.
function separateurDecimal(texte: string): ',' | '.' | null {
  const virgule = texte.lastIndexOf(',')
  const point = texte.lastIndexOf('.')
  if (virgule === point) return null
  const candidat = virgule > point ? ',' : '.'
  return texte.indexOf(candidat) === Math.max(virgule, point) ? candidat : null
}

/** Les chiffres, si les milliers sont groupés par trois avec un seul signe ; null sinon. */
function sansMilliers(texte: string, decimal: ',' | '.' | null): string | null {
  if (texte === '') return decimal === null ? null : '0'
  if (/^\d+$/.test(texte)) return texte
  if (ESPACES.test(texte)) return texte.replaceAll(' ', '')
  if (APOSTROPHES.test(texte)) return texte.replaceAll("'", '')
  if (decimal !== ',' && VIRGULES.test(texte)) return texte.replaceAll(',', '')
  if (decimal !== '.' && POINTS.test(texte)) return texte.replaceAll('.', '')
  return null
}
