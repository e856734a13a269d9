import { describe, expect, it } from 'vitest'
import { eprouver } from './eprouver.ts'

/** Assez pour une boucle courte ; `aleatoire-complet.test.ts` en tire bien plus. */
const NOMBRE = 60

describe('proposer, sur des contrats tirés au hasard', () => {
  it(`${NOMBRE} contrats : jamais complète à tort, stable, indifférente à l’ordre, chaque façon juste`, () => {
    const issues = eprouver({ premiere: 1, derniere: NOMBRE })
    // Le tirage éprouve vraiment chaque issue.
    for (const nombre of Object.values(issues)) expect(nombre).toBeGreaterThan(NOMBRE / 50)
  })
})
