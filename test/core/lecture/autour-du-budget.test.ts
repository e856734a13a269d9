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

  test('l’année de ses plafonds aussi, s’ils n’en disent qu’une', () => {
    expect(annees([['Plafond notifié 2025 (€)']])).toEqual([2025, 2025, 2025])
    expect(annees([['Plafond 2025'], ['Plafond 2026']])).toEqual([null, null, null])
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

describe('une page de garde donne son unité au budget qui n’en dit aucune', () => {
  const budget = (...actions: readonly Case[][]) =>
    feuille('Export', [
      ['Axe', 'Action', 'Année', 'Coût total', 'Part État', 'Part CD'],
      ...actions,
    ])
  const petit = budget(['Enfance', 'Tutorat', 2025, 91.5, 45.5, 46])
  const couts = (garde: Case[][], tableau = petit) =>
    lire(
      feuille('Garde', [['Département du Gers – contrat local'], ...garde]),
      tableau,
    ).actions.map((a) => a.cout)

  for (const dit of ['(montants en k€)', 'Unité : millier d’euros', 'en k€'])
    test(`« ${dit} »`, () => {
      expect(couts([[dit]])).toEqual([9_150_000])
    })

  test('pas à des montants que des milliers rendraient démesurés', () => {
    expect(
      couts([['en k€']], budget(['Enfance', 'Tutorat', 2025, 91_500, 45_500, 46_000])),
    ).toEqual([9_150_000])
  })

  test('un budget qui dit la sienne ne laisse pas la garde parler pour un autre', () => {
    const { actions } = lire(
      feuille('Garde', [['Département du Gers – contrat local'], ['en k€']]),
      feuille('A', [
        ['(en k€)'],
        ['Axe', 'Action', 'Année', 'Coût total', 'Part État', 'Part CD'],
        ['Enfance', 'Tutorat', 2025, 91.5, 45.5, 46],
      ]),
      feuille('B', [
        ['Axe', 'Action', 'Année', 'Coût total', 'Part État', 'Part CD'],
        ['Enfance', 'Colonie', 2026, 915, 455, 460],
      ]),
    )
    expect(actions.map((a) => a.cout)).toEqual([9_150_000, 91_500])
  })

  test('une feuille qui écrit ses propres nombres ne parle que des siens', () => {
    expect(couts([['en k€'], ['Enfance', 140]])).toEqual([9_150])
  })
})

test('la liste des plafonds au-dessus d’un tableau ne lui donne pas son dernier axe', () => {
  const { actions } = lire(
    feuille('Enfance Jeunesse Fam', [
      ['CLS 2025 – Département du Gers'],
      ['AXE 1 – Enfance, jeunesse'],
      ['Plafonds', 'Montant notifié'],
      ['Enfance, jeunesse', 105_000],
      ['Accès aux droits', 73_200],
      ['Transition écologique', 44_000],
      [],
      ['Action', 'Coût total', 'Part État', 'Part Département'],
      ['Tutorat', 100_000, 50_000, 50_000],
    ]),
  )
  expect(actions.map((a) => a.axe)).toEqual(['enfance'])
})

test('« Emplois », au-dessus des dépenses, n’est pas l’axe de l’emploi', () => {
  const { actions } = lire(
    feuille('A1 Enfance', [
      ['CLS 2025 – Département du Gers'],
      ['AXE 1 – Enfance, jeunesse'],
      [],
      [],
      [null, null, 'Emplois', 'Financements', null],
      ['Action', 'Phase', 'Coût total', 'Autres fin. ', 'Part État', 'Part Département'],
      ['Tutorat', 'Validé', 100_000, 0, 50_000, 50_000],
      ['Bus', 'Validé', 80_000, 0, 40_000, 40_000],
    ]),
  )
  expect(actions.map((a) => a.axe)).toEqual(['enfance', 'enfance'])
})

test('une table de plafonds à côté de l’en-tête n’en cache pas les étages', () => {
  const budget = (voisin: readonly Case[][]) =>
    lire(
      feuille(
        'Suivi',
        [
          ['CLS 2025 – Département du Gers'],
          [
            'N°',
            'Axes',
            'Titre de l’action',
            'Charges',
            'Plan de financement',
            null,
            null,
            'Contrôle',
          ],
          [null, null, null, 'Montant total', 'Part du Département', 'Contribution État', 'Autres'],
          [1, 'Enfance', 'Tutorat', 55_100, 22_500, 22_500, 10_100],
          [2, 'Accès aux droits', 'Maraudes', 42_300, 18_000, 18_000, 6_300],
        ].map((ligne, i) => [
          ...Array.from({ length: 8 }, (_, c) => ligne[c] ?? null),
          null,
          ...(voisin[i] ?? []),
        ]),
      ),
    )
  const voisin: Case[][] = [
    [],
    ['Enveloppes', 'Plafond annuel'],
    ['Enfance', 169_000],
    ['Accès aux droits', 114_000],
  ]
  for (const lue of [budget([]), budget(voisin)])
    expect(lue.actions.map((a) => [a.axe, a.cout, a.partEtat])).toEqual([
      ['enfance', 5_510_000, 2_250_000],
      ['droits', 4_230_000, 1_800_000],
    ])
  expect(budget(voisin).plafonds).toEqual({ enfance: 16_900_000, droits: 11_400_000 })
})

test('la même action, aux mêmes montants, d’une année sur l’autre n’est pas le total de la suivante', () => {
  const annees = (action: string, etat: number): Case[][] =>
    [2024, 2025, 2026].map((annee) => [annee, action, 5 * etat, 2 * etat, etat, 2 * etat])
  const { actions } = lire(
    feuille('Budget', [
      ['Département du Gers – contrat local'],
      ['Année', 'Action', 'Coût', 'Part Département', 'Part État', 'CEE'],
      [null, 'Axe 1 : Enfance', 225_000, 90_000, 45_000, 90_000],
      ...annees('Tutorat', 15_000),
      [null, 'Axe 3 : Transition écologique', 120_000, 48_000, 24_000, 48_000],
      ...annees('Jardins', 8_000),
      [null, 'Axe 2 : Accès aux droits', 150_000, 60_000, 30_000, 60_000],
      ...annees('Maraudes', 10_000),
    ]),
  )
  expect(actions.map((a) => a.axe)).toEqual(
    ['enfance', 'transition', 'droits'].flatMap((axe) => [axe, axe, axe]),
  )
})

test('une action sans montant, portée par un CCAS, n’est pas l’en-tête d’un autre tableau', () => {
  const ligne = (action: string, porteur: string, part: number | null): Case[] => [
    'T1',
    'Axe 3 Transition solidaire',
    action,
    porteur,
    part,
    part,
    part === null ? null : 2 * part,
  ]
  const { actions } = lire(
    feuille('Budget 2025', [
      ['CLS 2025 – Département de l’Hérault'],
      ['Réf.', 'Orientation', 'Actions', 'Service pilote', 'Part État', 'Part CD 34', 'Coût'],
      ligne('Transport solidaire', 'DSD', 23_150),
      ligne('Conserverie', 'Ligue', 29_900),
      ligne('Remise en selle', 'CCAS', null),
      ligne('Micro-navette', 'Secours', 3_250),
    ]),
  )
  expect(actions.map((a) => a.partEtat)).toEqual([2_315_000, 2_990_000, 'vide', 325_000])
})

test('« Désignation | 2026 | 2027 » au-dessus de blocs de financeurs n’est pas une fiche', () => {
  const bloc = (action: string, etat: number): Case[][] => [
    [action],
    ['  État (DDETS)', etat, etat],
    ['  Collectivité', etat, etat],
    ['  Total', 2 * etat, 2 * etat],
  ]
  const { actions } = lire(
    feuille('Actions', [
      ['Métropole de Rouen – contrat local'],
      [],
      ['Désignation', 2026, 2027],
      ['Axe 1 – Enfance'],
      ...bloc('Psychologues', 38_000),
      ...bloc('Internat', 35_000),
      ['Axe 2 – Accès aux droits'],
      ...bloc('Maraudes', 20_000),
      ...bloc('Bus', 10_000),
    ]),
  )
  expect(new Set(actions.map((a) => a.action))).toEqual(
    new Set(['Psychologues', 'Internat', 'Maraudes', 'Bus']),
  )
})
