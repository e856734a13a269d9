import { expect, test } from 'vitest'
import { type Case, feuille, lire, lues } from './grille-d-essai.ts'

const TITRE: Case[] = ['Département du Doubs – contrat local – 2025']

test('« Plafond État | 140 », au-dessus d’un budget que ses colonnes disent en milliers', () => {
  const { plafonds } = lire(
    feuille('Enfance', [
      ['Département du Doubs'],
      ['Axe 1 – Enfance'],
      ['Plafond État', 140],
      [],
      ['Opération', 'Coût 2025 (k€)', 'État 2025 (k€)', 'Département 2025 (k€)'],
      ['Ateliers de lecture', 40, 20, 20],
      ['Café des parents', 64, 32, 32],
    ]),
  )
  expect(plafonds).toEqual({ enfance: 14_000_000 })
})

test('un numéro à droite de « plafond » n’en est pas un, en euros', () => {
  const { plafonds } = lire(
    feuille('Enfance', [
      TITRE,
      ['Axe 1 – Enfance'],
      ['Plafond : article', 140],
      [],
      ['Opération', 'Coût', 'État', 'Département'],
      ['Ateliers de lecture', 40_000, 20_000, 20_000],
      ['Café des parents', 64_000, 32_000, 32_000],
    ]),
  )
  expect(plafonds).toEqual({})
})

test('des plafonds dont les axes sont à gauche du budget', () => {
  const { plafonds, actions } = lire(
    feuille('Budget', [
      TITRE,
      [],
      [null, 'Projet', 'Porteur', 'Coût', 'État', 'Département'],
      [null, 'Enfance'],
      [null, 'Ateliers de lecture', 'PMI', 40_000, 20_000, 20_000],
      [null, 'Sous-total Enfance', null, 40_000, 20_000, 20_000],
      [null, 'Accès aux droits'],
      [null, 'Maraude santé', 'CCAS', 18_000, 9000, 9000],
      [null, 'Sous-total Accès aux droits', null, 18_000, 9000, 9000],
      [],
      [],
      [null, 'Enveloppe État (max) 2025'],
      ['Enfance', 120_000],
      ['Accès aux droits', 70_000],
      ['Total', 190_000],
    ]),
  )
  expect(actions.map((a) => a.axe)).toEqual(['enfance', 'droits'])
  expect(plafonds).toEqual({ enfance: 12_000_000, droits: 7_000_000 })
})

test('une action d’une seule année, après un blanc, là où rien n’est plus sûr', () => {
  const action = (nom: string, premiere: Case, seconde: Case): Case[] => [
    nom,
    ...[premiere, seconde].flatMap((e) => [e, e]),
  ]
  const { actions } = lire(
    feuille(
      'Axe 1',
      [
        ['Département du Doubs – contrat local des solidarités'],
        ['Priorité 1 – Prévenir la pauvreté dès l’enfance'],
        [null, 'Programmation 2024', null, 'Programmation 2025'],
        ['Fiche action', 'Département', 'État', 'Département', 'État'],
        action('Soutien à la parentalité', '2 k€', null),
        action('Bus de la parentalité', '11 k€', '14 k€'),
        action('Familles monoparentales', '36 k€', '42 k€'),
        [],
        action('Coup de pouce 16-25 ans', null, '46 k€'),
        action('TOTAL AXE', '49 k€', '102 k€'),
      ],
      { fusions: ['B3:C3', 'D3:E3'] },
    ),
  )
  expect(actions.filter((a) => a.annee === 2025).map((a) => a.partEtat)).toEqual([
    1_400_000, 4_200_000, 4_600_000,
  ])
})

test('d’un export de dépenses et de recettes, les porteurs ne sont pas les financeurs', () => {
  const mouvements = (axe: string, nom: string, porteur: string, etat: number): Case[][] => [
    [axe, nom, porteur, 'Dépense', null, 2 * etat],
    [axe, nom, porteur, 'Recette', 'Contribution État', etat],
    [axe, nom, porteur, 'Recette', 'Département', etat],
  ]
  expect(
    lues(
      feuille('EXPORT', [
        [
          'Axe',
          'Intitulé du projet',
          'Structure',
          'Dépense / recette',
          'Cofinanceur',
          'Montant 2025',
        ],
        ...mouvements('Enfance', 'Ateliers de lecture', 'CAF', 20_000),
        ...mouvements('Enfance', 'Café des parents', 'PMI', 32_000),
        ...mouvements('Accès aux droits', 'Maraude santé', 'Région', 9000),
        ...mouvements('Accès aux droits', 'Domiciliation', 'Département', 7000),
        ...mouvements('Transition écologique', 'Garage solidaire', 'UDAF', 16_000),
      ]),
    ),
  ).toEqual([
    'enfance Ateliers de lecture 4000000 2000000',
    'enfance Café des parents 6400000 3200000',
    'droits Maraude santé 1800000 900000',
    'droits Domiciliation 1400000 700000',
    'transition Garage solidaire 3200000 1600000',
  ])
})

test('des plafonds en face d’axes que leur annonce cache', () => {
  const axes = ['Défi 1 : Prévention pauvreté enfants et jeunes', 'Défi 2 : Accès aux droits']
  const tableau = (i: number, nom: string): Case[][] => [
    [axes[i] ?? null],
    ['Action', 'Coût total', 'État', 'Département'],
    [nom, 40_000, 20_000, 20_000],
    [`${nom} bis`, 60_000, 30_000, 30_000],
    [],
  ]
  const { plafonds } = lire(
    feuille('Programmation', [TITRE, [], ...tableau(0, 'Ateliers'), ...tableau(1, 'Maraude')]),
    feuille('Plafonds', [
      ['Thématique', 'Plafond annuel'],
      ...axes.map((axe, i): Case[] => [axe, 160_000 - 70_000 * i]),
    ]),
  )
  expect(plafonds).toEqual({ enfance: 16_000_000, droits: 9_000_000 })
})

test('« montant notifié », dans le titre d’une feuille au nom coupé, ne cache pas son axe', () => {
  const { actions, plafonds } = lire(
    feuille('Prévenir la pauvreté dès l’enfa', [
      ['Département du Doubs – 2025'],
      ['Objectif 2 : Prévenir la pauvreté dès l’enfance – montant notifié : 110 000 €'],
      [],
      ['Action', 'Coût total', 'État', 'Département'],
      ['Ateliers de lecture', 40_000, 20_000, 20_000],
      ['Café des parents', 60_000, 30_000, 30_000],
    ]),
  )
  expect(actions.map((a) => a.axe)).toEqual(['enfance', 'enfance'])
  expect(plafonds).toEqual({ enfance: 11_000_000 })
})
