import { describe, expect, it } from 'vitest'
import { eprouver } from './eprouver.ts'
import { eprouverLesFacons } from './eprouver-les-facons.ts'

/** « TIRAGES=100000 » en tire autant qu'on veut attendre. */
const NOMBRE = Number(process.env.TIRAGES ?? 2_000)
/** Large : dix fois le temps d'une machine au repos. */
const DELAI = { timeout: 300_000 + 100 * NOMBRE }

describe('proposer, sur des contrats tirés au hasard, au long', () => {
  it(`${NOMBRE} contrats : jamais complète à tort, stable, indifférente à l’ordre`, DELAI, () => {
    const etats = eprouver(NOMBRE)
    for (const nombre of Object.values(etats)) expect(nombre).toBeGreaterThan(NOMBRE / 50)
  })

  it(
    `${NOMBRE} contrats : chaque façon d’atteindre un plancher l’atteint, sans rien faire naître`,
    DELAI,
    () => {
      expect(eprouverLesFacons(NOMBRE)).toBeGreaterThan(NOMBRE / 20)
    },
  )
})
