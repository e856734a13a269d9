import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliser } from '../../../core/libelle/index.ts'

describe('normaliser un libellé', () => {
  it.each([
    ['Prévenir la pauvreté, dès l’enfance', 'prevenir la pauvrete des l enfance'],
    ["  l'École   d'à côté ", 'l ecole d a cote'],
    ['FSE+', 'fse+'],
    ['FSE +', 'fse +'],
    ['40 %', '40 %'],
    ['1 €', '1 €'],
    ['Cœur', 'coeur'],
    ['Œuvre', 'oeuvre'],
    ['Σ', 'total'],
    ['ΣÉtat', 'total etat'],
    ['∑ axe 1', 'total axe 1'],
    ['N°\u00a01\u202f: titre', 'n 1 titre'],
    ['e\u0301nergie', 'energie'],
    ['—', ''],
    ['', ''],
  ])('« %s » → « %s »', (texte, attendu) => {
    expect(normaliser(texte)).toBe(attendu)
  })

  it('est stable, et ignore la casse et les accents composés ou décomposés', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (texte) => {
        const une = normaliser(texte)
        expect(normaliser(une)).toBe(une)
        expect(normaliser(texte.normalize('NFD'))).toBe(une)
        expect(une).toMatch(/^$|^[a-z0-9+%€]+(?: [a-z0-9+%€]+)*$/)
      }),
    )
  })

  it('caractère par caractère, fait ce que dit sa définition', () => {
    const definition = (texte: string) =>
      texte
        .replace(/[Σ∑]/g, 'total ')
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/œ/g, 'oe')
        .replace(/[^a-z0-9+%€]+/g, ' ')
        .trim()
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (texte) => {
        expect(normaliser(texte)).toBe(definition(texte))
      }),
      { numRuns: 2000 },
    )
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aÉé œŒΣ∑\u0301’-+€%°ſİ\u00a0\u202f1') }),
        (texte) => {
          expect(normaliser(texte)).toBe(definition(texte))
        },
      ),
      { numRuns: 2000 },
    )
  })
})
