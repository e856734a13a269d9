import type { Unite } from '../modele/index.ts'

/** Un nombre reconnu dans un texte, morceau par morceau ; le corps n'est pas encore interprété. */
export interface Ecriture {
  readonly corps: string
  readonly negatif: boolean
  readonly unite: Unite | null
  readonly pourcent: boolean
}

// Les plus longs d'abord. « m€ » n'y est pas : millier pour les uns, million pour les autres.
const UNITES: readonly (readonly [string, Unite])[] = [
  ["[mM](?:illions?|ILLIONS?)(?: ?(?:d'|de )?(?:euros?|EUROS?|€|EUR))?", 'MEUR'],
  ["(?:[mM](?:illiers?|ILLIERS?)|mille)(?: ?(?:d'|de )?(?:euros?|EUROS?|€|EUR))?", 'kEUR'],
  ['[kK] ?(?:€|[eE][uU][rR](?:[oO][sS]?)?)|[kK]', 'kEUR'],
  ['M ?(?:€|[eE][uU][rR](?:[oO][sS]?)?)|M', 'MEUR'],
  ['€|[eE][uU][rR](?:[oO][sS]?)?', 'EUR'],
]

const UNITE = UNITES.map(([motif]) => `(?:${motif})`).join('|')
const TAXES = 'TTC|HT|T\\.T\\.C\\.?|H\\.T\\.?'
const ECRITURE = new RegExp(
  `^([+-])? ?(?:(${UNITE}) ?)?([+-])? ?(\\d[\\d '.,]*|[.,]\\d+) ?(?:(${UNITE})|(%))? ?(?:${TAXES})? ?([+-])?$`,
)
const PARENTHESES = /^\(([^()]*)\)( ?€| ?[kKM] ?€)?$/
const RECONNAITRE = UNITES.map(([motif, unite]) => [new RegExp(`^(?:${motif})$`), unite] as const)

/** Un tiret seul, avec ou sans unité (format comptable) : l'écriture comptable de « rien ». */
const TIRET = new RegExp(`^-+(?: ?(?:${UNITE}))?$`)

/** Découpe un texte épuré en signe, corps et unité ; ne décide pas encore si le corps est un seul nombre. */
export function decouper(propre: string): Ecriture | 'vide' | 'illisible' {
  if (propre === '' || TIRET.test(propre)) return 'vide'
  const entreParentheses = PARENTHESES.exec(propre)
  const nu = entreParentheses
    ? `${entreParentheses[1] ?? ''}${entreParentheses[2] ?? ''}`.trim()
    : propre
  const morceaux = ECRITURE.exec(nu)
  if (!morceaux) return 'illisible'
  const [, avant, prefixe, milieu, corps = '', suffixe, pourcent, apres] = morceaux
  const signes = [avant, milieu, apres, entreParentheses ? '-' : undefined].filter(Boolean)
  if (signes.length > 1 || (prefixe && suffixe)) return 'illisible'
  const ecrite = prefixe ?? suffixe
  return {
    corps: corps.trim(),
    negatif: signes[0] === '-',
    unite: ecrite === undefined ? null : uniteEcrite(ecrite),
    pourcent: pourcent !== undefined,
  }
}

function uniteEcrite(texte: string): Unite | null {
  return RECONNAITRE.find(([motif]) => motif.test(texte))?.[1] ?? null
}
