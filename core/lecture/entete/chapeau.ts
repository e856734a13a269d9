import type { Page } from '../textes/index.ts'

const CHAPEAU = 2

/** Combien de lignes, juste au-dessus de cet en-tête, redisent celles qui sont au-dessus du premier : « Action | Budget ». */
export function chapeauRepete(page: Page, premier: number, suivant: number): number {
  const dite = (l: number) =>
    (page.feuille.lignes[l] ?? []).map((_, c) => page.texte(l, c)).join('|')
  for (let n = CHAPEAU; n > 0; n--) {
    const textes = dite(suivant - n)
    if (/\p{L}.*\|.*\p{L}/u.test(textes) && textes === dite(premier - n)) return n
  }
  return 0
}
