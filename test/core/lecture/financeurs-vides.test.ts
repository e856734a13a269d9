import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire, lues } from './grille-d-essai.ts'

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

describe('des financeurs sous leur action', () => {
  const bloc = (
    action: string,
    v: number,
    autre: readonly Case[] = ['Agence de l’eau'],
  ): Case[][] => [
    [action],
    ['Crédits de l’État', v],
    ['Conseil départemental', v],
    [...autre],
    ['Coût de l’action', 2 * v],
  ]
  const total = (axe: string, v: number): Case[][] => [
    [`Sous-total ${axe}`, 2 * v],
    ['Crédits de l’État', v],
    ['Conseil départemental', v],
    ['Agence de l’eau'],
  ]

  test('celui qui n’a jamais de montant n’est pas une action, même sous un total', () => {
    expect(
      lues(
        feuille('Plan', [
          ['Action et financeurs', 2025],
          ['Axe 1 – Enfance'],
          ...bloc('Ludothèque', 30_000),
          ...total('Enfance', 30_000),
          ['Axe 2 – Accès aux droits'],
          ...bloc('Bagagerie', 25_000),
          ...total('Accès aux droits', 25_000),
        ]),
      ),
    ).toEqual(['enfance Ludothèque 6000000 3000000', 'droits Bagagerie 5000000 2500000'])
  })

  test('l’action qu’aucun montant n’accompagne en est une, même au nom d’un financeur', () => {
    expect(
      lues(
        feuille('Plan', [
          ['Action et financeurs', 2025],
          ['Axe 1 – Enfance'],
          ...bloc('Ludothèque', 30_000),
          ...bloc('Région : bus des mères', 20_000),
        ]),
      ),
    ).toEqual([
      'enfance Ludothèque 6000000 3000000',
      'enfance Région : bus des mères 4000000 2000000',
    ])
  })

  test('« - » n’ôte pas son année à une colonne de montants', () => {
    const lignes = (action: string, v: number): Case[][] => [
      [action, '-', 2 * v],
      ['Crédits de l’État', '-', v],
      ['Conseil départemental', '-', v],
      ['Agence de l’eau', '-', '-'],
    ]
    const plan = feuille('Plan', [
      ['Action et financeurs', 2025, 2026],
      ['Axe 1 – Enfance'],
      ...lignes('Ludothèque', 30_000),
      ...lignes('Tutorat', 20_000),
      ['Atelier', 8_000, 8_000],
      ['Crédits de l’État', 4_000, 4_000],
      ['Conseil départemental', 4_000, 4_000],
      ['Agence de l’eau', '-', '-'],
    ])
    expect(lire(plan).contrat.annees).toEqual([2025, 2026])
    expect(lues(plan)).toContain('enfance Atelier 800000 400000')
  })

  test('« Axe 2 (plafond notifié : 90 000 €) », après un blanc, n’ouvre pas un tableau de plafonds', () => {
    const lignes = (action: string, v: number): Case[][] => [
      [action, 'Coût total', 2 * v],
      [null, 'Crédits de l’État', v],
      [null, 'Conseil départemental', v],
      [],
    ]
    const plan = feuille('Plan', [
      ['Action', 'Financement', 2025],
      ['Axe 1 – Enfance (plafond notifié : 80 000 €)'],
      ...lignes('Ludothèque', 30_000),
      ...lignes('Tutorat', 20_000),
      ['Axe 2 – Accès aux droits (plafond notifié : 90 000 €)'],
      ...lignes('Bagagerie', 25_000),
      ...lignes('Bus des droits', 15_000),
    ])
    expect(lues(plan)).toEqual([
      'enfance Ludothèque 6000000 3000000',
      'enfance Tutorat 4000000 2000000',
      'droits Bagagerie 5000000 2500000',
      'droits Bus des droits 3000000 1500000',
    ])
    expect(lire(plan).plafonds).toEqual({ enfance: 8_000_000, droits: 9_000_000 })
  })
})
