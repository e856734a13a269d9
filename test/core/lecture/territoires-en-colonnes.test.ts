import { expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const PARTS = [
  [12_000, 9000, 0],
  [0, 8000, 15_000],
  [7000, 7000, 7000],
]
const AXES = ['Enfance', 'Accès aux droits', 'Transition écologique']

const parTerritoire = (total: (parts: readonly number[]) => Case, ...dernier: readonly string[]) =>
  lire(
    feuille('CLS', [
      ['Loiret – CLS 2025'],
      [null, null, null, 'Part de l’État par bassin'],
      ['Axe', 'Action', 'Coût', 'Est', 'Ouest', 'Beauce', ...dernier, 'Département'],
      ...PARTS.map((parts, i): Case[] => {
        const somme = parts.reduce((a, b) => a + b, 0)
        return [AXES[i] ?? null, `Projet ${'ABC'[i]}`, 2 * somme, ...parts, total(parts), somme]
      }),
    ]),
  )
const sommeDe = (parts: readonly number[]) => parts.reduce((a, b) => a + b, 0)

test('la part de l’État est le total de ses territoires', () => {
  const { actions, questions } = parTerritoire(sommeDe, 'Total')
  expect(actions.map((a) => [a.partEtat, a.partCollectivite])).toEqual([
    [2_100_000, 2_100_000],
    [2_300_000, 2_300_000],
    [2_100_000, 2_100_000],
  ])
  expect(questions).toEqual([])
})

test('que le total dise son unité, et que le groupe ne dise l’État que par son programme', () => {
  const { actions, questions } = lire(
    feuille('CLS', [
      ['Loiret – CLS 2025'],
      [null, null, null, 'P304 par bassin', null, null, null],
      ['Axe', 'Action', 'Coût', 'Est', 'Ouest', 'Beauce', 'Total (€)', 'Département'],
      ...PARTS.map((parts, i): Case[] => {
        const somme = sommeDe(parts)
        return [AXES[i] ?? null, `Projet ${'ABC'[i]}`, 2 * somme, ...parts, somme, somme]
      }),
    ]),
  )
  expect(actions.map((a) => [a.partEtat, a.partCollectivite])).toEqual([
    [2_100_000, 2_100_000],
    [2_300_000, 2_300_000],
    [2_100_000, 2_100_000],
  ])
  expect(questions).toEqual([])
})

test('un total qui n’additionne pas ses voisines ne les fait pas taire', () => {
  const { questions } = parTerritoire(() => 1000, 'Total')
  expect(questions).not.toEqual([])
})
