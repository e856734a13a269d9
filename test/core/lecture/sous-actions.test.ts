import { expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const TITRE: Case[] = ['Contrat local des solidarités du Département de l’Hérault – 2026']
const ENTETE: Case[] = [
  'N°',
  'Axes, actions et sous-actions',
  'Dépense de la sous-action',
  'Coût de l’action',
  'Part État',
  'Part Département',
  'Part partenaires',
]

test('une sous-action détaille le coût de son action, sous un axe numéroté à part', () => {
  const { actions, questions } = lire(
    feuille('Programmation', [
      TITRE,
      [],
      ENTETE,
      ['Axe 1', 'Prévenir la pauvreté et les inégalités dès l’enfance'],
      ['1.1', 'Passeport culture et sport', null, 103_000, 51_500, 51_500, null],
      ['1.1.a', 'Ingénierie et coordination', 51_500],
      ['1.1.b', 'Interventions sur le terrain', 51_500],
      ['1.2', 'Permanences de puériculture', null, 62_000, 24_000, 24_000, 14_000],
      ['1.2.a', 'Interventions sur le terrain', 20_500],
      ['1.2.b', 'Supports et communication', 41_500],
      ['Axe 2', 'Accès aux droits et grande précarité'],
      ['2.1', 'Point conseil budget', null, 98_000, 42_500, 42_500, 13_000],
      ['2.1.a', 'Achat de prestations', 98_000],
    ]),
  )
  expect(questions).toEqual([])
  expect(actions.map((a) => [a.axe, a.action, a.cout, a.partEtat])).toEqual([
    ['enfance', 'Passeport culture et sport', 10_300_000, 5_150_000],
    ['enfance', 'Permanences de puériculture', 6_200_000, 2_400_000],
    ['droits', 'Point conseil budget', 9_800_000, 4_250_000],
  ])
})

test('une action sans montant, numérotée à la suite, reste une action', () => {
  const { actions } = lire(
    feuille('Programmation', [
      TITRE,
      [],
      ['N°', 'Action', 'Porteur', 'Coût total', 'Part État', 'Part Département'],
      ['Axe 1', 'Prévenir la pauvreté et les inégalités dès l’enfance'],
      ['1.1', 'Passeport culture et sport', 'CCAS', 103_000, 51_500, 51_500],
      ['1.2', 'Permanences de puériculture', 'PMI'],
      ['1.11', 'Point conseil budget', 'UDAF', 98_000, 49_000, 49_000],
    ]),
  )
  expect(actions.map((a) => a.action)).toEqual([
    'Passeport culture et sport',
    'Permanences de puériculture',
    'Point conseil budget',
  ])
})

test('« Part des collectivités signataires » dit que Département et métropole ont signé', () => {
  const lignes: Case[][] = [
    ['Accès aux droits', 'Téléphone', 93_000, 46_500, 46_500, 0, 0],
    ['Accès aux droits', 'Seniors', 71_000, 34_000, 11_500, 22_500, 3_000],
    ['Enfance', 'Caravane', 17_000, 8_500, 0, 8_500, 0],
  ]
  const parts = (groupe: string) =>
    lire(
      feuille(
        'Programmation',
        [
          TITRE,
          [],
          ['Axe', 'Action', 'Coût total', 'Part de l’État', groupe, null, 'Cofinanceurs'],
          [null, null, null, null, 'Département', 'Montpellier Métropole', null],
          ...lignes,
        ],
        { fusions: ['A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:F3', 'G3:G4'] },
      ),
    )
  const signees = parts('Part des collectivités signataires')
  expect(signees.questions).toEqual([])
  expect(signees.actions.map((a) => a.partCollectivite)).toEqual([4_650_000, 3_400_000, 850_000])
  // Sans ce mot, l'une des deux peut n'être qu'un tiers : cela se lit ainsi, ou se demande.
  const muettes = parts('Financements locaux')
  const faux = muettes.actions.some((a) => a.partCollectivite === 3_400_000)
  expect(faux && muettes.questions.length === 0).toBe(false)
})

test('« Accordé après arbitrage 2026 » sous « Programme 304 » ne s’étend pas aux colonnes qui suivent', () => {
  const annuelles = (annee: number): Case[] => [
    `Coût de l’action ${annee}`,
    `accordé après arbitrage ${annee}`,
    `mandaté ${annee}`,
    `Part Département ${annee}`,
    `Agefiph ${annee}`,
  ]
  const { actions } = lire(
    feuille('Programmation', [
      TITRE,
      [],
      [null, null, null, 'Programme 304'],
      ['Axe', 'Action', ...annuelles(2025), ...annuelles(2026)],
      ['Enfance', 'Tutorat', 60, 30, 15, 26, 4, 70, 35, 17, 35, 0],
      ['Enfance', 'Crèche', 40, 20, 10, 20, 0, 50, 22, 11, 22, 6],
      ['Accès aux droits', 'Accueil', 80, 40, 20, 40, 0, 60, 30, 15, 30, 0],
    ]),
  )
  expect(actions.map((a) => [a.annee, a.partEtat, a.tiers])).toEqual([
    [2025, 3_000, 400],
    [2025, 2_000, 0],
    [2025, 4_000, 0],
    [2026, 3_500, 0],
    [2026, 2_200, 600],
    [2026, 3_000, 0],
  ])
})

test('« 10 » n’est pas une sous-action de « 1 », ni un relais sans montant celle d’un sous-total', () => {
  const { actions } = lire(
    feuille('Programmation', [
      TITRE,
      [],
      ['N°', 'Axe', 'Action', 'Coût total', 'Part État', 'Part Département'],
      ['1', 'Enfance', 'Tutorat', 1000, 500, 500],
      ['10', 'Accès aux droits', 'Chantier', null, null, null],
      ['2', 'Accès aux droits', 'Maraudes', 3000, 1500, 1500],
    ]),
  )
  expect(actions.map((a) => a.action)).toEqual(['Tutorat', 'Chantier', 'Maraudes'])
})
