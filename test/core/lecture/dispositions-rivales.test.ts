import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire, lues } from './grille-d-essai.ts'

const TITRE: Case[] = ['Département de la Sarthe – contrat local – 2025']

describe('deux façons de lire la même feuille', () => {
  const noms = [
    'Animation de lieux ressources',
    'Accompagnement à la scolarité',
    'Location de vélos à bas coût',
    'Garages solidaires',
  ]
  const enColonnes = (total: string): Case[][] => [
    TITRE,
    ['Enjeu', 'Enfance', null, 'Transition écologique', null],
    ['Action', ...noms, total],
    ['Coût prévisionnel', 100, 90, 60, 40, 290],
    ['Dotation État', 50, 40, 30, 20, 140],
    ['Fonds propres', 50, 50, 30, 20, 150],
  ]

  test('des noms d’action qui parlent comme des en-têtes ne font pas un tableau en lignes', () => {
    const { tableaux, actions } = lire(
      feuille('Plan', enColonnes('Montant total du contrat'), { fusions: ['B2:C2', 'D2:E2'] }),
    )
    expect(tableaux.map((t) => t.disposition)).toEqual(['colonnes'])
    expect(actions.map(({ axe, partEtat }) => [axe, partEtat])).toEqual([
      ['enfance', 5000],
      ['enfance', 4000],
      ['transition', 3000],
      ['transition', 2000],
    ])
  })

  test('des actions qui parlent comme des postes restent en lignes', () => {
    const { tableaux, actions } = lire(
      feuille('Plan', [
        TITRE,
        ['Action', 'Axe', 'Coût prévisionnel', 'Dotation État', 'Fonds propres'],
        ['Coût du logement : aide', 'Enfance', 100, 50, 50],
        ['Action Logement : mobilité', 'Enfance', 90, 40, 50],
        ['État civil des mineurs', 'Transition écologique', 60, 30, 30],
        ['Département solidaire', 'Transition écologique', 40, 20, 20],
      ]),
    )
    expect(tableaux.map((t) => t.disposition)).toEqual(['lignes'])
    expect(actions).toHaveLength(4)
  })

  test('le dépassement d’un bloc n’en fait pas un tableau d’actions en colonnes', () => {
    const tete: Case[] = ['Action', 'Structure porteuse', 'Coût', 'État', 'Département', 'Autres']
    const bloc = (axe: string, lignes: readonly Case[][]): Case[][] => {
      const colonne = (c: number) => lignes.reduce((s, ligne) => s + Number(ligne[c] ?? 0), 0)
      const somme = [2, 3, 4, 5].map((c, i) => ({
        f: `SUM(${'CDEF'[i]}1:${'CDEF'[i]}9)`,
        v: colonne(c),
      }))
      return [[axe], tete, ...lignes, ['TOTAL', null, ...somme], [], []]
    }
    const { tableaux, actions } = lire(
      feuille('CLS', [
        TITRE,
        [],
        ...bloc('Axe 1 – Enfance', [
          ['Un parrain', 'Croix-Rouge', 36_900, 14_800, 14_800, 7300],
          ['Médiation familiale', 'CCAS', 37_600, 18_800, 18_800],
          ['Psychologue en PMI', 'Centre social', 58_900, 29_450, 29_450],
        ]),
        ...bloc('Axe 2 – Accès aux droits', [
          ['Domiciliation : appui aux associations', 'Secours catholique', 40_700, 20_350, 20_350],
          ['Coffre-fort numérique des sans-abri', 'UDAF', 52_600, 21_800, 22_700, 9000],
          ['Bagagerie en centre-ville', 'Croix-Rouge', 23_300, 11_650, 11_650],
          ['Aidants numériques', 'Emmaüs', 31_800, 15_900, 15_900],
        ]),
        ...bloc('Axe 3 – Transition écologique', [
          ['Petits travaux', 'CIDFF', 58_900, 24_150, 24_150, 10_600],
          ['Prêt de scooters', 'Secours catholique', 26_300, 13_150, 13_150],
          ['Jardins partagés', 'UDAF', 31_300, 13_300, 13_300, 4700],
        ]),
      ]),
    )
    expect(tableaux.map((t) => t.disposition)).toEqual(['lignes', 'lignes', 'lignes'])
    expect(actions.filter((x) => x.axe === 'droits').map((x) => x.partEtat)).toEqual([
      2_035_000, 2_180_000, 1_165_000, 1_590_000,
    ])
  })

  const fiche = (action: string, montants: readonly Case[][]): Case[][] => [
    ['Axe', 'Enfance'],
    ['Action', action],
    ['Nature', '2025', '2026'],
    ...montants,
    [],
    [],
  ]
  const fiches = (premier: Case) =>
    feuille('Fiches', [
      ['Département de la Sarthe – contrat local'],
      ...fiche('Tutorat', [
        ['Fonds propres', 50, premier],
        ['Crédits État', 50, 30],
        ['Coût total', 100, 60],
      ]),
      ...fiche('Crèche', [
        ['Fonds propres', 40, 20],
        ['Crédits État', 40, 20],
        ['Coût total', 80, 40],
      ]),
      ...fiche('Relais', [
        ['Fonds propres', 30, 10],
        ['Crédits État', 30, 10],
        ['Coût total', 60, 20],
      ]),
    ])

  test.each([
    ['des fiches empilées ne sont pas des blocs de financeurs', 30],
    ['même si un montant qui ne se lit pas les déséquilibre', 'en attente'],
  ])('%s', (_titre, premier) => {
    const { tableaux, actions } = lire(fiches(premier))
    expect(tableaux.map((t) => t.disposition)).toEqual(['fiche'])
    expect(actions.map((a) => `${a.annee} ${a.action} ${a.partEtat}`)).toEqual([
      '2025 Tutorat 5000',
      '2025 Crèche 4000',
      '2025 Relais 3000',
      '2026 Tutorat 3000',
      '2026 Crèche 2000',
      '2026 Relais 1000',
    ])
  })
})

test('un export où l’axe change de casse garde une action par action', () => {
  const ligne = (axe: string, financeur: string, montant: number): Case[] => {
    return ['2025', axe, 'Tutorat', financeur, montant]
  }
  expect(
    lues(
      feuille('Base', [
        TITRE,
        ['Exercice', 'Axe', 'Action', 'Financeur', 'Montant voté'],
        ligne('Enfance', 'État', 50),
        ligne('ENFANCE ', 'Département', 50),
        ligne('Enfance', 'CAF', 10),
        ['2025', 'Transition écologique', 'Jardins', 'État', 20],
        ['2025', 'Transition écologique', 'Jardins', 'Département', 20],
      ]),
    ),
  ).toEqual(['enfance Tutorat absent 5000', 'transition Jardins absent 2000'])
})

test('une année écrite au-dessus d’actions en colonnes date le tableau', () => {
  const { actions } = lire(
    feuille('Plan', [
      ['Département de la Sarthe – contrat local 2024-2027'],
      ['Année :', 2026],
      ['Axe', 'Enfance', 'Transition écologique'],
      ['Action', 'Tutorat', 'Jardins'],
      ['Coût total', 100, 60],
      ['Part État', 50, 30],
      ['Part Département', 50, 30],
    ]),
  )
  expect(actions.map(({ annee, action }) => [annee, action])).toEqual([
    [2026, 'Tutorat'],
    [2026, 'Jardins'],
  ])
})

test('un export dont toutes les parts sont égales garde ses montants, et le coût qu’ils font', () => {
  const ligne = (axe: string, action: string, financeur: string, part: number): Case[] => {
    return [axe, action, financeur, part, 2 * part]
  }
  const base = feuille('Base', [
    TITRE,
    ['Axe', 'Action', 'Financeur', 'Montant prévu', 'Budget global de l’action'],
    ligne('Enfance', 'Tutorat', 'Part État', 50),
    ligne('Enfance', 'Tutorat', 'Département', 50),
    ligne('Transition écologique', 'Jardins', 'Part État', 30),
    ligne('Transition écologique', 'Jardins', 'Département', 30),
  ])
  expect(lues(base)).toEqual(['enfance Tutorat 10000 5000', 'transition Jardins 6000 3000'])
})

describe('une colonne qui ne dit que des années', () => {
  const annees = (entete: string) =>
    lire(
      feuille('Plan', [
        ['Département de la Sarthe – contrat local – exercice 2027'],
        [entete, 'Axe', 'Action', 'Coût total', 'Part État', 'Part Département'],
        [2025, 'Enfance', 'Tutorat', 100, 50, 50],
        [2026, 'Enfance', 'Tutorat', 90, 40, 50],
        [2025, 'Transition écologique', 'Jardins', 60, 30, 30],
      ]),
    ).actions.map((a) => a.annee)

  test('date chaque ligne, quel que soit son nom', () => {
    expect(annees('Budget de l’année')).toEqual([2025, 2026, 2025])
  })

  test('sauf si elle date autre chose', () => {
    expect(annees('Démarrage')).toEqual([2027, 2027, 2027])
  })
})

describe('trois étages d’en-tête', () => {
  const ligne = (axe: string, action: string, etat: number): Case[] => [
    axe,
    action,
    ...[etat, etat + 10].flatMap((v) => [2 * v, v + 5, v, v, 0, 0, 0]),
  ]
  const annee = (a: number): Case[] => [a, 'État', 'État', a, a, a, a]
  const plan = (dates: Case[]) =>
    feuille('Plan', [
      ['Département de la Sarthe – contrat local'],
      [],
      dates,
      [null, null, ...annee(2025), ...annee(2026)],
      [
        'Axe',
        'Action',
        ...['', ''].flatMap(() => [
          'Coût',
          'demandé',
          'accordé',
          'Part Département',
          'CAF',
          'ARS',
          'CPAM',
        ]),
      ],
      ligne('Enfance', 'Tutorat', 50),
      ligne('Enfance', 'Crèche', 40),
      ligne('Transition écologique', 'Jardins', 30),
    ])

  test('l’année des seules colonnes que le deuxième étage ne date pas', () => {
    const { actions, questions } = lire(
      plan([null, null, null, 2025, 2025, null, null, null, null, null, 2026, 2026]),
    )
    expect(questions).toEqual([])
    expect(actions.map((a) => `${a.annee} ${a.action} ${a.partEtat}`)).toEqual([
      '2025 Tutorat 5000',
      '2025 Crèche 4000',
      '2025 Jardins 3000',
      '2026 Tutorat 6000',
      '2026 Crèche 5000',
      '2026 Jardins 4000',
    ])
  })
})
