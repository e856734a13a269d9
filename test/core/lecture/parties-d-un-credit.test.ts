import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const ACTIONS = [
  ['Enfance', 'Ludobus'],
  ['Emploi', 'Jardin d’insertion'],
  ['Accès aux droits', 'Bus des droits'],
]
const lire2026 = (
  tete: readonly (readonly Case[])[],
  nombres: readonly (readonly Case[])[],
  fusions: readonly string[] = [],
) => {
  const plan = ACTIONS.map((action, i): Case[] => [...action, ...(nombres[i] ?? [])])
  const { actions, questions, plafonds, tableaux } = lire(
    feuille('Plan 2026', [...tete, ...plan], { fusions }),
  )
  return {
    etat: actions.map((a) => Number(a.partEtat) / 100),
    couts: actions.map((a) => Number(a.cout) / 100),
    tiers: actions.map((a) => (typeof a.tiers === 'number' ? a.tiers / 100 : a.tiers)),
    consomme: tableaux[0]?.colonnes.some((c) => c.champ === 'consomme'),
    questions: questions.length,
    plafonds: Object.keys(plafonds),
  }
}

describe('la part de l’État en deux sections', () => {
  const NOMBRES = [
    [100, 30, 20, 30, 20],
    [90, 45, 0, 45, 0],
    [200, 60, 40, 60, 40],
  ]
  const ATTENDU = { etat: [50, 45, 100], couts: [100, 90, 200], questions: 0 }

  test.each([
    ['Fonct.', 'Invest.'],
    ['Fonctionnement', 'Investissement'],
    ['Section F', 'Section I'],
    ['F', 'I'],
  ])('« %s | %s » : leur somme', (f, i) => {
    const tete = [
      ['', '', '', 'Crédits de l’État', 'Crédits de l’État', 'Département', 'Département'],
      ['Axe', 'Action', 'Coût total', f, i, f, i],
    ]
    expect(lire2026(tete, NOMBRES)).toMatchObject(ATTENDU)
  })

  test('sur une seule ligne d’en-tête', () => {
    const dits = (nom: string) => [`${nom} en fonctionnement`, `${nom} en investissement`]
    const tete = [
      ['Axe', 'Action', 'Coût total', ...dits('Part État'), ...dits('Part Département')],
    ]
    expect(lire2026(tete, NOMBRES)).toMatchObject(ATTENDU)
  })

  test('leur total à côté ne les compte pas deux fois', () => {
    const avecTotaux = NOMBRES.map(([cout = 0, f = 0, i = 0]) => [cout, f, i, f + i, f, i, f + i])
    const trois = (nom: string) => [nom, nom, nom]
    const tete = [
      ['', '', '', ...trois('Crédits de l’État'), ...trois('Département')],
      ['Axe', 'Action', 'Coût total', 'Fct', 'Inv', 'Total', 'Fct', 'Inv', 'Total'],
    ]
    expect(lire2026(tete, avecTotaux)).toMatchObject(ATTENDU)
  })

  test('un coût sans total en a deux aussi', () => {
    const tete = [
      ['', '', 'Coût', 'Coût', 'Crédits de l’État', 'Crédits de l’État', 'CD', 'CD'],
      ['Axe', 'Action', 'Fct', 'Inv', 'Fct', 'Inv', 'Fct', 'Inv'],
    ]
    const nombres = NOMBRES.map(([, f = 0, i = 0]) => [2 * f, 2 * i, f, i, f, i])
    expect(lire2026(tete, nombres)).toMatchObject(ATTENDU)
  })

  test('deux stades d’un même crédit ne s’additionnent pas', () => {
    const tete = [
      ['', '', '', 'Crédits de l’État', 'Crédits de l’État', 'Département'],
      ['Axe', 'Action', 'Coût total', 'Demandé', 'Accordé', ''],
    ]
    const nombres = [
      [100, 70, 50, 50],
      [90, 60, 45, 45],
      [200, 100, 100, 100],
    ]
    expect(lire2026(tete, nombres)).toMatchObject(ATTENDU)
  })
})

describe('la part de l’État en AE et en CP', () => {
  const NOMBRES = [
    [110, 50, 50, 50, 10],
    [90, 45, 45, 45, 0],
    [220, 100, 100, 100, 20],
  ]
  const ATTENDU = {
    etat: [50, 45, 100],
    tiers: [10, 0, 20],
    questions: 0,
    plafonds: [],
    consomme: false,
  }

  test.each([
    ['AE', 'CP'],
    ['CP', 'AE'],
    ['Autorisations d’engagement', 'Crédits de paiement'],
  ])('« %s | %s » égaux : comptés une fois, sans plafond', (un, autre) => {
    const tete = [
      ['', '', '', 'Cofinancement P304', 'Cofinancement P304', '', ''],
      ['Axe', 'Action', 'Coût total', un, autre, 'Part Département', 'CAF'],
    ]
    expect(lire2026(tete, NOMBRES)).toMatchObject(ATTENDU)
  })

  test('sous un intitulé fusionné, seul sur sa ligne, à côté d’un autre tableau', () => {
    const tete = [
      ['', '', '', 'Crédits de l’État', '', '', '', '', 'Critère', 3],
      ['Axe', 'Action', 'Coût total', 'AE', 'CP', 'Département', 'CAF', '', '', ''],
    ]
    expect(lire2026(tete, NOMBRES, ['D1:E1'])).toMatchObject(ATTENDU)
  })

  test('différents, et rien qui dise lequel compte : une question', () => {
    const tete = [
      ['', '', 'Cofinancement État', 'Cofinancement État', 'Part Département'],
      ['Axe', 'Action', 'AE', 'CP', ''],
    ]
    const nombres = [
      [50, 40, 50],
      [45, 40, 45],
      [100, 70, 100],
    ]
    const { questions, tiers } = lire2026(tete, nombres)
    expect(questions).toBe(1)
    expect(tiers).toEqual(['absent', 'absent', 'absent'])
  })

  test('différents, mais un seul équilibre le coût : celui-là', () => {
    const tete = [
      ['', '', '', 'Cofinancement État', 'Cofinancement État', 'Part Département', 'CAF'],
      ['Axe', 'Action', 'Coût total', 'AE', 'CP', '', ''],
    ]
    const nombres = NOMBRES.map(([cout = 0, ae = 0, cp = 0, ...suite]) => [
      cout,
      ae,
      cp - 30,
      ...suite,
    ])
    expect(lire2026(tete, nombres)).toMatchObject(ATTENDU)
  })

  test('une AE notifiée en face de chaque axe reste un plafond', () => {
    const tete = [
      ['Axe', 'Action', 'Coût total', 'Part État', 'Part Département', 'CAF', 'AE 2026'],
    ]
    const nombres = NOMBRES.map(([cout = 0, ae = 0, , ...suite]) => [cout, ae, ...suite, 10_000])
    expect(lire2026(tete, nombres).plafonds).toEqual(['enfance', 'emploi', 'droits'])
  })
})
