import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { empreinteDe } from '../../../gas-addin/echanges/index.ts'
import { enMorceaux } from '../../../gas-addin/hote/morceaux.ts'

function octets(texte: string): number {
  return new TextEncoder().encode(texte).length
}

describe('couper un texte en valeurs de 9 Ko', () => {
  it('compte des octets, pas des caractères, et ne coupe pas un caractère en deux', () => {
    for (const motif of ['a', 'é', '€', '𝄞', 'aé€𝄞']) {
      const texte = motif.repeat(20_000)
      const morceaux = enMorceaux(texte)
      expect(morceaux.join('')).toBe(texte)
      expect(morceaux.length).toBeLessThanOrEqual(Math.ceil(octets(texte) / 7_900))
      for (const morceau of morceaux) {
        expect(octets(morceau)).toBeLessThan(9_000)
        // Un demi-caractère se relirait comme un point d’interrogation.
        expect(new TextDecoder().decode(new TextEncoder().encode(morceau))).toBe(morceau)
      }
    }
  })

  it('rend un morceau vide pour un texte vide', () => {
    expect(enMorceaux('')).toEqual([''])
  })

  it('l’empreinte change avec le texte', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (texte) => {
        expect(empreinteDe(texte)).toMatch(/^[\da-f]{1,8}$/)
        expect(empreinteDe(texte.slice(0, -1))).not.toBe(empreinteDe(texte))
      }),
    )
  })
})
