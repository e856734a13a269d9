import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { centimes, type Unite } from '../../../core/modele/index.ts'
import { ecrireEuros, lireMontant, lireMontantCourant } from '../../../core/nombres/index.ts'

/** Texte, euros attendus (en centimes), unité écrite dans le texte. */
const MONTANTS: readonly (readonly [string, number, Unite | null])[] = [
  ['1 160 700,50 €', 116_070_050, 'EUR'],
  ['1\u00a0160\u00a0700,50\u00a0€', 116_070_050, 'EUR'],
  ['1\u202f160\u202f700,50\u202f€', 116_070_050, 'EUR'],
  ['1\u2009160\u2009700,50 €', 116_070_050, 'EUR'],
  ['1\u2007160\u2007700', 116_070_000, null],
  ['1\u3000000', 100_000, null],
  ['  1 160 700  ', 116_070_000, null],
  ['12  500', 1_250_000, null],
  ['1.160.700,50', 116_070_050, null],
  ['1.160.700', 116_070_000, null],
  ['1,160,700.50', 116_070_050, null],
  ['1,160,700', 116_070_000, null],
  ['1 160 700.50', 116_070_050, null],
  // L'espace des milliers qu'un encodage mal lu a perdue.
  ['162\ufffd900,00', 16_290_000, null],
  ['1\ufffd160\ufffd700', 116_070_000, null],
  ["1'160'700", 116_070_000, null],
  ['1’160’700.05', 116_070_005, null],
  ['1160700,5', 116_070_050, null],
  ['1160700.5', 116_070_050, null],
  ['68500,00€', 6_850_000, 'EUR'],
  ['162900,00', 16_290_000, null],
  ['1 160 700 EUR', 116_070_000, 'EUR'],
  ['1 160 700 eur', 116_070_000, 'EUR'],
  ['1 000 euros', 100_000, 'EUR'],
  ['1 000 Euros', 100_000, 'EUR'],
  ['1 euro', 100, 'EUR'],
  ['€ 1 000', 100_000, 'EUR'],
  ['€1,000.00', 100_000, 'EUR'],
  ['EUR 1 000', 100_000, 'EUR'],
  ['-€1,000.00', -100_000, 'EUR'],
  ['€ -1 000', -100_000, 'EUR'],
  ['12 500,00 € TTC', 1_250_000, 'EUR'],
  ['1 000 € HT', 100_000, 'EUR'],
  ['1 000 H.T.', 100_000, null],
  ['1 000 TTC', 100_000, null],
  ['5,5 M€', 550_000_000, 'MEUR'],
  ['5.5M€', 550_000_000, 'MEUR'],
  ['1,234 M€', 123_400_000, 'MEUR'],
  ['460 k€', 46_000_000, 'kEUR'],
  ['460K€', 46_000_000, 'kEUR'],
  ['460\u202fk€', 46_000_000, 'kEUR'],
  ['460 kEUR', 46_000_000, 'kEUR'],
  ['460 K euros', 46_000_000, 'kEUR'],
  ['460k', 46_000_000, 'kEUR'],
  ['45,1 k€', 4_510_000, 'kEUR'],
  ['15,625 k€', 1_562_500, 'kEUR'],
  ['15.625 k€', 1_562_500, 'kEUR'],
  ['1 160,7 k€', 116_070_000, 'kEUR'],
  ["2 millions d'euros", 200_000_000, 'MEUR'],
  ['2,5 millions d’€', 250_000_000, 'MEUR'],
  ['1 million', 100_000_000, 'MEUR'],
  ["12 milliers d'euros", 1_200_000, 'kEUR'],
  ['12 mille euros', 1_200_000, 'kEUR'],
  ['(1 000)', -100_000, null],
  ['(1 000,50 €)', -100_050, 'EUR'],
  ['(1 000) €', -100_000, 'EUR'],
  ['-1 000', -100_000, null],
  ['- 1 000', -100_000, null],
  ['− 1 000', -100_000, null],
  ['–1 000', -100_000, null],
  ['1 000-', -100_000, null],
  ['1 000 € -', -100_000, 'EUR'],
  ['+ 5', 500, null],
  ['+5,25', 525, null],
  ['0', 0, null],
  ['0,00 €', 0, 'EUR'],
  ['-0', 0, null],
  ['00012', 1200, null],
  [',50', 50, null],
  ['0,5', 50, null],
  ['１２３４，５０', 123_450, null],
  ['\u200b1 000\ufeff', 100_000, null],
  // Trois chiffres après un seul séparateur : des milliers, l'euro n'ayant que deux décimales.
  ['1.234', 123_400, null],
  ['1,234', 123_400, null],
  ['12.500 €', 1_250_000, 'EUR'],
  ['12,500', 1_250_000, null],
  // … sauf quand rien ne peut se grouper par milliers.
  ['0,125', 13, null],
  ['0.004', 0, null],
  ['1234,567', 123_457, null],
  ['1 234,565', 123_457, null],
  ['1 234,564', 123_456, null],
  ['-1234,565', -123_457, null],
  ['1,005000', 101, null],
  ['12,3456', 1235, null],
  ['999 999 999 999,99', 99_999_999_999_999, null],
  ["12'500", 1_250_000, null],
  ["12'500,50", 1_250_050, null],
  ['12,500,000', 1_250_000_000, null],
  ['12.500.000', 1_250_000_000, null],
  ['(1 000)€', -100_000, 'EUR'],
  ['(460)k€', -46_000_000, 'kEUR'],
  ['(460) k€', -46_000_000, 'kEUR'],
  ['(460) k €', -46_000_000, 'kEUR'],
  ['(2) M€', -200_000_000, 'MEUR'],
  ['\u200b (1 000) \u200b', -100_000, null],
  ['000000000000001', 100, null],
  [`${'0'.repeat(61)},50`, 50, null],
]

const VIDES = ['', ' ', '\u00a0', '-', '–', '—', '−', '--', ' - ', '- €', '-\u00a0\u00a0\u00a0€']

const ILLISIBLES = [
  '50 %',
  '50%',
  '1e5',
  '1E+05',
  '12/03/2025',
  '2025-03-12',
  '12.03.2025',
  'à préciser',
  'n.c.',
  'NC',
  'abc',
  '#REF!',
  '#DIV/0!',
  '1000 + 500',
  '1000/2000',
  '1000 500',
  '1 16 700',
  '1 0000',
  '16\ufffd29',
  '1\ufffd0000',
  '\ufffd160',
  '1000 à 2000',
  '1 000 ou 2 000',
  '1 000 €, 2 000 €',
  '100 000 (dont 20 000 de report)',
  'env. 12 000 €',
  '~ 12 000',
  '12 h',
  '1,2,3',
  // Des groupes qui ne vont pas par trois, ou deux signes qui groupent.
  '1,23,456',
  '1.234.56',
  '1234,567,890',
  '1234.567.890',
  "12'50",
  "1'23'456",
  "1234'567",
  "12'3456",
  "1 234'567",
  "1'234,567,890",
  '12, 50',
  '1234,5 0',
  "12,5'0",
  '-(1 000)',
  '5(1 000)',
  '(1 000) de plus',
  '(1 000) z€',
  '(460) xk€',
  `${'0'.repeat(62)},50`,
  '1.23.456',
  '1,160.700,50',
  '1.160,700.50',
  '12,',
  '€',
  '()',
  '(-5)',
  '-5-',
  '€ 5 €',
  '5²',
  '½',
  '1_000',
  '0x10',
  'Infinity',
  'NaN',
  '5 m€',
  '5 Md€',
  '5 $',
  '10 000 000 000 000',
  '10000000000000',
  '99999999999999,99',
  '9'.repeat(400),
  `1${' '.repeat(100)}2`,
]

describe('lireMontant', () => {
  it.each(MONTANTS)('« %s » donne %i centimes', (texte, attendu, unite) => {
    expect(lireMontant(texte)).toEqual({ genre: 'montant', centimes: attendu, unite })
  })

  it.each(VIDES)('« %s » est un vide', (texte) => {
    expect(lireMontant(texte)).toEqual({ genre: 'vide' })
  })

  it.each(ILLISIBLES)('« %s » est illisible', (texte) => {
    expect(lireMontant(texte)).toEqual({ genre: 'illisible' })
  })

  it("l'unité du tableau vaut pour les textes qui n'en écrivent pas", () => {
    expect(lireMontant('460', 'kEUR')).toMatchObject({ centimes: 46_000_000, unite: null })
    expect(lireMontant('1,25', 'MEUR')).toMatchObject({ centimes: 125_000_000 })
    expect(lireMontant('12,500', 'kEUR')).toMatchObject({ centimes: 1_250_000 })
    expect(lireMontant('460 €', 'kEUR')).toMatchObject({ centimes: 46_000, unite: 'EUR' })
    expect(lireMontant('2 M€', 'kEUR')).toMatchObject({ centimes: 200_000_000, unite: 'MEUR' })
  })

  it('relit exactement ce que ecrireEuros écrit', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 13), max: 10 ** 13 }), (n) => {
        expect(lireMontant(ecrireEuros(centimes(n)))).toEqual({
          genre: 'montant',
          centimes: n === 0 ? 0 : n,
          unite: 'EUR',
        })
      }),
    )
  })

  it('la lecture courante et la lecture complète disent la même chose', () => {
    const espace = fc.constantFrom('', ' ', '\u00a0', '\u202f', '  ')
    const decimales = fc.constantFrom('', ',5', ',50', '.05', ',125', ',', '.0')
    const monnaie = fc.constantFrom('', '€', ' €', '\u00a0€', ' EUR', ' % ')
    const chiffres = fc.integer({ min: 0, max: 10 ** 14 })
    fc.assert(
      fc.property(chiffres, espace, decimales, monnaie, (n, e, d, m) => {
        const texte = `${String(n).replace(/\B(?=(\d{3})+$)/g, e)}${d}${m}`
        // Un plus ne change pas la valeur, mais la lecture courante ne le connaît pas.
        expect(lireMontant(texte)).toEqual(lireMontant(`+${texte}`))
      }),
      { numRuns: 2000 },
    )
  })

  it('ne lève jamais, quel que soit le texte', () => {
    const morceau = fc.constantFrom(..."0123456789 ,.'-+()€kM%eE/\u00a0".split(''))
    fc.assert(
      fc.property(fc.array(morceau, { maxLength: 80 }), (morceaux) => {
        const lu = lireMontant(morceaux.join(''))
        if (lu.genre === 'montant') expect(Number.isSafeInteger(lu.centimes)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('lireMontantCourant', () => {
  it.each([
    ['0', 0, null],
    ['9', 900, null],
    ['10', 1000, null],
    ['162900,00', 16_290_000, null],
    ['12.5', 1250, null],
    ['12,05', 1205, null],
    ['1 234', 123_400, null],
    ['9 999,99', 999_999, null],
    ['12 345', 1_234_500, null],
    ['123 456', 12_345_600, null],
    ['1\u00a0160\u00a0700,50\u00a0€', 116_070_050, 'EUR'],
    ['1\u2009234', 123_400, null],
    ['1\u202f234\u202f€', 123_400, 'EUR'],
    ['5€', 500, 'EUR'],
    ['5 €', 500, 'EUR'],
    ['5 ', 500, null],
    ['123456789012', 12_345_678_901_200, null],
    ['1 234 567 89', null, null],
  ] as const)('« %s » donne %s', (texte, attendu, unite) => {
    expect(lireMontantCourant(texte)).toEqual(
      attendu === null ? null : { genre: 'montant', centimes: attendu, unite },
    )
  })

  // Ce qu'elle ne sait pas lire, elle le laisse à la lecture complète : jamais un montant faux.
  it.each([
    '',
    ' 5',
    ' 500',
    '-5',
    '€',
    ',5',
    '12,',
    '1,234',
    '12 34',
    '1234 567',
    '1 2345',
    '12  345',
    '5  €',
    '5€ ',
    '5 k€',
    '5 €€',
    '5/2',
    '5:2',
    '1:000',
    '1 :00',
    '12,:',
    '12,/',
    '1234567890123',
    "1'234",
  ])('« %s » ne se lit pas au plus court', (texte) => {
    expect(lireMontantCourant(texte)).toBeNull()
  })
})

describe('ecrireEuros', () => {
  it.each([
    [0, '0 €'],
    [100, '1 €'],
    [105, '1,05 €'],
    [150, '1,50 €'],
    [-5, '−0,05 €'],
    [99_900, '999 €'],
    [100_000, '1 000 €'],
    [123_456_789, '1 234 567,89 €'],
    [-12_345_600, '−123 456 €'],
  ])('%i centimes s’écrivent « %s »', (montant, attendu) => {
    expect(ecrireEuros(centimes(montant))).toBe(attendu.replaceAll(' ', '\u00a0'))
  })
})
