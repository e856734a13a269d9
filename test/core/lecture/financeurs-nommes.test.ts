import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const lues = (etat: string, collectivite: string, tiers: string, titre: string) =>
  lire(
    feuille('Budget 2025', [
      [titre],
      [],
      ['Axe', 'Action', 'Coût total', etat, collectivite, tiers],
      ['Enfance', 'Tutorat', 120, 50, 60, 10],
      ['Accès aux droits', 'Maraudes', 100, 40, 48, 12],
      ['Accès aux droits', 'Bagagerie', 50, 20, 25, 5],
    ]),
  )
const ATTENDUES: Case[][] = [
  [5_000, 6_000, 1_000],
  [4_000, 4_800, 1_200],
  [2_000, 2_500, 500],
]

const DEPARTEMENT = 'Contrat local des solidarités du Département de l’Oise'

test.each([
  ['Préfecture', 'Conseil Dép.', 'Fonds propres associations', DEPARTEMENT],
  ['DREETS', 'Fonds propres CD60', 'Autofin. associations', DEPARTEMENT],
  ['État', 'Part TMVL', 'Conseil dép.', 'Contrat local – Tours Métropole Val de Loire'],
  ['BOP 304', 'METRO', 'CAF', 'Contrat local – Toulouse Métropole'],
])('« %s », « %s » et « %s »', (etat, collectivite, tiers, titre) => {
  const { questions, actions } = lues(etat, collectivite, tiers, titre)
  expect(questions.map((q) => q.question)).toEqual([])
  expect(actions.map((a) => [a.partEtat, a.partCollectivite, a.tiers])).toEqual(ATTENDUES)
})

test('« Avenant n° 1 » n’est pas l’année d’avant, « N-1 » si', () => {
  const cout = (entete: string) =>
    lire(
      feuille('Budget 2025', [
        [DEPARTEMENT],
        [],
        ['Axe', 'Action', entete, 'Part État', 'Part Département'],
        ['Enfance', 'Tutorat', 100, 50, 50],
        ['Accès aux droits', 'Maraudes', 80, 40, 40],
      ]),
    ).actions.map((a) => a.cout)
  expect(cout('Avenant n° 1 – coût total')).toEqual([10_000, 8_000])
  expect(cout('Coût total N-1')).toEqual(['absent', 'absent'])
})

/** Ce que porte chaque colonne d'argent d'un plan en équilibre : 50 + 45 + 15, 40 + 35 + 25… */
function roles(tetes: readonly string[], titre = DEPARTEMENT, plan = PLAN) {
  const { tableaux, questions } = lire(
    feuille('Budget 2025', [[titre], [], ['Axe', 'Action', ...tetes], ...plan]),
  )
  expect(questions.map((q) => q.question)).toEqual([])
  return tableaux.flatMap((t) => t.colonnes.slice(2).map((c) => c.champ))
}
const PLAN: Case[][] = [
  ['Enfance', 'Tutorat', 110, 50, 45, 15],
  ['Accès aux droits', 'Maraudes', 100, 40, 35, 25],
  ['Accès aux droits', 'Bagagerie', 70, 36, 34, null],
  ['Transition écologique', 'Potager', 80, 35, 35, 10],
]

describe('l’apport de qui porte l’action', () => {
  const APPORTS = ['Fonds propres', 'Autofin.', 'Contreparties', 'Part locale']
  test.each(APPORTS)('« %s », à côté du Département, est celui d’un autre', (apport) => {
    const lus = roles(['Coût total', 'État', 'CD60', apport])
    expect(lus).toEqual(['cout', 'partEtat', 'partCollectivite', 'tiers'])
  })

  test.each(APPORTS)('« %s », seul, est celui de la collectivité', (apport) => {
    const lus = roles(['Coût total', 'État', apport, 'CAF'])
    expect(lus).toEqual(['cout', 'partEtat', 'partCollectivite', 'tiers'])
  })

  test('une colonne « Département » vide n’en est pas une', () => {
    const vide = PLAN.map((l) => [...l, null])
    const lus = roles(
      ['Coût total', 'État', 'Fonds propres', 'CAF', 'Département'],
      undefined,
      vide,
    )
    expect(lus[2]).toBe('partCollectivite')
  })
})

describe('un service de l’État', () => {
  test.each(['DRIHL', 'DRIEETS'])('« %s », seul, est la part de l’État', (service) => {
    expect(roles(['Coût', service, 'Département', 'CAF'])[1]).toBe('partEtat')
  })

  test.each(['DRIHL', 'Préfecture'])('« %s », à côté de l’État, en est un autre', (service) => {
    expect(roles(['Coût', 'État', 'Département', service])).toEqual([
      'cout',
      'partEtat',
      'partCollectivite',
      'tiers',
    ])
  })
})

test('« Dép. » est le département, ou les dépenses qu’il paie en partie', () => {
  const lus = roles(['Coût', 'P304', 'Dép.', 'Publics'])
  expect(lus).toEqual(['cout', 'partEtat', 'partCollectivite', 'tiers'])
  expect(roles(['Dép.', 'P304', 'Département', 'Publics'])[0]).toBe('cout')
})

test('le taux rappelé à côté d’un sigle n’en fait pas une colonne de taux', () => {
  const titre = 'Contrat local – Métropole Européenne de Lille (MEL)'
  const lus = roles(['Coût', 'État (50 %)', 'MEL (50 %)', 'CAF'], titre)
  expect(lus.slice(1, 3)).toEqual(['partEtat', 'partCollectivite'])
})

describe('le nombre l’emporte sur un mot qui n’en dit rien', () => {
  test.each(['Besoin de financement', 'Prix de journée', 'Volume financier'])(
    '« %s », somme des financeurs, est le coût, et « CRPCEN » en est un',
    (cout) => {
      const lus = roles([cout, 'État', 'Département', 'CRPCEN'])
      expect(lus).toEqual(['cout', 'partEtat', 'partCollectivite', 'tiers'])
    },
  )

  test('à côté d’un coût, le besoin de financement n’en est pas un, et n’équilibre rien', () => {
    const reste = PLAN.map((l) => l.slice(0, 5).concat(l[5] ?? 0))
    const lus = roles(
      ['Coût total', 'État', 'Département', 'Besoin de financement'],
      undefined,
      reste,
    )
    expect(lus).toEqual(['cout', 'partEtat', 'partCollectivite', null])
  })

  test('« Apport des ménages » finance, s’il complète le coût ; leur nombre, non', () => {
    const tetes = ['Coût', 'État', 'Département', 'Apport des ménages']
    expect(roles(tetes)[3]).toBe('tiers')
    const comptes = PLAN.map((l, i) => [...l, 12 + 7 * i])
    expect(roles([...tetes.slice(0, 3), 'CAF', 'Ménages'], undefined, comptes)[4]).toBeNull()
  })
})

describe('des financeurs en lignes, dont chacun se dit financeur', () => {
  const blocs = (nom: (financeur: string) => string) =>
    lire(
      feuille('Plan', [
        [DEPARTEMENT],
        [],
        ['Libellé / financeur', 2026],
        ['Enfance'],
        ...[
          ['Tutorat', 100],
          ['Ludobus', 60],
        ].flatMap(([action, montant]): Case[][] => [
          [action ?? ''],
          [nom('BOP 304'), montant ?? 0],
          [nom('Conseil départemental'), montant ?? 0],
          [nom('CAF'), 20],
          ['Total', Number(montant) * 2 + 20],
        ]),
      ]),
    ).actions.map((a) => [a.action, a.partEtat, a.partCollectivite, a.tiers])
  const LUES = [
    ['Tutorat', 10_000, 10_000, 2_000],
    ['Ludobus', 6_000, 6_000, 2_000],
  ]

  test.each(['', 'Financeur : ', 'Financeurs – '])('« %s… »', (avant) => {
    expect(blocs((financeur) => `${avant}${financeur}`)).toEqual(LUES)
  })
})

describe('une colonne « Commune »', () => {
  const lieux = (valeurs: readonly Case[], pied: readonly Case[][] = []) => {
    const plus = (i: number) => (typeof valeurs[i] === 'number' ? valeurs[i] : 0)
    return lire(
      feuille('Maquette', [
        [DEPARTEMENT],
        [],
        ['Axe', 'Action', 'Commune', 'Coût', 'BOP 304', 'Département', 'CPAM', 'Autres'],
        ['Enfance', 'Ludobus', valeurs[0] ?? null, 100 + plus(0), 50, 50, null, null],
        ['Enfance', 'Tutorat', valeurs[1] ?? null, 140 + plus(1), 60, 60, 20, null],
        ['Accès aux droits', 'Bagagerie', valeurs[2] ?? null, 160 + plus(2), 70, 70, 10, 10],
        ...pied,
      ]),
    )
  }

  test('qui ne dit que des lieux ne finance rien, même au-dessus d’un carnet d’adresses', () => {
    const { actions, contrat } = lieux(
      ['Ville A. – CCAS', 'Saint-Jean', 'Ville A. – CCAS'],
      [
        [],
        ['Contact', 'Fonction', 'Téléphone'],
        ['M. Le Goff', 'Chargé de mission', '02 98 76 20 20'],
        ['Mme Diallo', 'Pôle inclusion', '02 98 64 99 00'],
      ],
    )
    expect(contrat.illisibles).toEqual([])
    expect(actions.map((a) => a.tiers)).toEqual(['vide', 2_000, 2_000])
  })

  test('qui écrit des montants en est un apport', () => {
    expect(lieux([30, 50, 80]).actions.map((a) => a.tiers)).toEqual([3_000, 7_000, 10_000])
  })
})
