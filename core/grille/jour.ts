const JOUR_MS = 86_400_000
const ORIGINE_1900 = Date.UTC(1899, 11, 30)
const ORIGINE_1904 = Date.UTC(1904, 0, 1)
/** De combien de jours un même jour a un numéro plus petit dans un classeur compté depuis 1904. */
export const DE_1900_A_1904 = (ORIGINE_1904 - ORIGINE_1900) / JOUR_MS
/** 31 décembre 9999, dernier jour d'Excel. */
const DERNIER = 2_958_466

/** Numéro de série d'Excel → AAAA-MM-JJ ; null hors du calendrier d'Excel. */
export function jourDe(serie: number, depuis1904: boolean): string | null {
  const jour = Math.floor(serie)
  if (!(jour >= (depuis1904 ? 0 : 1) && jour < DERNIER)) return null
  // Excel compte un 29 février 1900 qui n'a pas existé : avant lui, les jours sont décalés d'un.
  const decale = !depuis1904 && jour < 60 ? jour + 1 : jour
  const origine = depuis1904 ? ORIGINE_1904 : ORIGINE_1900
  return new Date(origine + decale * JOUR_MS).toISOString().slice(0, 10)
}

/** AAAA-MM-JJ → numéro de série d'Excel, compté depuis 1900 ; null si ce n'est pas un jour de son calendrier. */
export function serieDe(jour: string): number | null {
  const jours = (Date.parse(`${jour}T00:00:00Z`) - ORIGINE_1900) / JOUR_MS
  const serie = jours <= 60 ? jours - 1 : jours
  return jourDe(serie, false) === jour ? serie : null
}
