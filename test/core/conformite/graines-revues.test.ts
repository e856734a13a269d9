import { expect, it } from 'vitest'
import { eprouver } from './eprouver.ts'

/** Des contrats tirés au hasard où une proposition s'est trompée, une fois. */
const REVUES = [
  // Une part ne pouvait baisser que d'un montant fixe : prise après les autres, elle dépassait la marge de l'axe.
  50_434,
  // De même, mais c’est l’arrondi de la première qui dépassait.
  53_119,
  // Ce qu’un premier passage écrit en débloque un second.
  6269, 57_030, 57_636,
]

it.each(REVUES)('le contrat tiré au rang %i', (graine) => {
  expect(() => eprouver({ premiere: graine, derniere: graine })).not.toThrow()
})
