import { describe, expect, test } from 'vitest'
import { feuille, lire } from './grille-d-essai.ts'

function axesSous(signe: string): string[] {
  return lire(
    feuille('Plan', [
      ['Axe', 'Action', 'Coût total', 'Part Département', 'Part État'],
      ['Enfance et jeunesse', 'Ludothèque', 60, 30, 30],
      [signe, 'Tutorat', 80, 40, 40],
      [signe, 'Kit naissance', 40, 20, 20],
      ['Accès aux droits', 'Bagagerie', 50, 25, 25],
      [signe, 'Maraude', 70, 35, 35],
      ['Transition écologique', 'Jardins', 100, 50, 50],
    ]),
  ).actions.map((a) => a.axe)
}

describe('un signe sous un axe', () => {
  test.each([
    '″',
    '„',
    '’’',
    ',,',
    'd°',
    'Ibid.',
    'ibidem',
    '- idem -',
    '(idem)',
    'idem ci-dessus',
    '↓',
    '....',
    '…',
  ])('« %s » le répète', (signe) => {
    expect(axesSous(signe)).toEqual([
      'enfance',
      'enfance',
      'enfance',
      'droits',
      'droits',
      'transition',
    ])
  })

  test.each(['-', '?', 'à définir', 'n° 2'])('« %s » n’en dit aucun', (signe) => {
    expect(axesSous(signe)[1]).toBe('inconnu')
  })
})
