import { describe, expect, it } from 'vitest'
import { eprouver } from './eprouver.ts'
import { eprouverLesFacons } from './eprouver-les-facons.ts'

/** « TIRAGES=100000 » en tire autant qu'on veut attendre ; « DEPUIS=50001 » commence à ce rang. */
const NOMBRE = Number(process.env.TIRAGES ?? 2_000)
const PREMIERE = Number(process.env.DEPUIS ?? 1)
const GRAINES = { premiere: PREMIERE, derniere: PREMIERE + NOMBRE - 1 }
/** Large : dix fois le temps d'une machine au repos. */
const DELAI = { timeout: 300_000 + 100 * NOMBRE }

describe('proposer, sur des contrats tirés au hasard, au long', () => {
  it(`${NOMBRE} contrats : jamais complète à tort, stable, indifférente à l’ordre`, DELAI, () => {
    const etats = eprouver(GRAINES)
    for (const nombre of Object.values(etats)) expect(nombre).toBeGreaterThan(NOMBRE / 50)
  })

  it(
    `${NOMBRE} contrats : chaque façon d’atteindre un plancher l’atteint, sans rien faire naître`,
    DELAI,
    () => {
      expect(eprouverLesFacons(GRAINES)).toBeGreaterThan(NOMBRE / 20)
    },
  )
})
