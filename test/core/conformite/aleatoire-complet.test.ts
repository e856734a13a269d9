import { expect, it } from 'vitest'
import { eprouver } from './eprouver.ts'

/** « TIRAGES=100000 » en tire autant qu'on veut attendre ; « DEPUIS=50001 » commence à ce rang. */
const NOMBRE = Number(process.env.TIRAGES ?? 800)
const PREMIERE = Number(process.env.DEPUIS ?? 1)
const GRAINES = { premiere: PREMIERE, derniere: PREMIERE + NOMBRE - 1 }
/** Large : dix fois le temps d'une machine au repos. */
const DELAI = { timeout: 300_000 + 100 * NOMBRE }

it(
  `${NOMBRE} contrats : jamais complète à tort, stable, indifférente à l’ordre ; chaque façon atteint son plancher`,
  DELAI,
  () => {
    const { facons, ...etats } = eprouver(GRAINES)
    for (const nombre of Object.values(etats)) expect(nombre).toBeGreaterThan(NOMBRE / 50)
    expect(facons).toBeGreaterThan(NOMBRE / 20)
  },
)
