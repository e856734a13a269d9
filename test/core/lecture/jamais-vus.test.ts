import { describe, expect, test } from 'vitest'
import type { Feuille } from '../../../core/grille/index.ts'
import { lireContrat } from '../../../core/lecture/index.ts'
import { type Case, classeur, feuille } from './grille-d-essai.ts'

const TITRE: Case[] = ['Département de la Sarthe – contrat local – 2025']
const ENTETE: Case[] = ['Axe', 'Action', 'Coût total', 'Part État', 'Part Département']

function lire(...feuilles: readonly Feuille[]) {
  const { contrat, questions } = lireContrat(classeur(...feuilles))
  return {
    questions,
    actions: contrat.lignes.map(
      ({ axe, action, annee, montants }) => `${axe} ${action} ${annee} ${montants.partEtat}`,
    ),
    tiers: contrat.lignes.map((l) => l.montants.tiers),
    plafonds: contrat.plafonds.map((p) => [p.axe, p.montant]),
  }
}

describe('des titres et des lignes qu’aucun modèle ne prévoit', () => {
  test('le titre de chaque tableau porte son axe et son plafond', () => {
    const bloc = (titre: string, action: string): Case[][] => [
      [titre],
      ['Descriptif de l’opération', 'Dépense éligible', 'Part État', 'Part Département'],
      [action, 60, 30, 30],
      [`${action} bis`, 40, 20, 20],
      ['Sous-total', 100, 50, 50],
      [],
    ]
    const { actions } = lire(
      feuille('CLS', [
        TITRE,
        [],
        ...bloc(
          'AXE A : prévenir la pauvreté dès l’enfance (plafond notifié : 3 000 €)',
          'Tutorat',
        ),
        ...bloc(
          'AXE B : accès aux droits, grande précarité (plafond notifié : 4 000 €)',
          'Accueil',
        ),
      ]),
    )
    expect(actions).toEqual([
      'enfance Tutorat 2025 3000',
      'enfance Tutorat bis 2025 2000',
      'droits Accueil 2025 3000',
      'droits Accueil bis 2025 2000',
    ])
  })

  test('« Marge restante » et un plafond au long libellé ne sont pas des actions', () => {
    const { actions, plafonds } = lire(
      feuille('Enfance', [
        TITRE,
        ['Enjeu 1 – Prévention de la pauvreté dès l’enfance'],
        ['Projets', 'Coût complet', 'Part État', 'Part Département'],
        ['Tutorat', 6000, 3000, 3000],
        ['Crèche', 4000, 2000, 2000],
        ['Ensemble', 10000, 5000, 5000],
        [],
        [
          'Montant notifié par le préfet (maximum annuel des crédits que l’État peut mettre dans cet enjeu)',
          null,
          9000,
        ],
        ['Marge restante', null, { f: 'C8-C6', v: 4000 }],
      ]),
    )
    expect(actions).toEqual(['enfance Tutorat 2025 300000', 'enfance Crèche 2025 200000'])
    expect(plafonds).toEqual([['enfance', 900_000]])
  })

  test('un rappel du coût d’avant ne date pas le tableau, un droit de tirage n’ouvre pas l’accès aux droits', () => {
    const { actions, plafonds } = lire(
      feuille('Prog. 2025', [
        TITRE,
        ['Opération', 'Coût prévisionnel', 'Part État', 'Part Département', 'Coût 2024'],
        ['Thème I. Prévenir la pauvreté dès l’enfance'],
        ['Tutorat', 6000, 3000, 3000, 5000],
        ['Crèche', 4000, 2000, 2000, null],
        ['TOTAL THÈME I', 10000, 5000, 5000, null],
        ['Droit de tirage État notifié', null, 9000, null, null],
        ['Thème II. Transition écologique et solidaire'],
        ['Jardins', 8000, 4000, 4000, 7000],
        ['TOTAL THÈME II', 8000, 4000, 4000, null],
        ['Droit de tirage État notifié', null, 7000, null, null],
      ]),
    )
    expect(actions).toEqual([
      'enfance Tutorat 2025 300000',
      'enfance Crèche 2025 200000',
      'transition Jardins 2025 400000',
    ])
    expect(plafonds).toEqual([
      ['enfance', 900_000],
      ['transition', 700_000],
    ])
  })
})

test('une action que sa ligne dit abandonnée n’est pas programmée, et cela se dit', () => {
  const rangs: Case[][] = [
    ['Enfance', 'Tutorat', 60, 30, 30, 'Validé CP du 14/03'],
    ['Enfance', 'Crèche', 40, 20, 20, 'Abandonné'],
    ['Transition écologique', 'Abandon des déchets : sensibilisation', 80, 40, 40, 'En attente'],
  ]
  const { contrat, notes } = lireContrat(
    classeur(feuille('Budget', [TITRE, [...ENTETE, 'Avancement'], ...rangs])),
  )
  expect(contrat.lignes.map((l) => l.montants.partEtat)).toEqual([3_000, 4_000])
  expect(notes.join('\n')).toMatch(
    /l’action de la ligne 4, que le classeur ne retient pas, n’est pas comptée/,
  )
})

test.each([
  ['Actions arrêtées', true],
  ['Actions annulées', true],
  ['Action arrêtée', true],
  ['Actions de rue', false],
])('« %s » sans crédits de l’année : non reconduite, %s', (action, dite) => {
  const budget = feuille('Budget', [
    TITRE,
    ['Axe', 'Action', 'État 2023 (pour mémoire)', ...ENTETE.slice(2)],
    ['Enfance', 'Tutorat', null, 60, 30, 30],
    ['Enfance', 'Crèche', null, 40, 20, 20],
    ['Enfance', action, 54],
  ])
  const { contrat } = lireContrat(classeur(budget))
  expect(contrat.lignes.map((l) => l.nonReconduite)).toEqual([false, false, dite])
})

describe('des colonnes que leur en-tête ne nomme pas', () => {
  test('« Chantier » nomme les actions quand rien d’autre ne les nomme', () => {
    const { actions } = lire(
      feuille('Budget', [
        TITRE,
        ['Axe', 'Chantier', 'Coût total', 'Part État', 'Part Département'],
        ['Enfance', 'Atelier cuisine entre parents et enfants', 60, 30, 30],
        ['Enfance', 'Groupes de parole de pères', 40, 20, 20],
        ['Transition écologique', 'Covoiturage accompagné vers l’hôpital', 80, 40, 40],
      ]),
    )
    expect(actions).toHaveLength(3)
    expect(actions[2]).toBe('transition Covoiturage accompagné vers l’hôpital 2025 4000')
  })

  test('« Tiers », à côté de « Concours tiers », n’est que la liste des financeurs', () => {
    const { tiers } = lire(
      feuille('Base', [
        TITRE,
        [...ENTETE, 'Concours tiers', 'Tiers'],
        ['Enfance', 'Tutorat', 60, 25, 25, 10, 'CAF'],
        ['Enfance', 'Crèche', 50, 20, 20, 10, 'MSA'],
        ['Transition écologique', 'Jardins', 80, 30, 30, 20, 'ADEME'],
      ]),
    )
    expect(tiers).toEqual([1_000, 1_000, 2_000])
  })

  test('une lettre par axe s’explique dans une autre feuille', () => {
    const { actions } = lire(
      feuille('Base', [
        TITRE,
        ENTETE,
        ['E', 'Tutorat', 60, 30, 30],
        ['D', 'Accueil', 40, 20, 20],
        ['T', 'Jardins', 80, 40, 40],
      ]),
      feuille('Nomenclature', [
        ['Code', 'Libellé'],
        ['E', 'Prévenir la pauvreté dès l’enfance'],
        ['D', 'Accès aux droits et grande précarité'],
        ['T', 'Transition écologique et solidaire'],
      ]),
    )
    expect(actions.map((a) => a.split(' ')[0])).toEqual(['enfance', 'droits', 'transition'])
  })
})

test('de deux tableaux côte à côte, chacun a l’année de son titre', () => {
  const { actions } = lire(
    feuille('Feuil1', [
      ['Contrat local des solidarités de la Sarthe'],
      ['PROGRAMMATION 2026', null, null, null, null, 'PROGRAMMATION 2027'],
      [
        ...['Action', 'Coût', 'Part État', 'Part Département', null],
        ...['Action', 'Coût', 'Part État', 'Part Département'],
      ],
      [
        'Enfance et lutte contre la pauvreté',
        null,
        null,
        null,
        null,
        'Enfance et lutte contre la pauvreté',
      ],
      ['Tutorat', 60, 30, 30, null, 'Tutorat', 70, 35, 35],
      ['Crèche', 40, 20, 20, null, 'Relais', 50, 25, 25],
    ]),
  )
  expect(actions).toEqual([
    'enfance Tutorat 2026 3000',
    'enfance Crèche 2026 2000',
    'enfance Tutorat 2027 3500',
    'enfance Relais 2027 2500',
  ])
})

test('des budgets d’action empilés, dont chaque étiquette tient avec sa valeur dans une cellule', () => {
  const budget = (axe: string, action: string, part: number): Case[][] => [
    [`Axe : ${axe}`],
    [`Action : ${action}`],
    ['Charges', 'Montant', 'Produits', 'Montant'],
    ['60 – Achats', part, '74 – État (pacte des solidarités)', part],
    ['64 – Charges de personnel', part, '74 – Part Département', part],
    ['Total des charges', 2 * part, 'Total des produits', 2 * part],
    [],
    [],
  ]
  const { actions } = lire(
    feuille('Budgets', [
      TITRE,
      [],
      ...budget('Pauvreté des enfants et des jeunes', 'Tutorat', 30),
      ...budget('Transition écologique et solidaire', 'Jardins', 50),
    ]),
  )
  expect(actions).toEqual(['enfance Tutorat 2025 3000', 'transition Jardins 2025 5000'])
})
