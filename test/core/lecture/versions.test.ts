import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const TITRE: Case[] = ['Département du Doubs – contrat local – 2025']

/** Deux versions côte à côte, le nom de chacune fusionné au-dessus de ses quatre colonnes. */
function versions(avant: string, apres: string) {
  const colonnes = ['Coût total', 'Part État', 'Part Département', 'Autres fin.']
  return feuille(
    'Avenant 1',
    [
      TITRE,
      [],
      ['Axe', 'Action', avant, null, null, null, apres, null, null, null],
      [null, null, ...colonnes, ...colonnes],
      ['Enfance', 'Crèche', 240, 70, 70, 100, 240, 70, 70, 100],
      ['Enfance', 'Tutorat', 590, 295, 295, 0, 530, 265, 265, 0],
      ['Enfance', 'Ludobus', 180, 90, 90, 0, 180, 90, 90, 0],
      ['Transition écologique', 'Jardins', 450, 265, 185, 0, 450, 225, 225, 0],
      ['Transition écologique', 'Vélos', 710, 355, 355, 0, 670, 335, 335, 0],
    ],
    { fusions: ['C3:F3', 'G3:J3', 'A3:A4', 'B3:B4'] },
  )
}

const EN_VIGUEUR = [
  [24_000, 7_000, 7_000, 10_000],
  [53_000, 26_500, 26_500, 0],
  [18_000, 9_000, 9_000, 0],
  [45_000, 22_500, 22_500, 0],
  [67_000, 33_500, 33_500, 0],
]

describe('deux versions côte à côte : la dernière est le contrat', () => {
  for (const [avant, apres] of [
    ['Convention initiale (remplacée, pour mémoire)', 'Avenant n° 1 (en vigueur)'],
    ['Convention initiale', 'Avenant n° 1 (en vigueur)'],
    ['Convention initiale', 'Avenant n° 1'],
    ['Version d’origine', 'Version révisée'],
  ] as const)
    test(`« ${avant} », puis « ${apres} »`, () => {
      const { questions, actions } = lire(versions(avant, apres))
      expect(questions.map((q) => q.question)).toEqual([])
      expect(actions.map((a) => [a.cout, a.partEtat, a.partCollectivite, a.tiers])).toEqual(
        EN_VIGUEUR,
      )
    })
})

test('une décision modificative ne remplace pas le budget qu’elle change', () => {
  const { actions, questions } = lire(
    feuille('Budget 2025', [
      TITRE,
      [],
      ['Axe', 'Action', 'Coût', 'État BP', 'État DM', 'Part Département'],
      ['Enfance', 'Crèche', 1000, 500, 20, 480],
      ['Enfance', 'Tutorat', 2000, 1000, 40, 960],
      ['Transition écologique', 'Jardins', 3000, 1500, 60, 1440],
    ]),
  )
  const remplacee = actions.some((a) => a.partEtat === 2_000)
  expect(remplacee && questions.length === 0).toBe(false)
})

test('« Coût total » n’est pas une version de « Coût applicable »', () => {
  const { actions } = lire(
    feuille('Budget 2025', [
      TITRE,
      [],
      ['Axe', 'Action', 'Coût total', 'Coût applicable', 'Part État', 'Part Département'],
      ['Enfance', 'Crèche', 1000, 900, 500, 500],
      ['Enfance', 'Tutorat', 2000, 1800, 1000, 1000],
      ['Transition écologique', 'Jardins', 3000, 2700, 1500, 1500],
    ]),
  )
  expect(actions.map((a) => a.cout)).toEqual([100_000, 200_000, 300_000])
})
