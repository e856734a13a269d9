import { type Constat, GRAVITES } from './constat.ts'

/** L’argent que le constat dit de trop ou de moins, en centimes ; −1 : il n’en dit rien. */
export function enjeuDe({ montants }: Constat): number {
  return montants === null ? -1 : Math.abs(montants.ecart)
}

/**
 * Comme on les traite : les plus graves d’abord, puis ceux qui déplacent le plus d’argent ; ce que le texte permet, en
 * dernier.
 */
export function duPlusGrave(a: Constat, b: Constat): number {
  return rangDe(a) - rangDe(b) || enjeuDe(b) - enjeuDe(a)
}

function rangDe({ gravite, admis }: Constat): number {
  return GRAVITES.indexOf(gravite) + (admis ? GRAVITES.length : 0)
}
