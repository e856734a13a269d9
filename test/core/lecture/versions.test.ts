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

describe('« Convention signée | Avenant | En vigueur », que seules les sommes expliquent', () => {
  const suite = (entetes: readonly string[], autres: readonly number[]) =>
    lire(
      feuille('Budget 2025', [
        TITRE,
        [],
        ['Axe', 'Action', 'Coût', ...entetes, 'Part Département'],
        ['Enfance', 'Crèche', 1040, 500, 20, autres[0] ?? 0, 520],
        ['Enfance', 'Tutorat', 1960, 1000, -20, autres[1] ?? 0, 980],
        ['Transition écologique', 'Jardins', 3000, 1500, 0, autres[2] ?? 0, 1500],
      ]),
    )
  const etats = ({ actions }: ReturnType<typeof suite>) => actions.map((a) => a.partEtat)

  test('ce qui en résulte est le crédit, sous le nom de la convention', () => {
    const dite = suite(
      ['Crédits État – convention signée', 'Avenant n° 2 (+/-)', 'Montant retenu'],
      [520, 980, 1500],
    )
    expect(etats(dite)).toEqual([52_000, 98_000, 150_000])
    expect(dite.questions).toEqual([])
  })

  test('rien n’en résulte : la convention n’est pas effacée', () => {
    const dite = suite(
      ['Crédits État – convention signée', 'Avenant n° 2 (+/-)', 'Autres financeurs'],
      [20, 0, 0],
    )
    expect(etats(dite)).toEqual([50_000, 100_000, 150_000])
  })
})

test('« BP | DM n° 1 | Budget après DM », sous « P304 » écrit une seule fois : après la décision modificative', () => {
  const { actions, questions } = lire(
    feuille('Budget 2025', [
      TITRE,
      [
        'Axe',
        'Action',
        'Budget total (après avenant)',
        'P304',
        null,
        null,
        'Part CD (après avenant)',
      ],
      [null, null, null, 'BP', 'DM n° 1', 'Budget après DM', null],
      ['Enfance', 'Crèche', 1040, 500, 20, 520, 520],
      ['Enfance', 'Tutorat', 1960, 1000, -20, 980, 980],
      ['Transition écologique', 'Jardins', 3000, 1500, null, 1500, 1500],
    ]),
  )
  expect(questions).toEqual([])
  expect(actions.map((a) => a.partEtat)).toEqual([52_000, 98_000, 150_000])
})

test('un « droit de tirage » de l’État n’est pas la part d’une action', () => {
  const { actions, plafonds } = lire(
    feuille('Budget 2025', [
      TITRE,
      [null, null, null, 'Aide État'],
      [
        ...['Axe', 'Action', 'Coût', 'Contrat initial', 'Avenant n° 1', 'Total après avenant'],
        ...['Département', 'Droit de tirage annuel État (par axe)'],
      ],
      ['Enfance', 'Crèche', 1000, 480, 20, 500, 500, 2000],
      ['Enfance', 'Tutorat', 2000, 990, 10, 1000, 1000],
      ['Transition écologique', 'Jardins', 3000, 1500, null, 1500, 1500, 1800],
    ]),
  )
  expect(actions.map((a) => a.partEtat)).toEqual([50_000, 100_000, 150_000])
  expect(plafonds).toEqual({ enfance: 200_000, transition: 180_000 })
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

test('« Budget initial | Mouvements | Budget après avenant » : après l’avenant', () => {
  const colonnes = ['Coût', 'État', 'Département', 'Autres']
  const { actions, questions } = lire(
    feuille(
      'Avenant de juin',
      [
        TITRE,
        [
          'Axe',
          'Action',
          'Budget initial',
          null,
          null,
          null,
          'Mouvements avenant',
          null,
          null,
          null,
        ].concat(['Budget après avenant', null, null, null]),
        [null, null, ...colonnes, ...colonnes, ...colonnes],
        ['Enfance', 'Crèche', 57, 24, 24, 9, 0, 0, 0, 0, 57, 24, 24, 9],
        ['Enfance', 'Tutorat', 112, 56, 56, 0, -6, -3, -3, 0, 106, 53, 53, 0],
        ['Transition écologique', 'Jardins', 62, 31, 31, 0, 4, 2, 2, 0, 66, 33, 33, 0],
      ],
      { fusions: ['C2:F2', 'G2:J2', 'K2:N2'] },
    ),
  )
  expect(questions.map((q) => q.question)).toEqual([])
  expect(actions.map((a) => [a.cout, a.partEtat])).toEqual([
    [5_700, 2_400],
    [10_600, 5_300],
    [6_600, 3_300],
  ])
})

describe('« Rappel État 2024 » devant un plan de 2025', () => {
  const avec = (rappel: Case, ...suite: readonly Case[]) =>
    lire(
      feuille('Instruction', [
        ['Département du Doubs – contrat local'],
        ['Axe', 'Projet', rappel, ...suite],
        ['Enfance', 'Crèche', 29, 36, 36, 72],
        ['Enfance', 'Tutorat', 46, 58, 58, 116],
        ['Transition écologique', 'Jardins', 24, 30, 30, 60],
      ]),
    )

  for (const rappel of ['Rappel État 2024', 'État accordé 2024'])
    test(`« ${rappel} », seule colonne de son année`, () => {
      const { actions } = avec(rappel, 'État accordé 2025', 'Département 2025', 'Coût 2025')
      expect(actions.map((a) => [a.annee, a.partEtat])).toEqual([
        [2025, 3_600],
        [2025, 5_800],
        [2025, 3_000],
      ])
    })

  test('deux colonnes de 2024 sont de 2024', () => {
    const { actions } = avec('État 2024', 'Coût 2024', 'État 2025', 'Coût 2025')
    expect(new Set(actions.map((a) => a.annee))).toEqual(new Set([2024, 2025]))
  })
})
