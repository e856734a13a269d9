import { describe, expect, test } from 'vitest'
import { AXES, partsParAxe as parts, parts as partsDatees, plafonds } from './axes-d-essai.ts'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const [ENFANCE, DROITS, TRANSITION] = AXES
const LUES = [
  ['enfance', 12_000],
  ['enfance', 9_000],
  ['droits', 20_000],
  ['transition', 15_000],
]

const titrees = (lignes: (part: number, avant: number) => Case[]): Case[][] => [
  [`Axe 1 : ${ENFANCE}`],
  ['Ludobus', ...lignes(12_000, 12_000)],
  ['Répit parental', ...lignes(9_000, 8_000)],
  [`Axe 2 : ${DROITS}`],
  ['Bus des droits', ...lignes(20_000, 23_000)],
  [`Axe 3 : ${TRANSITION}`],
  ['Garage solidaire', ...lignes(15_000, 15_000)],
]

describe('un avenant, étape par étape', () => {
  const etapes = (part: number, avant: number): Case[] => [avant, part - avant, part]
  const vue = (...entete: Case[][]) =>
    lire(feuille('Avenant 2026', [...entete, ...titrees(etapes)]))

  test('« Contrat initial | Ajustement | Après avenant », au-dessus du seul financeur', () => {
    const lu = vue(
      ['Action', 'Contrat initial', 'Ajustement (+/-)', 'Après avenant'],
      [null, 'Financement État 2026', 'Financement État 2026', 'Financement État 2026'],
    )
    expect(parts(lu)).toEqual(LUES)
    expect(lu.questions).toEqual([])
  })

  test('de même sous lui, et « Nouveau montant »', () => {
    const lu = vue(
      ['Action', 'Crédits État 2026', 'Crédits État 2026', 'Crédits État 2026'],
      [null, 'Pour mémoire : montant initial', 'Modification', 'Nouveau montant'],
    )
    expect(parts(lu)).toEqual(LUES)
    expect(lu.questions).toEqual([])
  })

  test('ce que trois financeurs à parité doublent à chaque étape ne s’équilibre pas de travers', () => {
    const trois = (part: number, avant: number): Case[] => [
      ...[2 * avant, 2 * (part - avant), 2 * part],
      ...etapes(part, avant),
      ...etapes(part, avant),
    ]
    const etape = ['Convention initiale', 'Avenant n°2 (+/-)', 'Montant après avenant']
    const groupes = ['Coût total 2026', 'Subvention État 2026', 'Part Département 2026']
    const lu = lire(
      feuille('Avenant 2026', [
        ['', ...groupes.flatMap((g): Case[] => [g, '', ''])],
        ['Action', ...etape, ...etape, ...etape],
        ...titrees(trois),
      ]),
    )
    expect(parts(lu)).toEqual(LUES)
  })
})

describe('des axes en intitulés, une thématique en colonne', () => {
  const THEMES = ['Soutien à la parentalité', 'Petite enfance', 'Levée des freins', 'Mobilité']

  test('la thématique, qui fait songer à des axes, n’est pas leur colonne', () => {
    let rang = 0
    const lu = lire(
      feuille('Budget 2025', [
        ['Action', 'Priorité', 'Coût', 'État', 'Département'],
        ...titrees((part) => [THEMES[rang++] ?? '', 2 * part, part, part]),
      ]),
    )
    expect(parts(lu)).toEqual(LUES)
  })

  test('« Axe », qui ne dit que 1, 2, 3, l’emporte sur elle', () => {
    const lu = lire(
      feuille('Budget 2025', [
        ['Axe', 'Action', 'Thématique', 'Coût', 'État', 'Département'],
        [1, 'Ludobus', 'Soutien à la parentalité', 24_000, 12_000, 12_000],
        [1, 'Répit', 'Petite enfance', 18_000, 9_000, 9_000],
        [2, 'Bus des droits', 'Levée des freins', 40_000, 20_000, 20_000],
        [3, 'Garage solidaire', 'Mobilité solidaire', 30_000, 15_000, 15_000],
        [],
        ['Légende des axes'],
        [`Axe 1 : ${ENFANCE}`],
        [`Axe 2 : ${DROITS}`],
        [`Axe 3 : ${TRANSITION}`],
      ]),
    )
    expect(parts(lu)).toEqual(LUES)
  })
})

describe('le suivi des crédits de l’État', () => {
  const suivi = (...lignes: Case[][]) =>
    lire(
      feuille('Suivi', [
        ['Axes et actions', 'Crédits État 2025'],
        [null, 'Notifié', 'Programmation', 'Réalisé', 'Disponible'],
        ...lignes,
      ]),
    )

  test('le notifié des seules lignes d’axes est leur plafond', () => {
    const lu = suivi(
      [`Axe 1 : ${ENFANCE}`, 50_000, 21_000, 9_000, 29_000],
      ['1.a Ludobus', null, 12_000, 5_000],
      ['1.b Répit', null, 9_000, 4_000],
      [`Axe 2 : ${DROITS}`, 26_000, 20_000, 11_000, 6_000],
      ['2.a Bus des droits', null, 20_000, 11_000],
      [`Axe 3 : ${TRANSITION}`, 14_000, 15_000, 7_000, -1_000],
      ['3.a Garage solidaire', null, 15_000, 7_000],
      ['Total général', 90_000, 56_000],
    )
    expect(parts(lu)).toEqual(LUES)
    expect(plafonds(lu)).toEqual({
      'enfance 2025': 50_000,
      'droits 2025': 26_000,
      'transition 2025': 14_000,
    })
  })

  test('une action par axe suffit, et « 3.3 Ingénierie » n’ouvre pas un axe', () => {
    const lu = suivi(
      [`Axe 1 : ${ENFANCE}`, 50_000],
      ['FA 1.1 Ludobus', null, 12_000, 5_000],
      [`Axe 2 : ${DROITS}`, 26_000],
      ['FA 2.1 Bus des droits', null, 20_000, 11_000],
      ['FA 2.2 Ingénierie, animation et évaluation du contrat', null, 6_000, 11_000],
      [`Axe 3 : ${TRANSITION}`, 14_000],
      ['FA 3.1 Garage solidaire', null, 15_000, 7_000],
    )
    expect(parts(lu)).toEqual([
      ['enfance', 12_000],
      ['droits', 20_000],
      ['droits', 6_000],
      ['transition', 15_000],
    ])
  })
})

describe('un budget en dépenses et en recettes', () => {
  const COLONNES = (annee: number) => [
    `CP ${annee}`,
    `Recettes État (BOP 304) ${annee}`,
    `Autres recettes ${annee}`,
    `Charge nette ${annee}`,
  ]
  const annees = (part: number): Case[] => [
    6 * part,
    ...[2 * part, part, null, part],
    ...[4 * part + 500, 2 * part, 500, 2 * part],
  ]

  test('l’AE de toutes les années n’en finance aucune ; ce qui est payé est le coût', () => {
    const lu = lire(
      feuille('Budget AE CP', [
        ['Action', 'AE', ...COLONNES(2025), ...COLONNES(2026)],
        ...titrees(annees),
      ]),
    )
    expect(partsDatees(lu).filter(([, annee]) => annee === 2025)).toEqual(
      LUES.map(([axe, part]) => [axe, 2025, part]),
    )
    expect(partsDatees(lu).filter(([, annee]) => annee === 2026)).toEqual(
      LUES.map(([axe, part]) => [axe, 2026, 2 * Number(part)]),
    )
    expect(lu.actions.map((a) => [a.cout, a.partCollectivite])[0]).toEqual([2_400_000, 1_200_000])
  })

  test('« Différence », sous le plafond d’un axe, n’est pas une action', () => {
    const lu = lire(
      feuille('Budget 2025', [
        ['Réf', 'Action', 'Coût', 'État', 'Département'],
        [`Axe 1 : ${ENFANCE}`],
        ['1', 'Ludobus', 24_000, 12_000, 12_000],
        ['2', 'Répit', 18_000, 9_000, 9_000],
        ['Total axe 1', null, 42_000, 21_000, 21_000],
        ['Crédits notifiés axe 1', null, null, 30_000],
        ['Différence', null, null, 9_000],
        [`Axe 2 : ${DROITS}`],
        ['3', 'Bus des droits', 40_000, 20_000, 20_000],
        ['Total axe 2', null, 40_000, 20_000, 20_000],
      ]),
    )
    expect(parts(lu)).toEqual(LUES.slice(0, 3))
  })
})

describe('des années sous un titre qui dit l’argent de l’État', () => {
  const annees = (part: number): Case[] => ['CCAS', part, part + 1_000, 2 * part + 1_000]
  const LUES_EN_2025 = LUES.map(([axe, part]) => [axe, 2025, part])

  test.each([
    ['Programmation des crédits État (BOP 304)', ['2025', '2026', 'Total']],
    ['Répartition de la participation de l’État', ['Exercice 2025', 'Exercice 2026', 'Ensemble']],
    ['Part État par action et par année', ['2025 (prév.)', '2026 (prév.)', 'Total']],
  ])('« %s »', (titre, colonnes) => {
    const lu = lire(
      feuille('Annexe', [
        ['Contrat local des solidarités'],
        [titre],
        [],
        ['Action', 'Porteur', ...colonnes],
        ...titrees(annees),
      ]),
    )
    expect(partsDatees(lu).filter(([, annee]) => annee === 2025)).toEqual(LUES_EN_2025)
    expect(lu.actions.every((a) => a.cout === 'absent')).toBe(true)
  })

  test.each([
    'Bilan des crédits État consommés',
    'Coûts et part État',
    'Contrat État – Département',
  ])('« %s » ne nomme rien', (titre) => {
    const cases = [[titre], ['Action', 'Porteur', '2025', '2026'], ...titrees(annees)]
    expect(lire(feuille('Annexe', cases)).actions).toEqual([])
  })

  test('l’en-tête redit sous le titre de chaque axe', () => {
    const lu = lire(
      feuille('Maquette', [
        ['Crédits de l’État par action'],
        ...[ENFANCE, DROITS].flatMap((axe, i): Case[][] => [
          [`${i + 1}. ${axe}`],
          ['Actions', 'Porteur', 2025, 2026, 'Ensemble'],
          [`Action ${2 * i + 1} – Maraude`, 'UDAF', 12_000, 13_000, 25_000],
          [`Action ${2 * i + 2} – Épicerie`, 'CCAS', 9_000, 9_000, 18_000],
        ]),
      ]),
    )
    expect(partsDatees(lu).filter(([, annee]) => annee === 2025)).toEqual([
      ['enfance', 2025, 12_000],
      ['enfance', 2025, 9_000],
      ['droits', 2025, 12_000],
      ['droits', 2025, 9_000],
    ])
  })
})
