import { expect, test } from 'vitest'
import { nombreDeColonnes, parAllure } from '../../../core/grille/index.ts'

test('les cellules se rangent par allure, et celles qui n’en ont pas sont laissées', () => {
  const groupes = parAllure([['titre', null], [], [null, 'titre', 'total']])
  expect([...groupes]).toEqual([
    [
      'titre',
      [
        { ligne: 0, colonne: 0 },
        { ligne: 2, colonne: 1 },
      ],
    ],
    ['total', [{ ligne: 2, colonne: 2 }]],
  ])
})

test('la ligne la plus longue fait la largeur, qui n’est jamais nulle', () => {
  expect(nombreDeColonnes([[1], [1, 2, 3], []])).toBe(3)
  expect(nombreDeColonnes([])).toBe(1)
})
