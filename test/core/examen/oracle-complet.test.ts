import { describe, it } from 'vitest'
import { eprouver } from './oracle/eprouver.ts'

const NOMBRE = 100_000

describe('contre un oracle indépendant, au long', () => {
  it(`aucun faux verdict sur ${NOMBRE} contrats tirés au hasard`, { timeout: 300_000 }, () =>
    eprouver(NOMBRE),
  )
})
