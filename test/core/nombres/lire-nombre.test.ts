import { describe, expect, it } from 'vitest'
import { ecrireNombre, lireNombre } from '../../../core/nombres/index.ts'

describe('lireNombre', () => {
  it.each([
    ['12 500', 12_500],
    ['12\u202f500', 12_500],
    ['12.500', 12_500],
    ['0,80', 0.8],
    ['0,80 €', 0.8],
    ['1 €/repas', 1],
    ['1 € par repas', 1],
    ['12 500 repas', 12_500],
    ['12 500  REPAS ', 12_500],
    ['1 €/ repas', 1],
    ['0,80 € le repas', 0.8],
    [`${' '.repeat(4000)}12 500 repas${' '.repeat(4000)}`, 12_500],
    ['1 000 euros', 1000],
    ['50 %', 0.5],
    ['33,3 %', 0.333],
    ['-3', -3],
    ['−0', 0],
    ['2025', 2025],
    ['12 %', 0.12],
    [',5', 0.5],
    ['(3)', -3],
  ])('« %s » donne %d', (texte, attendu) => {
    expect(lireNombre(texte)).toBe(attendu)
  })

  it.each(['', '  ', '-', '–'])('« %s » est un vide', (texte) => {
    expect(lireNombre(texte)).toBe('vide')
  })

  it.each([
    'repas',
    '- repas',
    'par repas',
    'abc',
    '12 k€',
    '5 M€',
    '1/2',
    '12/03/2025',
    '#N/A',
    '3 ou 4',
    '1 16 700',
    '12,',
    '1 repas 000',
    '12 € / le repas',
    '1e3',
    `12${' '.repeat(4000)}repas`,
  ])('« %s » est illisible', (texte) => {
    expect(lireNombre(texte)).toBe('illisible')
  })
})

describe('ecrireNombre', () => {
  it.each([
    [1234.5, '1\u00a0234,5'],
    [-1_000_000, '−1\u00a0000\u00a0000'],
    [0, '0'],
    [999, '999'],
  ])('%d s’écrit %s', (nombre, attendu) => {
    expect(ecrireNombre(nombre)).toBe(attendu)
  })
})
