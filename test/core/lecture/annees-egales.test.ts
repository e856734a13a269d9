import { expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

/** Une ligne par année, et le total de chaque action ; l'action et son axe ne se nomment qu'à la première. */
const suite = (axe: string, action: string, an1: number, an2: number): Case[][] => [
  [axe, action, '2026', 2 * an1, an1, an1],
  [null, null, '2027', 2 * an2, an2, an2],
  [null, null, 'Total', 2 * (an1 + an2), an1 + an2, an1 + an2],
]
const lus = (...rangs: readonly Case[][]) =>
  lire(
    feuille('Plan', [
      ['Contrat local – Département de la Drôme – années 2026-2027'],
      ['Axe', 'Action', 'Millésime', 'Coût', 'État', 'Département'],
      ...rangs,
    ]),
  ).actions.map((a) => [a.action, a.annee, a.partEtat])

test('une année qui redit les montants de la précédente n’en est pas le total', () => {
  expect(
    lus(
      ...suite('Enfance', 'Ludobus', 100, 120),
      ...suite('Transition écologique', 'Jardins', 45, 45),
      ['Total 2026', null, '2026', 290, 145, 145],
      ['Total 2027', null, '2027', 330, 165, 165],
    ),
  ).toEqual([
    ['Ludobus', 2026, 10_000],
    ['Ludobus', 2027, 12_000],
    ['Jardins', 2026, 4_500],
    ['Jardins', 2027, 4_500],
  ])
})

test('le total d’une action, sans année, en reste un', () => {
  expect(lus(...suite('Enfance', 'Ludobus', 100, 100))).toEqual([
    ['Ludobus', 2026, 10_000],
    ['Ludobus', 2027, 10_000],
  ])
})
