import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire, lues } from './grille-d-essai.ts'

const TITRE: Case[] = ['Département du Doubs – contrat local – 2025']
const TETE: Case[] = ['Axe', 'Action', 'Coût total', 'État', 'Département']
const ACTIONS: Case[][] = [
  ['Axe 1 – Enfance', 'Ateliers de lecture', 41_000, 20_500, 20_500],
  ['Axe 1 – Enfance', 'Café des parents', 64_000, 32_000, 32_000],
  ['Axe 2 – Accès aux droits', 'Maraude santé', 19_000, 9_500, 9_500],
  ['Axe 3 – Transition écologique', 'Garage solidaire', 33_000, 16_500, 16_500],
]
const BUDGET = [TITRE, [], TETE, ...ACTIONS]
const LUES = [
  'enfance Ateliers de lecture 4100000 2050000',
  'enfance Café des parents 6400000 3200000',
  'droits Maraude santé 1900000 950000',
  'transition Garage solidaire 3300000 1650000',
]
const PLAFONDS = { enfance: 28_000_000, droits: 29_000_000, transition: 18_000_000 }

/** Un budget où chaque action dit sa part de l'État, et de la collectivité, de trois façons. */
const enVersions = (haut: Case[], bas: Case[] | null, fusions: string[] = []) =>
  feuille(
    'Avenant',
    [
      TITRE,
      [],
      ['Axe', 'Action', ...haut],
      ...(bas ? [[null, null, ...bas]] : []),
      ['Axe 1 – Enfance', 'Ateliers de lecture', 18_000, 2000, 20_000, 18_000, 2000, 20_000],
      ['Axe 1 – Enfance', 'Café des parents', 32_000, 0, 32_000, 33_000, 0, 33_000],
      ['Axe 1 – Enfance', 'Ludobus', 10_000, -1000, 9000, 10_000, -1000, 9000],
      ['Axe 2 – Accès aux droits', 'Maraude santé', 9000, 500, 9500, 9000, 500, 9500],
      ['Axe 2 – Accès aux droits', 'Domiciliation', 7000, 0, 7000, 7000, 0, 7000],
    ],
    { fusions },
  )
const parts = (f: ReturnType<typeof feuille>) =>
  lire(f).actions.map((a) => [Number(a.partEtat) / 100, Number(a.partCollectivite) / 100])
const EN_VIGUEUR = [
  [20_000, 20_000],
  [32_000, 33_000],
  [9000, 9000],
  [9500, 9500],
  [7000, 7000],
]

describe('initial, modification et montant en vigueur, sous chaque financeur', () => {
  const trois = ['Montant initial', 'Modification (+/-)', 'Montant après avenant n°2']
  const deux = ['Part État', null, null, 'Part Département', null, null]
  test('sur deux étages', () => {
    const fusions = ['C3:E3', 'F3:H3', 'A3:A4', 'B3:B4']
    expect(parts(enVersions(deux, [...trois, ...trois], fusions))).toEqual(EN_VIGUEUR)
  })

  for (const noms of [trois, ['BP', 'DM1', 'Total voté'], ['Initial', 'Écart', 'Modifié']])
    test(`à plat : ${noms.join(', ')}`, () => {
      const tetes = ['État', 'Département'].flatMap((qui) => noms.map((nom) => `${qui} – ${nom}`))
      expect(parts(enVersions(tetes, null))).toEqual(EN_VIGUEUR)
    })
})

describe('une ligne « Total » dans la colonne des années', () => {
  const ans = (total: Case): Case[][] =>
    ['Ateliers de lecture', 'Maraude santé'].flatMap((nom, i) => {
      const axe = i === 0 ? 'Axe 1 – Enfance' : 'Axe 2 – Accès aux droits'
      return [
        [axe, nom, 2025, 41_000, 20_500, 20_500],
        [null, null, 2026, 20_000, 10_000, 10_000],
        [null, null, total, 61_000, 30_500, 30_500],
      ]
    })
  const pluriannuel = (total: Case) =>
    feuille(
      'CLS',
      [
        ['Département du Doubs – contrat local des solidarités'],
        [],
        ['Axe', 'Action', 'Année', 'Coût total', 'État', 'Département'],
        ...ans(total),
      ],
      { fusions: ['A4:A6', 'B4:B6', 'A7:A9', 'B7:B9'] },
    )

  test('totalise l’action', () => {
    const { actions } = lire(pluriannuel('Total'))
    expect(actions.map((a) => `${a.annee} ${a.partEtat}`)).toEqual([
      '2025 2050000',
      '2026 1000000',
      '2025 2050000',
      '2026 1000000',
    ])
  })

  test('une troisième année, non', () => {
    expect(lire(pluriannuel(2027)).actions).toHaveLength(6)
  })
})

test('une colonne « Total contrat » sans année ne s’ajoute à aucune année', () => {
  const { actions } = lire(
    feuille(
      'CLS',
      [
        ['Département du Doubs – contrat local des solidarités'],
        [],
        ['Axe', 'Action', 'Part État', null, 'Part Département', null, 'Total contrat'],
        [null, null, 2025, 2026, 2025, 2026, 'Total État'],
        ['Axe 1 – Enfance', 'Ateliers de lecture', 20_500, 10_000, 20_500, 10_000, 30_500],
        ['Axe 1 – Enfance', 'Café des parents', 32_000, 12_000, 32_000, 12_000, 44_000],
        ['Axe 2 – Accès aux droits', 'Maraude santé', 9500, 9000, 9500, 9000, 18_500],
      ],
      { fusions: ['C3:D3', 'E3:F3', 'A3:A4', 'B3:B4'] },
    ),
  )
  expect(actions.map((a) => `${a.annee} ${a.partEtat}`)).toEqual([
    '2025 2050000',
    '2025 3200000',
    '2025 950000',
    '2026 1000000',
    '2026 1200000',
    '2026 900000',
  ])
})

describe('« Services de l’État », au-dessus de plusieurs services', () => {
  const services = (premier: string, ...suite: string[]) =>
    lire(
      feuille(
        'Budget',
        [
          TITRE,
          [],
          ['Axe', 'Action', 'Coût total', 'Services de l’État', null, 'Département'],
          [null, null, null, premier, suite[0] ?? null, null],
          ['Axe 1 – Enfance', 'Ateliers de lecture', 47_000, 20_500, 6000, 20_500],
          ['Axe 1 – Enfance', 'Café des parents', 64_000, 32_000, null, 32_000],
          ['Axe 2 – Accès aux droits', 'Maraude santé', 23_500, 9500, 4500, 9500],
        ],
        { fusions: ['D3:E3', 'A3:A4', 'B3:B4', 'C3:C4', 'F3:F4'] },
      ),
    ).actions.map((a) => [a.partEtat, a.tiers])

  test('celui du contrat est la part de l’État, l’inconnu un autre financeur', () => {
    expect(services('DDETSPP (contrat local des solidarités)', 'Sous-préfet à la relance')).toEqual(
      [
        [2_050_000, 600_000],
        [3_200_000, 'vide'],
        [950_000, 450_000],
      ],
    )
  })
})

describe('les plafonds', () => {
  const phrase = (texte: string) =>
    lire(feuille('Budget', [TITRE, [texte], TETE, ...ACTIONS])).plafonds

  test('se disent par le numéro de leur axe', () => {
    expect(
      phrase(
        'Les plafonds notifiés s’élèvent à 280 000 € pour l’axe 1, 290 000 € pour l’axe 2 et 180 000 € pour l’axe 3.',
      ),
    ).toEqual(PLAFONDS)
  })

  test('ou par un chiffre romain, si les axes en portent', () => {
    const romains = ACTIONS.map(([axe, ...reste]) => [
      String(axe).replace(/\d/, (n) => 'I'.repeat(Number(n))),
      ...reste,
    ])
    const texte =
      'Les plafonds notifiés sont de 280 000 € pour l’axe I, 290 000 € pour l’axe II et 180 000 € pour l’axe III.'
    expect(lire(feuille('Budget', [TITRE, [texte], TETE, ...romains])).plafonds).toEqual(PLAFONDS)
  })

  test('suivent leur axe, quel que soit ce qui annonce la phrase', () => {
    expect(
      phrase(
        'Enveloppes notifiées par l’État (chaque année) – Axe 1 Enfance et familles : 280 000 € ; ' +
          'Axe 2 Accès aux droits : 290 000 € ; Axe 3 Transition : 180 000 €',
      ),
    ).toEqual(PLAFONDS)
  })

  test('peuvent être à droite de ce qui les annonce', () => {
    const sommes = 'Enfance 280 k€ / Accès aux droits 290 k€ / Transition écologique 180 k€'
    for (const blancs of [1, 3]) {
      const vides = Array.from({ length: blancs }, () => [])
      const dits = lire(feuille('Budget', [...BUDGET, ...vides, ['Enveloppes État :', sommes]]))
      expect(dits.plafonds, `${blancs} ligne(s) blanche(s)`).toEqual(PLAFONDS)
    }
  })

  const ENTETE: Case[] = ['Plafond notifié', 'Enfance', 'Accès aux droits', 'Transition écologique']
  for (const dit of ['Montant', null]) {
    test(`en largeur, sous le budget, ne sont pas une action (${dit ?? 'sans libellé'})`, () => {
      const dessous = feuille('Budget', [
        ...BUDGET,
        [],
        [],
        ENTETE,
        [dit, 280_000, 290_000, 180_000],
      ])
      expect(lues(dessous)).toEqual(LUES)
      expect(lire(dessous).plafonds).toEqual(PLAFONDS)
    })

    test(`en largeur, à droite du budget (${dit ?? 'sans libellé'})`, () => {
      const cote = feuille('Budget', [
        TITRE,
        [],
        [...TETE, null, null, ...ENTETE],
        [...(ACTIONS[0] ?? []), null, null, dit, 280_000, 290_000, 180_000],
        ...ACTIONS.slice(1),
      ])
      expect(lues(cote)).toEqual(LUES)
      expect(lire(cote).plafonds).toEqual(PLAFONDS)
      expect(lire(cote).questions).toEqual([])
    })
  }
})

test('des plafonds en largeur commencent à l’étage du haut d’un en-tête qui en a deux', () => {
  const { plafonds } = lire(
    feuille(
      'Budget',
      [
        TITRE,
        [],
        [
          null,
          null,
          'Ressources',
          null,
          null,
          null,
          'Plafond notifié',
          'Enfance',
          'Accès aux droits',
        ],
        [...TETE, null, 'Montant', 280_000, 290_000],
        ...ACTIONS,
      ],
      { fusions: ['C3:E3'] },
    ),
  )
  expect(plafonds).toEqual({ enfance: 28_000_000, droits: 29_000_000 })
})

describe('un en-tête qui se tait', () => {
  test('au-dessus des axes et des actions : leur contenu les nomme', () => {
    expect(
      lues(feuille('Budget', [TITRE, [null, null, 'Coût', 'État', 'CD 25'], ...ACTIONS])),
    ).toEqual(LUES)
  })

  test('au-dessus de porteurs : sans axe à côté, ce n’est pas un budget', () => {
    const porteurs = ACTIONS.map(([, nom, ...argent]) => [`Association ${nom}`, ...argent])
    const { actions } = lire(
      feuille('Budget', BUDGET),
      feuille('Porteurs', [[null, 'Coût', 'État', 'CD 25'], ...porteurs]),
    )
    expect(actions).toHaveLength(ACTIONS.length)
  })
})

describe('le sigle de la métropole', () => {
  test('« 3M » n’est pas une somme', () => {
    const { actions } = lire(
      feuille('Budget', [
        ['Montpellier Méditerranée Métropole (3M) – contrat local – 2025'],
        [],
        ['Axe', 'Action', 'Coût total', 'État', '3M'],
        ...ACTIONS,
      ]),
    )
    expect(actions.map((a) => a.partCollectivite)).toEqual([
      2_050_000, 3_200_000, 950_000, 1_650_000,
    ])
  })

  test('nomme sa part, un financeur par ligne', () => {
    const lignes = ACTIONS.flatMap(([axe, nom, cout, etat, part]): Case[][] => [
      [axe ?? null, nom ?? null, 'État', etat ?? null],
      [axe ?? null, nom ?? null, 'Part DM', part ?? null],
      [axe ?? null, nom ?? null, 'Coût total', cout ?? null],
    ])
    const { actions } = lire(
      feuille('Budget', [
        ['Dijon Métropole – contrat local des solidarités'],
        [],
        ['Axe', 'Action', 'Financeur', 'Montant 2025'],
        ...lignes,
      ]),
    )
    expect(actions.map((a) => a.partCollectivite)).toEqual([
      2_050_000, 3_200_000, 950_000, 1_650_000,
    ])
  })
})

test('1,5 équivalent temps plein ne numérote pas l’action d’un axe', () => {
  const { actions } = lire(
    feuille('Budget', [
      TITRE,
      ['Axe 2 – Accès aux droits'],
      ['Action', 'Coût total', 'État', 'Département', 'ETP'],
      ['Médiation numérique', 41_000, 20_500, 20_500, 1.5],
      ['Premier accueil', 64_000, 32_000, 32_000, 2.5],
      ['Maraude santé', 19_000, 9500, 9500, 3.5],
    ]),
  )
  expect(actions.map((a) => a.axe)).toEqual(['droits', 'droits', 'droits'])
})

test('en milliers, cinq de trop ne sont pas un arrondi : l’action reste une action', () => {
  const annees = (nom: string, ...etat: Case[]): Case[] => [
    null,
    nom,
    ...etat.flatMap((e) => [e, e]),
  ]
  const { actions } = lire(
    feuille(
      'CLS',
      [
        ['Département du Doubs – contrat local des solidarités (en k€)'],
        [],
        ['Réf.', 'Libellé', 'Programmation 2024', null, 'Programmation 2025', null],
        [
          null,
          null,
          ...['État', 'Département', 'État', 'Département'].map((qui) => `Part ${qui} (k€)`),
        ],
        ['Défi 1 : Enfance - jeunesse', null, 228, 228, 209, 209],
        annees('Ateliers de lecture', 39, 30),
        annees('Café des parents', 45, 51),
        annees('Vacances en famille', 38, 33),
        annees('Soutien scolaire à domicile', 10, 12),
        annees('Prévention du décrochage', 37, 39),
        annees('Bourse aux projets jeunes', 54, 39),
        annees('Visites à domicile', null, 5),
        annees('Point accueil écoute jeunes', 5, null),
        ['Défi 2 : Accès aux droits', null, 80, 80, 70, 70],
        annees('Maraude santé', 50, 40),
        annees('Domiciliation', 30, 30),
      ],
      { fusions: ['C3:D3', 'E3:F3', 'A3:A4', 'B3:B4'] },
    ),
  )
  const enfance = actions
    .filter((a) => a.axe === 'enfance')
    .map((a) => Number(a.partEtat) / 100_000)
  expect(enfance.reduce((somme, etat) => somme + etat, 0)).toBe(228 + 209)
})

describe('une action sans montant, pleine de mots', () => {
  const TETES: Case[] = [
    'Fiche action',
    'Pilote',
    'Nature',
    'Coût',
    'État',
    'Département',
    'Remarques',
  ]
  const action = (nom: string, etat: Case, remarque: Case = null): Case[] => [
    nom,
    'Mutualité',
    'Reconduite',
    etat === null ? null : 2 * Number(etat),
    etat,
    etat,
    remarque,
  ]
  const avec = (...lignes: Case[][]) =>
    lues(feuille('Budget', [TITRE, ['Axe 2 – Accès aux droits'], TETES, ...lignes]))
  const SUITE = [action('Travail pair', 9000), action('Domiciliation', 7000)]

  test('n’est pas l’en-tête des suivantes', () => {
    const lignes = [action('Médiation', 8000), action('Maraude', null, 'Reportée à 2027'), ...SUITE]
    expect(avec(...lignes).map((l) => l.split(' ')[1])).toEqual([
      'Médiation',
      'Maraude',
      'Travail',
      'Domiciliation',
    ])
  })

  test('un en-tête réimprimé, si', () => {
    expect(avec(action('Médiation', 8000), TETES, ...SUITE)).toHaveLength(3)
  })
})
