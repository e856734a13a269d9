import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const ACTIONS = ['Crèche de nuit', 'Aide aux devoirs', 'Garage associatif', 'Auto-école solidaire']
const AXES = ['Enfance et parentalité', 'Enfance et parentalité', 'Emploi', 'Emploi']

/** Un tableau d’une action par ligne, chaque fonction donnant les nombres de l’action de ce rang. */
const tableau = (
  tetes: readonly Case[][],
  nombres: (rang: number) => readonly Case[],
): Case[][] => [
  ...tetes,
  ...ACTIONS.map((action, i) => [AXES[i] ?? '', action, 'Nouvelle', ...nombres(i)]),
]
const plans = (cases: readonly (readonly Case[])[], fusions: readonly string[] = []) => {
  const { actions, questions } = lire(feuille('Budget', cases, { fusions }))
  const plan = actions.map((a) =>
    [a.annee, a.cout, a.partEtat, a.partCollectivite, a.tiers].map((v) =>
      typeof v === 'number' && v > 9999 ? v / 100 : v,
    ),
  )
  return { plan, questions: questions.length }
}

describe('« Total » sous le même nom que des années', () => {
  test('n’entre dans le compte d’aucune d’elles', () => {
    const { plan } = plans(
      tableau(
        [
          ['Axe', 'Action', 'Nature', 'Part de l’État', '', '', 'Part du Département', '', ''],
          ['', '', '', '2025', '2026', 'Total', '2025', '2026', 'Total'],
        ],
        (i) => [100 + i, 200, 300 + i, 100 + i, 200, 300 + i].map((v) => 100 * Number(v)),
      ),
      ['D1:F1', 'G1:I1'],
    )
    expect([plan[0], plan[4]]).toEqual([
      [2025, 'absent', 10000, 10000, 'absent'],
      [2026, 'absent', 20000, 20000, 'absent'],
    ])
  })

  const DEUX_CHAMPS = [
    ['', '', '', 'Coût total', '', '', 'Part de l’État', '', ''],
    ['', '', '', '2025', '2026', 'Total', '2025', '2026', 'Total'],
  ]
  const nombres = (i: number) => [2000 + i, 4000, 6000 + i, 1000 + i, 2000, 3000 + i]
  const ATTENDU = [
    [2025, 2000, 1000, 'absent', 'absent'],
    [2026, 4000, 2000, 'absent', 'absent'],
  ]

  test('sans fusion : le même plan, et pas de question', () => {
    const [champs = [], annees = []] = DEUX_CHAMPS
    const { plan, questions } = plans(
      tableau([champs, ['Axe', 'Action', 'Nature', ...annees.slice(3)]], nombres),
    )
    expect([plan[0], plan[4]]).toEqual(ATTENDU)
    expect(questions).toBe(0)
  })

  test('sous un bandeau recopié d’une case à l’autre', () => {
    const bandeau = ['Axe', 'Action', 'Nature', ...new Array<Case>(6).fill('Éléments financiers')]
    const champs = ['', '', '', ...['Coût total', 'Part de l’État'].flatMap((c) => [c, c, c])]
    const { plan } = plans(tableau([bandeau, champs, DEUX_CHAMPS[1] ?? []], nombres), [
      'A1:A3',
      'B1:B3',
      'C1:C3',
    ])
    expect([plan[0], plan[4]]).toEqual(ATTENDU)
  })
})

describe('un financeur sous un bandeau', () => {
  const NUS = ['Axe', 'Action', 'Nature']
  const sous = (bandeau: string, noms: readonly string[]) => [
    ['Action', '', '', bandeau, ...new Array<Case>(noms.length - 1).fill(bandeau)],
    [...NUS, ...noms],
  ]

  test('n’est pas le coût que son bandeau nomme', () => {
    const tetes = sous('Budget', ['Part de l’État', 'Part du Département', 'Lycées', 'CAF'])
    const { plan } = plans(tableau(tetes, (i) => [1000, 1000, i === 1 ? 300 : '', i > 1 ? 50 : '']))
    expect(plan.map(([, cout]) => cout)).toEqual(['absent', 'absent', 'absent', 'absent'])
  })

  test('inconnu, il équilibre le coût ; un total des autres ne s’y ajoute pas', () => {
    const tetes = sous('Éléments financiers', [
      'Coût total',
      'Part de l’État',
      'Part du Département',
      'CAF',
      'Lycées agricoles',
      'Total autres cofinanceurs',
    ])
    const { plan } = plans(
      tableau(tetes, (i) =>
        i % 2 === 0 ? [2300, 1000, 1000, 300, '', 300] : [2400, 1000, 1000, '', 400, 400],
      ),
    )
    expect(plan.map(([, cout, , , tiers]) => [cout, tiers])).toEqual([
      [2300, 300],
      [2400, 400],
      [2300, 300],
      [2400, 400],
    ])
  })

  test('« Total » sous « Cofinanceurs » n’est pas le coût', () => {
    const tetes = [
      ['Action', '', '', 'Parts', '', 'Cofinanceurs', '', ''],
      [...NUS, 'Part de l’État', 'Part du Département', 'CAF', 'Fondations', 'Total'],
    ]
    const fusions = ['A1:C1', 'D1:E1', 'F1:H1']
    const { plan } = plans(
      tableau(tetes, (i) => [1000, 1000, ...(i % 2 === 0 ? [300, '', 300] : ['', 400, 400])]),
      fusions,
    )
    expect(plan.map(([, cout, , , tiers]) => [cout, tiers])).toEqual([
      ['absent', 300],
      ['absent', 400],
      ['absent', 300],
      ['absent', 400],
    ])
  })

  test('« Total » sous « Budget », parmi les financeurs, reste le coût', () => {
    const tetes = sous('Budget', ['Part de l’État', 'Part du Département', 'Total'])
    const { plan } = plans(tableau(tetes, (i) => [1000 + i, 1000 + i, 2000 + 2 * i]))
    expect(plan.map(([, cout]) => cout)).toEqual([2000, 2002, 2004, 2006])
  })
})

describe('« demandé | programmé », sous le nom de l’État', () => {
  const STATUTS = ['Demandé', 'Programmé', 'Versé']
  const avec = (tetes: Case[][], droite: readonly Case[][], fusions: readonly string[]) => {
    const cases = tableau(tetes, () => [1500, 1000, 300, 1000, 2000])
    const { actions, questions } = lire(
      feuille(
        'Budget',
        cases.map((l, i) => [...l, ...(droite[i] ?? [])]),
        { fusions },
      ),
    )
    return [questions.length, ...actions.map((a) => a.partEtat)]
  }
  const VERTICALES = ['A1:A2', 'B1:B2', 'C1:C2', 'G1:G2', 'H1:H2']
  const HAUT = ['Axe', 'Action', 'Nature', 'Subvention État', '', '', 'Part du Département', 'Coût']
  const BAS = ['', '', '', ...STATUTS, '', '']
  const justes = [0, 100000, 100000, 100000, 100000]

  test('à côté d’un récapitulatif dont l’en-tête est au niveau du bas', () => {
    const droite = [
      ['', 'Récapitulatif', '', ''],
      ['', 'Axes', 'Coût', 'Part de l’État'],
      ['', 'Enfance', 4000, 2000],
      ['', 'Emploi', 4000, 2000],
    ]
    expect(avec([HAUT, BAS], droite, [...VERTICALES, 'D1:F1'])).toEqual(justes)
  })

  test('à côté de plafonds qui commencent au niveau du bas', () => {
    const droite = [
      ['', 'Axes', 'Plafond notifié'],
      ['', 'Enfance et parentalité', 9000],
      ['', 'Accès à l’emploi', 8000],
    ]
    expect(avec([HAUT, BAS], droite, VERTICALES)).toEqual(justes)
    expect(avec([HAUT, BAS], [], VERTICALES)).toEqual(justes)
  })
})

describe('l’étage du haut recopié devant chaque année', () => {
  const bandeau = ['Présentation', '', '', 'Éléments financiers', '', 'Suivi']
  const tete = ['Axe', 'Action', 'Nature', 'Part de l’État', 'Part du Département', 'Avis']
  const annee = (an: number, premier: readonly string[]): Case[][] => [
    [`Année ${an}`],
    [...premier],
    tete,
    ...ACTIONS.map((action, i) => [AXES[i] ?? '', action, 'Nouvelle', 1000, 1000, 'Favorable']),
    ['Total', '', '', 4000, 4000],
  ]
  const lues = (second: readonly string[]) =>
    lire(feuille('Budget', [...annee(2025, bandeau), [], ...annee(2026, second)])).actions.length

  test('n’est pas une action ; une ligne que rien ne redit, si', () => {
    expect(lues(bandeau)).toBe(8)
    expect(lues(['Emploi', 'Jardin d’insertion', 'Nouvelle', 'en attente', '', 'Réservé'])).toBe(9)
  })

  test('« Remarques », sous un groupe voisin, n’en est pas un financeur', () => {
    const avec = (mot: string) =>
      lire(
        feuille('Budget', [
          ['', '', '', '', '', 'Autres financeurs', '', ''],
          [...tete.slice(0, 5), 'Lycées', 'Divers'],
          ...ACTIONS.map((action, i) => [AXES[i] ?? '', action, 'Nouvelle', 1000, 1000, 50, mot]),
        ]),
      ).contrat.lignes.flatMap((l) => l.illisibles).length
    expect(avec('Dossier à relire')).toBe(0)
  })
})

describe('un code d’action dont une légende nomme l’axe', () => {
  const avec = (codes: readonly string[], ...legende: readonly string[]) =>
    lire(
      feuille('Budget', [
        ['Code', 'Action', 'Nature', 'Coût total', 'Part de l’État', 'Part du Département'],
        ...ACTIONS.map((action, i) => [codes[i] ?? '', action, 'Nouvelle', 2000, 1000, 1000]),
      ]),
      feuille('Codes', [['Codes'], ...legende.map((l) => [l])]),
    ).actions.map((a) => a.axe)

  test('« PDS-2-01 », par « PDS-2 = Emploi »', () => {
    const codes = ['PDS-1-01', 'PDS-1-02', 'PDS-2-01', 'PDS-2-02']
    expect(avec(codes, 'PDS-1 = Enfance et parentalité', 'PDS-2 = Accès à l’emploi')).toEqual([
      'enfance',
      'enfance',
      'emploi',
      'emploi',
    ])
    expect(avec(codes, 'PDS-1 = Colline', 'PDS-2 = Vallée')).toEqual(codes.map(() => 'inconnu'))
  })
})

test('un intitulé d’axe fusionné sous l’en-tête ne coupe pas un tableau où une colonne est vide', () => {
  const avec = (fusions: readonly string[]) =>
    lire(
      feuille(
        'Budget',
        [
          ['Action', 'Nature', '', 'Coût total', 'Part de l’État', 'Part du Département'],
          ['Axe 1 – Enfance et parentalité'],
          ['Crèche de nuit', 'Nouvelle', '', 2000, 1000, 1000],
          ['Axe 2 – Accès à l’emploi'],
          ['Garage associatif', 'Nouvelle', '', 2000, 1000, 1000],
        ],
        { fusions },
      ),
    ).actions.map((a) => a.axe)
  expect(avec(['A2:F2', 'A4:F4'])).toEqual(['enfance', 'emploi'])
  expect(avec([])).toEqual(['enfance', 'emploi'])
})
