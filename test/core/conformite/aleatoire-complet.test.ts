import { describe, expect, it } from 'vitest'
import { eprouver } from './eprouver.ts'
import { eprouverLesFacons } from './eprouver-les-facons.ts'

const NOMBRE = 2_000

describe('proposer, sur des contrats tirés au hasard, au long', () => {
  it(`${NOMBRE} contrats : jamais complète à tort, stable, indifférente à l’ordre`, {
    timeout: 300_000,
  }, () => {
    const etats = eprouver(NOMBRE)
    for (const nombre of Object.values(etats)) expect(nombre).toBeGreaterThan(NOMBRE / 50)
  })

  it(`${NOMBRE} contrats : chaque façon d’atteindre un plancher l’atteint, sans rien faire naître`, {
    timeout: 300_000,
  }, () => {
    expect(eprouverLesFacons(NOMBRE)).toBeGreaterThan(NOMBRE / 20)
  })
})
