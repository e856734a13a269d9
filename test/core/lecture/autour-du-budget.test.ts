import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const ENTETE: Case[] = ['Axe', 'Action', 'Coût total', 'Part État', 'Part Département']
const ACTIONS: Case[][] = [
  ['Enfance', 'Tutorat', 120_000, 60_000, 60_000],
  ['Accès aux droits', 'Crèche', 90_000, 45_000, 45_000],
  ['Transition écologique', 'Jardins', 60_000, 30_000, 30_000],
]
const SANS_ANNEE: Case[] = ['Département de l’Aveyron – contrat local des solidarités']

describe('une page de garde date le budget qui ne se date pas', () => {
  const annees = (garde: Case[][], titre = SANS_ANNEE) =>
    lire(
      feuille('Page de garde', garde),
      feuille('Budget', [titre, [], ENTETE, ...ACTIONS]),
    ).actions.map((a) => a.annee)

  test('« Programmation 2025 »', () => {
    expect(annees([['Contrat local'], ['Programmation 2025']])).toEqual([2025, 2025, 2025])
  })

  test('sauf s’il se date lui-même', () => {
    const titre: Case[] = ['Budget 2026 du Département de l’Aveyron']
    expect(annees([['Programmation 2025']], titre)).toEqual([2026, 2026, 2026])
  })

  test('ni une signature ni deux exercices ne le datent', () => {
    expect(annees([['Contrat signé en 2024']])).toEqual([null, null, null])
    expect(annees([['Année de signature', 2024]])).toEqual([null, null, null])
    expect(annees([['Budget voté par l’assemblée en 2024']])).toEqual([null, null, null])
    expect(annees([['Exercice 2025'], ['Exercice 2026']])).toEqual([null, null, null])
  })
})

const TITRE: Case[] = ['Département de l’Aveyron – contrat local – 2025']
const PLAFONDS = { enfance: 14_000_000, droits: 11_000_000, transition: 8_000_000 }

test('des plafonds sous le budget, les axes dans la colonne des actions, ne sont pas des actions', () => {
  const { actions, plafonds } = lire(
    feuille('Budget', [
      TITRE,
      [],
      ENTETE,
      ...ACTIONS,
      [],
      ['Plafonds 2024-2027 notifiés par le commissaire :'],
      [null, 'Enfance', null, 140_000],
      [null, 'Accès aux droits', null, 110_000],
      [null, 'Transition écologique', null, 80_000],
    ]),
  )
  expect(actions.map((a) => a.action)).toEqual(['Tutorat', 'Crèche', 'Jardins'])
  expect(plafonds).toMatchObject(PLAFONDS)
})

test('un récapitulatif à côté du budget, quel que soit le nom de sa première colonne, est un autre tableau', () => {
  const recapitulatif: Case[][] = [
    ['Enfance', 140_000, 60_000],
    ['Accès aux droits', 110_000, 45_000],
    ['Transition écologique', 80_000, 30_000],
  ]
  const { actions, plafonds } = lire(
    feuille('Budget', [
      TITRE,
      [],
      [...ENTETE, null, 'Suivi État', 'Notifié', 'Programmé'],
      ...ACTIONS.map((action, i): Case[] => [...action, null, ...(recapitulatif[i] ?? [])]),
    ]),
  )
  expect(actions.map((a) => a.partEtat)).toEqual([6_000_000, 4_500_000, 3_000_000])
  expect(plafonds).toMatchObject(PLAFONDS)
})

test('des remarques ici ou là ne font pas un total d’une action qui vaut, par hasard, celles qui en ont', () => {
  const ligne = (action: string, part: number, remarque: string | null = null): Case[] => [
    action,
    2 * part,
    part,
    part,
    remarque,
  ]
  const { actions } = lire(
    feuille('Annexe financière 2025', [
      ['Annexe financière au contrat local – Département du Gers'],
      ['Action', 'Total', 'Participation État', 'Part Département', 'Commentaires'],
      ['Axe 1 – Prévenir la pauvreté des enfants'],
      ligne('Parrainage', 45_250),
      ligne('Bilans de santé', 46_000, 'Voir fiche'),
      ligne('Logement accompagné', 28_000, 'Démarrage en septembre'),
      ligne('Camp chantier', 47_500),
      ['Axe 2 – Accès aux droits'],
      ligne('Pair-aidance', 4_000, 'En attente'),
      ligne('Bains-douches', 23_500),
      ligne('Accueil inconditionnel', 78_000),
      ligne('Guichet unique', 27_000),
      ligne('Domiciliation', 21_300),
    ]),
  )
  expect(actions).toHaveLength(9)
})

describe('l’axe d’une feuille, entre parenthèses dans son titre', () => {
  const axes = (titre: string) =>
    lire(
      feuille('F', [
        ['Département du Gers – contrat local – 2025'],
        [titre],
        [],
        ['Action', 'Coût total', 'Part État', 'Part Département'],
        ['Tutorat', 100, 50, 50],
      ]),
    ).actions.map((a) => a.axe)

  for (const titre of [
    'Volet B (Accès aux droits)',
    'Fiche financière (Accès aux droits)',
    'Accès aux droits (plafond notifié : 123 000 €)',
  ])
    test(`« ${titre} »`, () => {
      expect(axes(titre)).toEqual(['droits'])
    })

  test('« (Direction des solidarités) » n’en est pas un', () => {
    expect(axes('Fiche financière (Direction des solidarités)')).toEqual(['inconnu'])
  })
})
