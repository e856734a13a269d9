import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const TETE: Case[][] = [
  ['Contrat local des solidarités – Drôme'],
  [],
  ['Axe', 'Enfance et jeunesse', 'Accès aux droits', 'Transition écologique'],
  ['Action', 'Ludothèque', 'Bagagerie', 'Jardins'],
]
const UNE: Case[][] = [
  ['Coût total', 60, 50, 100],
  ['Part État', 30, 25, 50],
  ['Part Département', 30, 25, 50],
]
const AUTRE: Case[][] = [
  ['Coût total', 80, 70, 120],
  ['Part État', 40, 35, 60],
  ['Part Département', 40, 35, 60],
]

function lues(...lignes: Case[][]): string[] {
  return lire(feuille('Plan', [...TETE, ...lignes])).actions.map(
    (a) => `${a.axe} ${a.annee} ${a.cout} ${a.partEtat}`,
  )
}

const DEUX_ANS = [
  'enfance 2025 6000 3000',
  'droits 2025 5000 2500',
  'transition 2025 10000 5000',
  'enfance 2026 8000 4000',
  'droits 2026 7000 3500',
  'transition 2026 12000 6000',
]

describe('des actions en colonnes, les années en bandeaux', () => {
  test.each([
    ['Année 2025', 'Année 2026'],
    ['Prévisionnel 2025', 'Prévisionnel 2026'],
    [2025, 2026],
  ])('« %s » date les postes qui le suivent', (un, deux) => {
    expect(lues([un], ...UNE, [deux], ...AUTRE)).toEqual(DEUX_ANS)
    expect(lues([un], ...UNE, [], [deux], ...AUTRE)).toEqual(DEUX_ANS)
  })

  test('« Total » sous les années les additionne, et n’est d’aucune', () => {
    const total: Case[][] = [
      ['Coût total', 140, 120, 220],
      ['Part État', 70, 60, 110],
      ['Part Département', 70, 60, 110],
    ]
    expect(lues(['2025'], ...UNE, ['2026'], ...AUTRE, ['Total'], ...total)).toEqual(DEUX_ANS)
  })

  test('sans bandeau, rien ne dit de quelle année est le second plan : la feuille ne se lit pas', () => {
    expect(lues(...UNE, ...AUTRE)).toEqual([])
  })
})
