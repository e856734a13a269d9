import { describe, expect, test } from 'vitest'
import { feuille, lire } from './grille-d-essai.ts'

describe('une colonne « Action financée »', () => {
  test.each([
    ['Action financée', 'Axe 1', 'Axe 2'],
    ['Projets financés', 'Enfance et jeunesse', 'Accès aux droits'],
  ])('nomme les actions, une ligne par année (%s)', (entete, un, deux) => {
    const { actions } = lire(
      feuille('Plan', [
        ['Axe 1 : Enfance et jeunesse'],
        ['Axe 2 : Accès aux droits'],
        [],
        ['Année', 'Thématique', entete, 'État', 'Département', 'Total'],
        [2025, un, 'Ludothèque', 30, 30, 60],
        [2026, un, 'Ludothèque', 40, 40, 80],
        [2025, deux, 'Bagagerie', 25, 25, 50],
        [2026, deux, 'Bagagerie', 35, 35, 70],
      ]),
    )
    expect(actions.map((a) => `${a.axe} ${a.action} ${a.annee} ${a.partEtat}`)).toEqual([
      'enfance Ludothèque 2025 3000',
      'enfance Ludothèque 2026 4000',
      'droits Bagagerie 2025 2500',
      'droits Bagagerie 2026 3500',
    ])
  })

  test('« Financeur de l’action » n’en est pas une', () => {
    const { actions } = lire(
      feuille('Plan', [
        ['Axe', 'Mesure', 'Financeur de l’action', 'Coût total', 'Part Département', 'Part État'],
        ['Enfance et jeunesse', 'Ludothèque', 'DDETS', 60, 30, 30],
        ['Accès aux droits', 'Bagagerie', 'DDETSPP', 50, 25, 25],
      ]),
    )
    expect(actions.map((a) => a.action)).toEqual(['Ludothèque', 'Bagagerie'])
  })
})
