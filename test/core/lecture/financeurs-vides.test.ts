import { describe, expect, test } from 'vitest'
import { type Case, feuille, lues } from './grille-d-essai.ts'

const ENTETE: Case[] = ['Axes', 'Mesure', 'Financeurs', 'Montant 2025']

describe('des financeurs en lignes, l’axe écrit une fois', () => {
  const plan = (financeur: string) =>
    feuille('Plan', [
      ENTETE,
      ['Enfance et jeunesse', 'Ludothèque', 'TOTAL ACTION', 60],
      [null, null, 'Participation État', 30],
      [null, null, 'Département', 30],
      [null, null, financeur],
      [null, 'Tutorat', 'TOTAL ACTION', 80],
      [null, null, 'Participation État', 40],
      [null, null, 'Département', 40],
      [null, null, financeur],
      ['Accès aux droits', 'Bagagerie', 'TOTAL ACTION', 50],
      [null, null, 'Participation État', 20],
      [null, null, 'Département', 20],
      [null, null, financeur, 10],
    ])

  test.each(['CAF', 'Banque des territoires', 'AGIRC-ARRCO'])(
    '« %s », sans montant, n’ôte pas l’axe à la suite',
    (financeur) => {
      expect(lues(plan(financeur))).toEqual([
        'enfance Ludothèque 6000 3000',
        'enfance Tutorat 8000 4000',
        'droits Bagagerie 5000 2000',
      ])
    },
  )

  test('un titre d’axe au-dessus de ses actions en ouvre un', () => {
    expect(
      lues(
        feuille('Plan', [
          ENTETE.slice(1),
          ['Axe 1 – Enfance et jeunesse'],
          ['Ludothèque', 'TOTAL ACTION', 60],
          [null, 'Participation État', 30],
          [null, 'Département', 30],
          ['Axe 2 – Accès aux droits'],
          ['Bagagerie', 'TOTAL ACTION', 50],
          [null, 'Participation État', 25],
          [null, 'Département', 25],
        ]),
      ),
    ).toEqual(['enfance Ludothèque 6000 3000', 'droits Bagagerie 5000 2500'])
  })
})
