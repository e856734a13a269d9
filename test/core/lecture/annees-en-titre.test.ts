import { expect, test } from 'vitest'
import type { Feuille } from '../../../core/grille/index.ts'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const TITRE: Case[] = ['Contrat local des solidarités 2024-2027 – Département de l’Aude']
const ENTETE: Case[] = ['Axe', 'Action', 'Coût total', 'Part État', 'Part Département']
const annees = (plan: Feuille) => lire(plan).actions.map((a) => a.annee)

test('2024, nombre seul sur sa ligne, date le tableau qui suit', () => {
  const bloc = (annee: number, somme: number): Case[][] => [
    [annee],
    ENTETE,
    ['Enfance', 'Tutorat', 2 * somme, somme, somme],
    ['Accès aux droits', 'Maraudes', 4 * somme, 2 * somme, 2 * somme],
    [],
  ]
  const plan = feuille('Plan', [TITRE, [], ...bloc(2024, 30_000), ...bloc(2025, 35_000)])
  expect(lire(plan).questions).toEqual([])
  expect(annees(plan)).toEqual([2024, 2024, 2025, 2025])
})

test('« Exercice 2027 » vaut pour tous les axes qui le suivent, jusqu’au prochain', () => {
  const bloc = (axe: string, action: string, somme: number): Case[][] => [
    [axe],
    ENTETE.slice(1),
    [action, 2 * somme, somme, somme],
    [`Autre ${action}`, 2 * somme, somme, somme],
    [],
  ]
  const plan = feuille('Plan', [
    TITRE,
    [],
    ['Exercice 2026'],
    ...bloc('Axe 1 : Enfance', 'Tutorat', 30_000),
    ...bloc('Axe 2 : Accès aux droits', 'Maraudes', 40_000),
    ['Exercice 2027'],
    ...bloc('Axe 1 : Enfance', 'Tutorat', 31_000),
    ...bloc('Axe 2 : Accès aux droits', 'Maraudes', 41_000),
  ])
  expect(lire(plan).questions).toEqual([])
  expect(annees(plan)).toEqual([2026, 2026, 2026, 2026, 2027, 2027, 2027, 2027])
})

test('2026, fusionné au-dessus de presque toutes les colonnes, les date', () => {
  const plan = feuille(
    'Plan',
    [
      TITRE,
      [],
      ['Axe', 'Action', 2026, null, null],
      [null, null, 'Coût total', 'Part État', 'Part Département'],
      ['Enfance', 'Tutorat', 60, 30, 30],
      ['Accès aux droits', 'Maraudes', 80, 40, 40],
    ],
    { fusions: ['A3:A4', 'B3:B4', 'C3:E3'] },
  )
  expect(annees(plan)).toEqual([2026, 2026])
})

test('la suite d’une action, datée et de même montant, n’en est pas le total', () => {
  const plan = feuille('Plan', [
    TITRE,
    [],
    ['N°', 'Action', 'Exercice', 'Coût total', 'Part État', 'Part Département'],
    ['Axe 1', 'Prévenir la pauvreté dès l’enfance'],
    ['1.1', 'Tutorat', 2024, 140, 70, 70],
    [null, null, 2025, 150, 75, 75],
    ['1.2', 'Covoiturage', 2024, 160, 80, 80],
    [null, null, 2025, 160, 80, 80],
    [null, 'TOTAL GENERAL', null, 610, 305, 305],
  ])
  expect(lire(plan).actions.map((a) => [a.action, a.annee, a.partEtat])).toEqual([
    ['Tutorat', 2024, 7_000],
    ['Tutorat', 2025, 7_500],
    ['Covoiturage', 2024, 8_000],
    ['Covoiturage', 2025, 8_000],
  ])
})

test('2 025 € de FSE+ ne date pas les lignes', () => {
  const plan = feuille('Budget 2026', [
    TITRE,
    [],
    [...ENTETE, 'Subvention FSE+'],
    ['Enfance', 'Tutorat', 60_000, 29_000, 28_975, 2_025],
    ['Accès aux droits', 'Maraudes', 80_000, 39_000, 38_974, 2_026],
    ['Accès aux droits', 'Bagagerie', 40_000, 20_000, 20_000, null],
  ])
  expect(annees(plan)).toEqual([2026, 2026, 2026])
})

test('un total par année, daté et sans libellé, n’est pas une action de plus', () => {
  const bloc = (annee: number, plus: number): Case[][] => [
    ['Enfance', 'Tutorat', annee, 1000 + plus, 500 + plus / 2, 500 + plus / 2],
    ['Accès aux droits', 'Maraudes', annee, 2000 + plus, 1000 + plus / 2, 1000 + plus / 2],
    [null, null, annee, 3000 + 2 * plus, 1500 + plus, 1500 + plus],
  ]
  const plan = feuille('Plan', [
    TITRE,
    [],
    ['Axe', 'Action', 'Année', ...ENTETE.slice(2)],
    ...bloc(2025, 0),
    ...bloc(2026, 100),
  ])
  expect(lire(plan).actions.map((a) => a.partEtat)).toEqual([50_000, 100_000, 55_000, 105_000])
})

test.each([
  ['Délibération CP-2025-0412', 1],
  ['Délibération n° 2025/117', 1],
  ['Budget primitif 2025', 2],
])('« %s », au-dessus d’un budget de 2026 dont une autre feuille est une version', (titre, n) => {
  const plan = (nom: string, k: number, ...titres: Case[][]) =>
    feuille(nom, [
      ...titres,
      [],
      ENTETE,
      ['Enfance', 'Tutorat', 60_000 * k, 30_000 * k, 30_000 * k],
      ['Accès aux droits', 'Maraudes', 80_000 * k, 40_000 * k, 40_000 * k],
    ])
  const exercice: Case[] = ['Exercice 2026']
  const ancienne = plan('Ancienne version', 2, exercice)
  expect(lire(plan('Plan', 1, exercice, [titre]), ancienne).actions).toHaveLength(2 * n)
})
