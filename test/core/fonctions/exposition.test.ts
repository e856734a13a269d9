import { describe, expect, it } from 'vitest'
import { evaluer, type ValeurDArgument } from '../../../core/fonctions/index.ts'

const nu = (texte: unknown) => String(texte).replaceAll('\u00a0', ' ')

function exposer(...valeurs: readonly ValeurDArgument[]) {
  const rendu = evaluer('EXPOSITION', valeurs)
  return typeof rendu === 'object' && 'erreur' in rendu ? nu(rendu.erreur) : rendu
}

describe('EXPOSITION', () => {
  it('additionne au centime, cellules en texte comprises', () => {
    expect(exposer([['0,1'], ['1 000,20 €']], [['0 €'], [1000]])).toBe(0.3)
    expect(exposer([[128_000], [196_500]], [[47_150], [161_350]])).toBe(116_000)
    expect(exposer(100, 60, 15)).toBe(25)
    expect(exposer([[100, 100]], [[60, 120]], [['', 5]])).toBe(40)
  })

  it('une ligne vide ne compte pas ; un consommé ou un programmé vide est inconnu', () => {
    expect(exposer([[100], [''], [50], ['']], [[60], [''], [null], [30]])).toBe(40)
    expect(exposer([[100]], [['NC']])).toMatch(/aucune ligne n’a à la fois/)
    expect(exposer([['']], [['']])).toMatch(/l’exposition est inconnue/)
  })

  it('un consommé à 0 est inconnu, comme une cellule vide dans Excel de bureau ; « 0 € » est connu', () => {
    expect(exposer([[100], [60]], [[0], [20]])).toBe(40)
    expect(exposer([[100]], [['0 €']])).toBe(100)
  })

  it.each([
    [[[[1], [2]], [[1]]], 'EXPOSITION : les plages n’ont pas la même forme (2 × 1, puis 1 × 1).'],
    [
      [[[1], [2]], [[1, 2]]],
      'EXPOSITION : les plages n’ont pas la même forme (2 × 1, puis 1 × 2).',
    ],
    [
      [[[1]], [[1]], [[1], [1]]],
      'EXPOSITION : les plages n’ont pas la même forme (1 × 1, puis 2 × 1).',
    ],
    [
      [
        [[9], [9]],
        [[1], ['abc']],
      ],
      'EXPOSITION : les consommés (ligne 2) « abc » ne sont pas un montant.',
    ],
    [[[[9]], [[-1]]], 'EXPOSITION : les consommés (ligne 1) (−1 €) ne peuvent pas être négatifs.'],
    [[[['#REF!']], [[1]]], 'EXPOSITION : les programmés (ligne 1) contiennent l’erreur #REF!.'],
  ] as const)('%j : %s', (valeurs, phrase) => {
    expect(exposer(...valeurs)).toBe(phrase)
  })

  it('EXPLIQUER dit chaque écart, et ce qui n’est pas compté', () => {
    const etapes = evaluer('EXPLIQUER', [
      'PACTE.EXPOSITION',
      [[100], [60], [80]],
      [[60], [''], [20]],
      [[''], [''], [10]],
    ])
    expect(Array.isArray(etapes) ? etapes.flat().map(nu) : etapes).toEqual([
      'ligne 1 = 100 € − 60 € = 40 €',
      'ligne 3 = 80 € − 20 € − 10 € = 50 €',
      'exposition = somme des lignes = 90 €',
      'Au moins : 2 lignes connues sur 3. Sur l’autre, un programmé ou un consommé manque : elle n’est pas comptée.',
    ])
    const reste = evaluer('EXPLIQUER', ['EXPOSITION', [[100], [60], [80]], [[60], [''], ['']]])
    expect(Array.isArray(reste) ? reste.flat().map(nu).at(-1) : reste).toBe(
      'Au moins : 1 ligne connue sur 3. Sur les autres, un programmé ou un consommé manque : elles ne sont pas comptées.',
    )
    expect(evaluer('EXPLIQUER', ['EXPOSITION', [[1]], [[1], [2]]])).toEqual(
      evaluer('EXPOSITION', [[[1]], [[1], [2]]]),
    )
  })
})
