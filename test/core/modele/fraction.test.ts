import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  centimes,
  enPourcent,
  fraction,
  partInferieure,
  partSuperieure,
  pourcent,
} from '../../../core/modele/index.ts'

const plancherExact = (a: bigint, b: bigint): bigint => (a - (((a % b) + b) % b)) / b

describe('fraction', () => {
  it('n’accepte que des entiers et un dénominateur positif', () => {
    for (const [n, d] of [
      [0.5, 1],
      [1, 0],
      [1, -2],
      [1, 1.5],
    ] as const) {
      expect(() => fraction(n, d)).toThrow(RangeError)
    }
  })

  it.each([
    [10_001, pourcent(40), 4000, 4001],
    [10_000, pourcent(40), 4000, 4000],
    [10_001, fraction(1, 2), 5000, 5001],
    [-1, fraction(1, 2), -1, 0],
    [0, pourcent(70), 0, 0],
    [100, fraction(1, 3), 33, 34],
  ] as const)('part de %s centimes', (montant, taux, inferieure, superieure) => {
    expect(partInferieure(centimes(montant), taux)).toBe(inferieure)
    expect(partSuperieure(centimes(montant), taux)).toBe(superieure)
  })

  it('arrondit exactement, même quand le produit dépasse les entiers sûrs', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e14, max: 1e14 }),
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 1000, max: 2000 }),
        (montant, numerateur, denominateur) => {
          const taux = fraction(numerateur, denominateur)
          const produit = BigInt(montant) * BigInt(numerateur)
          const bas = plancherExact(produit, BigInt(denominateur))
          const haut = -plancherExact(-produit, BigInt(denominateur))
          expect(BigInt(partInferieure(centimes(montant), taux))).toBe(bas)
          expect(BigInt(partSuperieure(centimes(montant), taux))).toBe(haut)
        },
      ),
      { numRuns: 5000 },
    )
  })

  it.each([
    [pourcent(40), '40\u00a0%'],
    [fraction(1, 3), '33,33\u00a0%'],
    [fraction(1, 2), '50\u00a0%'],
    [fraction(5, 1000), '0,5\u00a0%'],
  ])('s’écrit en pourcentage', (taux, attendu) => {
    expect(enPourcent(taux)).toBe(attendu)
  })
})
