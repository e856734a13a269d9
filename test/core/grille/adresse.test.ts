import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { a1, lireA1 } from '../../../core/grille/index.ts'

describe('l’adresse d’une cellule', () => {
  it.each([
    ['A1', 0, 0],
    ['$B$3', 2, 1],
    ['b$3', 2, 1],
    ['Z10', 9, 25],
    ['AA10', 9, 26],
    ['XFD1048576', 1_048_575, 16_383],
    ['A0000001', 0, 0],
  ])('« %s » se lit', (texte, ligne, colonne) => {
    expect(lireA1(texte)).toEqual({ ligne, colonne })
  })

  it.each([
    '',
    '$',
    'A',
    '1',
    'A0',
    'XFE1',
    'AAAA1',
    'A10000000',
    'A1$',
    'A 1',
    'É1',
    'A1:B2',
    '$$A1',
  ])('« %s » n’en est pas une', (texte) => {
    expect(lireA1(texte)).toBeNull()
  })

  it('se relit telle qu’elle s’écrit', () => {
    fc.assert(
      fc.property(fc.nat(1_048_575), fc.nat(16_383), (ligne, colonne) => {
        expect(lireA1(a1(ligne, colonne))).toEqual({ ligne, colonne })
        expect(lireA1(a1(ligne, colonne).toLowerCase())).toEqual({ ligne, colonne })
      }),
    )
  })

  it('rend null, et rien d’autre, pour ce qui n’en a pas la forme', () => {
    fc.assert(
      fc.property(fc.string(), (texte) => {
        if (!/^\$?[a-z]{1,3}\$?\d{1,7}$/i.test(texte)) expect(lireA1(texte)).toBeNull()
      }),
    )
  })
})
