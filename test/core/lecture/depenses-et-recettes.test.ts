import { describe, expect, test } from 'vitest'
import { lireContrat } from '../../../core/lecture/index.ts'
import { type Case, classeur, feuille, lire } from './grille-d-essai.ts'

const NOMS = ['Ateliers de lecture', 'Point d’accès aux droits', 'Vélos en prêt']
const AXES = ['Enfance', 'Accès aux droits', 'Transition écologique']
const ETAT = [20_000, 32_000, 9000]
/** Le deuxième dépense 3 000 € de plus que ce qui le finance. */
const COUTS = [40_000, 67_000, 18_000]

const rangee = (i: number, ...suite: readonly Case[]): Case[] => [
  AXES[i] ?? null,
  NOMS[i] ?? null,
  ...suite,
]
const recettes = feuille('Recettes 2025', [
  ['Département du Jura – contrat local des solidarités'],
  [],
  ['Axe', 'Action', 'État', 'Département', 'Total des recettes'],
  ...ETAT.map((v, i) => rangee(i, v, v, 2 * v)),
])
const depenses = (natures: readonly string[]) =>
  feuille('Dépenses 2025', [
    ['Axe', 'Action', ...natures, 'Total des dépenses'],
    ...COUTS.map((cout, i) =>
      rangee(
        i,
        ...natures.map((_, j) => (j === 0 ? cout - 1000 * (natures.length - 1) : 1000)),
        cout,
      ),
    ),
  ])
const couts = (...feuilles: readonly ReturnType<typeof feuille>[]) =>
  lire(...feuilles).contrat.unites.map((u) => u.montants.cout)

describe('les dépenses et les recettes, une feuille pour chacune', () => {
  for (const natures of [[], ['Personnel', 'Prestations', 'Autres charges']])
    test(`le coût est ce que l’action dépense (${natures.join(', ') || 'sans détail'})`, () => {
      expect(couts(depenses(natures), recettes)).toEqual(COUTS.map((c) => c * 100))
    })

  test('sans feuille de dépenses, le total des recettes tient lieu de coût', () => {
    expect(couts(recettes)).toEqual(ETAT.map((v) => v * 200))
  })

  test('une feuille de dépenses d’autres actions ne dit rien de celles-ci', () => {
    const autres = feuille('Dépenses 2025', [
      ['Axe', 'Action', 'Total des dépenses'],
      ['Enfance', 'Colonies', 5000],
      ['Enfance', 'Crèches', 6000],
    ])
    expect(couts(autres, recettes)).toEqual(ETAT.map((v) => v * 200))
  })
})

describe('un coût qui n’est pas celui que le contrat prévoit', () => {
  const total = ETAT.map((v) => v * 200)
  for (const [nom, titre] of [
    ['Bilan', 'Bilan d’exécution'],
    ['Ancien', 'Convention d’appui 2019-2021'],
    ['Brouillon', 'Projet – ne plus utiliser'],
  ] as const)
    test(`« ${nom} » ne chiffre aucune action`, () => {
      const autre = feuille(nom, [
        [titre],
        ['Action', 'Coût total'],
        ...COUTS.map((cout, i): Case[] => [NOMS[i] ?? null, cout]),
      ])
      expect(couts(recettes, autre)).toEqual(total)
    })

  test('un nombre de participants n’est pas un crédit de l’État', () => {
    const autre = feuille('Bilan', [
      ['Bilan d’exécution'],
      ['Action', 'Coût total', 'Participants'],
      ...COUTS.map((cout, i): Case[] => [NOMS[i] ?? null, cout, 30]),
    ])
    const { laisses, questions } = lireContrat(classeur(recettes, autre))
    expect([laisses, questions]).toEqual([[], []])
  })

  test('deux tableaux de dépenses ne s’additionnent pas', () => {
    const fiche = { ...depenses([]), nom: 'Fiche des coûts 2025' }
    expect(couts(depenses([]), fiche, recettes)).toEqual(COUTS.map((c) => c * 100))
  })
})

describe('un coût détaillé par nature, à côté de ses financeurs', () => {
  test('aucune nature de dépense n’est prise pour un financeur', () => {
    const { contrat } = lire(
      feuille('Budget 2025', [
        ['Axe', 'Action', 'Personnel', 'Achats', 'Total des dépenses', 'État', 'Département'],
        ...ETAT.map((v, i) => rangee(i, v, v, 2 * v, v, v)),
      ]),
    )
    const { colonnes } = contrat.vues[0] ?? {}
    expect(colonnes).toMatchObject({ cout: [4], partEtat: [5], partCollectivite: [6] })
    expect(colonnes?.tiers).toBeUndefined()
  })

  test('« Prestation de service » peut être un financeur, que l’équilibre désigne', () => {
    const { contrat, questions } = lire(
      feuille('Budget 2025', [
        ['Axe', 'Action', 'Coût', 'État', 'Département', 'Prestation de service'],
        ...ETAT.map((v, i) => rangee(i, 2 * v + 500 * (i + 1), v, v, 500 * (i + 1))),
      ]),
    )
    expect(contrat.vues[0]?.colonnes.tiers).toEqual([5])
    expect(questions).toEqual([])
  })
})
