import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  centimes,
  depuisEuros,
  enEuros,
  fois,
  moins,
  plus,
  plusGrand,
  plusPetit,
  somme,
  ZERO,
} from '../../../core/modele/index.ts'

/** Référence : l'écriture décimale du nombre, arrondie au demi-centime supérieur en valeur absolue. */
function centimesExacts(valeur: number, facteur: number): bigint {
  const [mantisse = '0', exposant = '0'] = Math.abs(valeur).toString().split('e')
  const [entiers = '0', decimales = ''] = mantisse.split('.')
  let chiffres = BigInt(entiers + decimales) * BigInt(facteur) * 100n
  let rang = decimales.length - Number(exposant)
  for (; rang < 0; rang++) chiffres *= 10n
  const diviseur = 10n ** BigInt(rang)
  const absolu = (2n * chiffres + diviseur) / (2n * diviseur)
  return valeur < 0 ? -absolu : absolu
}

describe('centimes', () => {
  it('refuse ce qui n’est pas un entier plausible', () => {
    for (const valeur of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 1e15]) {
      expect(() => centimes(valeur)).toThrow(RangeError)
    }
    expect(Object.is(centimes(-0), 0)).toBe(true)
    expect(centimes(1e14)).toBe(1e14)
  })

  it('opère sur des entiers', () => {
    const [a, b] = [centimes(150), centimes(-50)]
    expect([plus(a, b), moins(a, b), fois(a, 3), somme([a, b, a]), somme([])]).toEqual([
      100, 200, 450, 250, 0,
    ])
    expect([plusPetit(a, b), plusGrand(a, b), plusPetit(a, a)]).toEqual([-50, 150, 150])
    expect(enEuros(a)).toBe(1.5)
  })
})

describe('des euros aux centimes', () => {
  it.each([
    [1.005, 1, 101],
    [1.004, 1, 100],
    [1.0049999, 1, 100],
    [-1.005, 1, -101],
    [0.285, 1, 29],
    [8.325, 1, 833],
    [100.01, 1, 10001],
    [5.5, 1_000_000, 550_000_000],
    [45.1, 1000, 4_510_000],
    [0.000005, 1000, 1],
    [0.000004, 1000, 0],
    [-0.001, 1, 0],
    [1e-7, 1, 0],
    [0, 1, 0],
  ] as const)('%s × %s € → %s centimes', (valeur, facteur, attendu) => {
    expect(depuisEuros(valeur, facteur)).toBe(attendu)
  })

  it('rend null hors des bornes', () => {
    for (const valeur of [Number.NaN, Number.POSITIVE_INFINITY, 1e13, -1e13]) {
      expect(depuisEuros(valeur)).toBeNull()
    }
    expect(depuisEuros(1e12)).toBe(1e14)
    expect(depuisEuros(1e12, 1000)).toBeNull()
  })

  it('est exact au demi-centime, quel que soit le nombre de décimales', () => {
    const decimal = fc
      .tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 6 }))
      .map(([entier, decimales]) => Number(`${entier}e-${decimales}`))
    fc.assert(
      fc.property(
        decimal,
        fc.constantFrom<1 | 1000 | 1_000_000>(1, 1000, 1_000_000),
        (valeur, facteur) => {
          const exacts = centimesExacts(valeur, facteur)
          const trop = exacts > 10n ** 14n || exacts < -(10n ** 14n)
          expect(depuisEuros(valeur, facteur)).toBe(trop ? null : Number(exacts))
        },
      ),
      { numRuns: 20_000 },
    )
  })

  it('est exact sur tous les demi-centimes sous 1 000 €', () => {
    for (let demi = 1; demi < 200_000; demi += 2) {
      const valeur = Number(`${demi * 5}e-3`)
      expect(depuisEuros(valeur)).toBe((demi + 1) / 2)
    }
  })

  it('aller et retour : des centimes entiers ne bougent pas', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (n) => {
        expect(depuisEuros(enEuros(centimes(n)))).toBe(n === 0 ? ZERO : n)
      }),
    )
  })
})
