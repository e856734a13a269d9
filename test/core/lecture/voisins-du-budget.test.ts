import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const TETE: Case[] = ['Axe', 'Action', 'Coût', 'État', 'Département']
const NOMS = [
  'Ateliers de lecture',
  'Coffre-fort numérique en lien avec le Département',
  'Diagnostic énergie avec la CAF',
  'Vélos en prêt (communes rurales)',
]
const AXES = ['Enfance', 'Accès aux droits', 'Transition écologique', 'Transition écologique']
const ETAT = [20_000, 32_000, 9000, 16_000]
const CENTIMES = ETAT.map((e) => e * 100)
const budget = feuille('CLS 2025', [
  ['Haut-Rhin – CLS 2025'],
  [],
  TETE,
  ...ETAT.map((v, i): Case[] => [AXES[i] ?? null, NOMS[i] ?? null, 2 * v, v, v]),
])

describe('des indicateurs sur leur feuille', () => {
  test('des actions qui nomment des financeurs n’y sont pas des postes', () => {
    const { contrat, tableaux } = lire(
      budget,
      feuille('Indicateurs', [
        ['Axe', 'Action', 'Indicateur', 'Cible 2025', 'Réalisé 2025'],
        ...NOMS.map((nom, i): Case[] => [
          AXES[i] ?? null,
          nom,
          'Nombre de ménages',
          50 + i,
          40 + i,
        ]),
      ]),
    )
    expect(tableaux.map((t) => t.feuille)).toEqual(['CLS 2025'])
    expect(contrat.unites.map((u) => u.montants.partEtat)).toEqual(CENTIMES)
  })
})

describe('une convention d’avant, sur sa feuille', () => {
  const avant = (nom: string, titre: string) =>
    feuille(nom, [
      [titre],
      [],
      TETE,
      ['Enfance', 'Sorties de l’ASE', 80_000, 55_000, 25_000],
      ['Accès aux droits', 'Référent de parcours', 60_000, 30_000, 30_000],
    ])
  const parts = (nom: string, titre: string) =>
    lire(avant(nom, titre), budget).actions.map((a) => a.partEtat)

  for (const [nom, titre] of [
    ['Plan pauvreté 2019-2023', 'Haut-Rhin – convention 2019-2021 et avenant 2022-2023'],
    ['Convention 2022-2023', 'Haut-Rhin'],
    ['Historique', 'Pour mémoire 2019-2023'],
    ['Avant', 'Ancienne convention'],
  ] as const)
    test(`« ${nom} », « ${titre} »`, () => {
      expect(parts(nom, titre)).toEqual(CENTIMES)
    })

  test('une période du contrat n’est pas d’avant', () => {
    expect(parts('Suite', 'Contrat 2024-2027')).toHaveLength(6)
  })
})

describe('des reports accordés, dans le tableau des plafonds', () => {
  const reports = (entete: string, ...total: Case[]) =>
    lire(
      feuille('CLS', [
        ['Yvelines – CLS 2025'],
        [],
        TETE,
        ['Enfance', 'Tutorat', 120, 60, 60],
        ['Accès aux droits', 'Maraudes', 100, 50, 50],
        [],
        ['Axe', 'Plafond notifié 2025', entete, ...total],
        ['Enfance', 122_000, null, ...total.map(() => 122_000)],
        ['Accès aux droits', 136_000, 9000, ...total.map(() => 145_000)],
      ]),
    ).contrat.reports.map((r) => [r.axe, r.annee, r.montant])

  for (const entete of [
    'Report accordé',
    'Report 2024',
    'Report 2024 sur 2025 (accordé)',
    'Crédits reportés de 2024',
    'Report accordé sur 2025',
    'Report en 2025',
  ])
    test(`« ${entete} » relève 2025`, () => {
      expect(reports(entete)).toEqual([['droits', 2025, 900_000]])
      expect(reports(entete, 'Total disponible 2025')).toEqual([['droits', 2025, 900_000]])
    })

  test('« Report 2025 » relève l’année suivante', () => {
    expect(reports('Report 2025')).toEqual([['droits', 2026, 900_000]])
  })
})

describe('une action seulement proposée', () => {
  const avecStatut = (dits: readonly string[]) =>
    lire(
      feuille('Suivi', [
        ['Tarn – CLS 2025'],
        ['Axe', 'Action', 'État d’avancement', 'Coût', 'État', 'Département'],
        ...ETAT.map((v, i): Case[] => [
          AXES[i] ?? null,
          NOMS[i] ?? null,
          dits[i] ?? null,
          2 * v,
          v,
          v,
        ]),
      ]),
    ).actions.map((a) => a.partEtat)

  for (const dit of ['Proposée', 'Proposée, à arbitrer', 'En attente d’arbitrage', 'Sollicitée'])
    test(`« ${dit} », parmi des actions validées, n’est pas programmée`, () => {
      expect(avecStatut(['Validée', dit, 'Validée', 'Validée'])).toEqual([
        2_000_000, 900_000, 1_600_000,
      ])
    })

  test('« En attente » ne dit pas de quoi : elle compte', () => {
    expect(avecStatut(['Validée', 'En attente', 'Validée', 'Validée'])).toEqual(CENTIMES)
  })

  test('toutes proposées, c’est le budget qui se propose', () => {
    expect(avecStatut(['Proposée', 'Proposée', 'Proposée', 'Proposée'])).toEqual(CENTIMES)
  })
})

test('« Total État » ne tient pas lieu de ses années, si bien qu’il équilibre le coût', () => {
  const annees = [2024, 2025, 2026, 2027]
  const { actions } = lire(
    feuille('Crédits', [
      ['Finistère – CLS – crédits de l’État par année'],
      [],
      [
        'Axe',
        'Action',
        'Coût total 2024-2027',
        ...annees.map((a) => `État ${a}`),
        'Total État',
        'Part Département (2024-2027)',
      ],
      ...ETAT.map((v, i): Case[] => {
        const total = { f: `SUM(D${i + 4}:G${i + 4})`, v: 4 * v }
        return [AXES[i] ?? null, NOMS[i] ?? null, 8 * v, v, v, v, v, total, 4 * v]
      }),
    ]),
  )
  expect(actions.map((a) => [a.annee, a.partEtat])).toEqual(
    annees.flatMap((a) => ETAT.map((v) => [a, v * 100])),
  )
})

test('un compte en T déséquilibré ne fait pas lire les autres autrement', () => {
  const compte = (axe: string, nom: string, etat: number, departement: number): Case[][] => [
    [`Axe : ${axe}`],
    [`Action : ${nom}`],
    ['DÉPENSES', 'Montant', 'RECETTES', 'Montant'],
    ['Charges de personnel', etat, 'État (contrat local des solidarités)', etat],
    ['Achats et prestations', etat, 'Département', departement],
    [
      'TOTAL DÉPENSES',
      { f: 'SUM(B1:B2)', v: 2 * etat },
      'TOTAL RECETTES',
      { f: 'SUM(D1:D2)', v: etat + departement },
    ],
    [],
  ]
  const { actions } = lire(
    feuille('Budgets 2025', [
      ['Somme – contrat local des solidarités – budgets prévisionnels des actions 2025'],
      [],
      ...compte('Enfance', 'Tutorat', 23_850, 23_850),
      ...compte('Enfance', 'Vacances', 12_550, 12_550),
      ...compte('Accès aux droits', 'Accueil', 17_200, 18_100),
      ...compte('Transition écologique', 'Vélos', 10_600, 10_600),
    ]),
  )
  expect(actions.map((a) => [a.action, a.cout, a.partEtat])).toEqual([
    ['Tutorat', 4_770_000, 2_385_000],
    ['Vacances', 2_510_000, 1_255_000],
    ['Accueil', 3_440_000, 1_720_000],
    ['Vélos', 2_120_000, 1_060_000],
  ])
})

describe('où l’action se mène', () => {
  const tiers = (entete: string, dits: readonly Case[]) =>
    lire(
      feuille('CLS', [
        ['La Réunion – CLS 2026'],
        [...TETE, 'CAF', entete],
        ...ETAT.map((v, i): Case[] => [
          AXES[i] ?? null,
          NOMS[i] ?? null,
          2 * v,
          v,
          v,
          null,
          dits[i] ?? null,
        ]),
      ]),
    ).actions.map((a) => a.tiers)

  test('une micro-région ne paie pas', () => {
    expect(tiers('Micro-région', ['Sud', 'Est', 'Ouest', 'Nord'])).toEqual(NOMS.map(() => 'vide'))
  })

  test('une région qui n’a que des réponses à venir reste un financeur', () => {
    const attente = ['à confirmer', 'en attente', 'montant inconnu', 'sous réserve']
    expect(tiers('Région', attente)).toEqual(NOMS.map(() => 'illisible'))
  })
})

test('des en-têtes de tous les jours', () => {
  const tete: Case[] = [
    'Thème',
    'Quoi ?',
    'Combien ça coûte',
    'L’État met',
    'Le Département met',
    'Les autres mettent',
  ]
  const { actions } = lire(
    feuille('Actions', [
      ['Contrat local des solidarités 2025 – Département du Cher'],
      [],
      tete,
      ...ETAT.map((v, i): Case[] => [AXES[i] ?? null, NOMS[i] ?? null, 2 * v + 500, v, v, 500]),
    ]),
  )
  expect(actions.map((a) => [a.cout, a.partEtat, a.tiers])).toEqual(
    ETAT.map((v) => [200 * v + 50_000, 100 * v, 50_000]),
  )
})

describe('une grille de notation sous le budget', () => {
  const sous = (...lignes: readonly Case[][]) =>
    lire(
      feuille('CLS 2025', [
        ['Action', 'État', 'Département', 'Coût', 'Axe'],
        ...ETAT.map((v, i): Case[] => [NOMS[i] ?? null, v, v, 2 * v, AXES[i] ?? null]),
        ['Total', 77_000, 77_000, 154_000],
        [],
        ...lignes,
      ]),
    ).actions.map((a) => a.partEtat)

  test('« Aspect | Coefficient » n’y nomme pas des actions', () => {
    expect(
      sous(['Aspect', 'Coefficient'], ['Partenariat', 4], ['Participation', 3], ['Mixité', 1]),
    ).toEqual(CENTIMES)
  })

  test('une action dont la part de l’État s’attend en est une', () => {
    const [premiere] = AXES
    expect(
      sous(
        ['Ludobus', 'à confirmer', 4_000, 8_000, premiere ?? null],
        ['Bus des mères', 5_000, 5_000, 10_000, premiere ?? null],
        ['Halte-jeux', 6_000, 6_000, 12_000, premiere ?? null],
      ),
    ).toEqual([...CENTIMES, 'illisible', 500_000, 600_000])
  })
})
