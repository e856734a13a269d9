import { describe, expect, test } from 'vitest'
import { feuille, lues } from './grille-d-essai.ts'

describe('une première action sans montant', () => {
  test.each(["''", 'Enjeu 1 - Enfants, jeunes et familles', null])(
    '« Reportée à 2026 » n’en fait pas un en-tête (axe suivant : %s)',
    (suite) => {
      expect(
        lues(
          feuille('Plan', [
            ['Plan de financement 2025'],
            [],
            [
              'N° action',
              'Priorité',
              'Mesure',
              'Budget',
              'Crédits État',
              'Département',
              'Remarques',
            ],
            [
              'FA 01',
              'Enjeu 1 - Enfants, jeunes et familles',
              'Sorties',
              null,
              null,
              null,
              'Reportée à 2026',
            ],
            ['FA 02', suite, 'Ludothèque', 60, 30, 30, 'Démarrage en septembre'],
            ['FA 03', suite, 'Tutorat', 80, 40, 40],
            ['FA 04', 'Enjeu 2 - Accès aux droits', 'Bagagerie', 50, 25, 25],
            [null, null, 'Sous-total', 50, 25, 25],
            [
              'FA 05',
              'Enjeu 3 - Transition écologique',
              'Jardins',
              null,
              null,
              null,
              'Reportée à 2026',
            ],
            ['FA 06', "''", 'Cuisine', null, null, null, 'Reportée à 2027'],
            ['FA 07', "''", 'Garage', 70, 35, 35],
          ]),
        ),
      ).toEqual([
        'enfance Sorties vide vide',
        'enfance Ludothèque 6000 3000',
        'enfance Tutorat 8000 4000',
        'droits Bagagerie 5000 2500',
        'transition Jardins vide vide',
        'transition Cuisine vide vide',
        'transition Garage 7000 3500',
      ])
    },
  )

  test('un second étage, sous des colonnes d’argent, reste de l’en-tête', () => {
    expect(
      lues(
        feuille('Plan', [
          ['Plan de financement 2025'],
          [],
          ['Axe', 'Mesure', 'Budget', 'Financement', null],
          ['(priorité)', '(intitulé)', null, 'État', 'Département'],
          ['Enfance et jeunesse', 'Ludothèque', 60, 30, 30],
          ['Accès aux droits', 'Bagagerie', 50, 25, 25],
        ]),
      ),
    ).toEqual(['enfance Ludothèque 6000 3000', 'droits Bagagerie 5000 2500'])
  })
})
