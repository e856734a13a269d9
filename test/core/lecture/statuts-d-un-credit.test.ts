import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const TITRE: Case[] = ['Département de la Sarthe – contrat local – 2025']

/** Trois actions à trois financeurs ; les cofinancements empêchent l'équilibre seul de désigner l'État. */
function plan(etat: readonly string[], dessus: readonly (string | null)[] = []) {
  return feuille('Plan', [
    TITRE,
    [],
    ...(dessus.length > 0 ? [dessus as Case[]] : []),
    ['Axe', 'Action', 'Part Département', ...etat, 'FSE+', 'CAF', 'Assiette éligible'],
    ['Enfance', 'Tutorat', 27_000, 13_200, 6_600, 10_800, 0, 51_000],
    ['Enfance', 'Crèche', 23_000, 23_000, 11_500, 0, 1_800, 47_800],
    ['Transition écologique', 'Jardins', 8_600, 8_600, 4_300, 0, 1_200, 18_400],
  ])
}

const PARTS = [1_320_000, 2_300_000, 860_000]

test('« ETAT – notifié » est la part de l’État, quel que soit le nom de ce qui a été payé', () => {
  const { questions, actions } = lire(plan(['ETAT – notifié', 'ETAT – paiements effectués']))
  expect(questions).toEqual([])
  expect(actions.map((a) => a.partEtat)).toEqual(PARTS)
})

test('« notifié », « mandaté » sous le seul « BOP 304 » sont des crédits de l’État', () => {
  const { questions, actions } = lire(
    plan(['notifié', 'mandaté'], [null, null, null, 'BOP 304', null, null, null, null]),
  )
  expect(questions).toEqual([])
  expect(actions.map((a) => a.partEtat)).toEqual(PARTS)
})

test('« État notifié » à côté d’une part de l’État reste un plafond', () => {
  const { actions } = lire(
    feuille('Plan', [
      TITRE,
      [],
      ['Axe', 'Action', 'Coût total', 'Part État', 'Part Département', 'Crédits État notifiés'],
      ['Enfance', 'Tutorat', 60, 30, 30, 80],
      ['Enfance', 'Crèche', 40, 20, 20, 80],
      ['Transition écologique', 'Jardins', 100, 50, 50, 90],
    ]),
  )
  expect(actions.map((a) => a.partEtat)).toEqual([3_000, 2_000, 5_000])
})

test('des crédits payés n’équilibrent rien, et rien ne le prétend', () => {
  const { tableaux } = lire(plan(['ETAT – notifié', 'ETAT – paiements effectués']))
  const payes = tableaux.flatMap((t) => t.colonnes).find((c) => c.champ === 'consomme')
  expect(payes?.motif).toContain('paiements effectués')
  expect(payes?.motif).not.toContain('équilibre')
})

describe('ce qui a été versé, sous l’étage de la subvention', () => {
  const versee = (dit: string) =>
    lire(
      feuille(
        'Budget',
        [
          ['Département de l’Aude – contrat local – 2025'],
          [],
          ['Axe', 'Action', 'Coût total', 'Subvention de l’État', null, null, 'Département'],
          [null, null, null, 'Demandé', 'Accordé', dit, null],
          ['Enfance', 'Crèche', 120_000, 74_000, 60_000, 28_500, 60_000],
          ['Enfance', 'Tutorat', 99_000, 64_000, 49_500, 24_700, 49_500],
          ['Accès aux droits', 'Maraude', 69_000, 45_000, 34_500, 17_300, 34_500],
        ],
        { fusions: ['D3:F3', 'A3:A4', 'B3:B4', 'C3:C4', 'G3:G4'] },
      ),
    ).contrat.lignes.map((l) => [l.montants.partEtat, l.montants.consomme])

  test('dans l’année est consommé', () => {
    expect(versee('Versé')[0]).toEqual([6_000_000, 2_850_000])
  })

  test('en acompte, à une date, ne l’est pas', () => {
    expect(versee('Versé au 30/06 (acompte)')[0]).toEqual([6_000_000, 'absent'])
  })

  for (const dit of ['2e versement', 'Paiement n° 1', '1re tranche versée'])
    test(`« ${dit} » n’en est qu’une partie`, () => {
      expect(versee(dit)[0]).toEqual([6_000_000, 'absent'])
    })
})

test.each(['Acompte de 40 %', 'Avance'])(
  '« Conventionné 2025 », à côté de « %s », n’est pas un rappel',
  (dit) => {
    const { actions, questions } = lire(
      feuille(
        'Suivi',
        [
          TITRE,
          [],
          ['Axe', 'Action', 'Coût total', 'Département', 'Part de l’État', null, null],
          [null, null, null, null, 'Conventionné 2025', dit, 'Solde'],
          ['Enfance', 'Tutorat', 60_000, 30_000, 30_000, 12_000, 18_000],
          ['Enfance', 'Crèche', 44_000, 22_000, 22_000, 8_800, 13_200],
          ['Transition écologique', 'Jardins', 18_000, 9_000, 9_000, 0, 9_000],
        ],
        { fusions: ['E3:G3'] },
      ),
    )
    expect(questions).toEqual([])
    expect(actions.map((a) => a.partEtat)).toEqual([3_000_000, 2_200_000, 900_000])
  },
)

describe('des dépenses qui passent presque partout les crédits de l’État', () => {
  const BUDGET: Case[][] = [
    ['Enfance', 'Tutorat', 60_000, 30_000, 30_000],
    ['Enfance', 'Crèche', 44_000, 22_000, 22_000],
    ['Transition écologique', 'Jardins', 18_000, 9_000, 9_000],
  ]
  const TETE = ['Axe', 'Action', 'Coût total', 'État', 'Département']
  const consommes = (part: number, ailleurs: boolean, dit?: string) => {
    const depense = (l: Case[]) => Number(l[2]) * part
    const feuilles = ailleurs
      ? [
          feuille('Budget 2025', [TITRE, [], TETE, ...BUDGET]),
          feuille('Exécution', [
            ['Action', dit ?? 'Mandaté'],
            ...BUDGET.map((l): Case[] => [l[1] ?? null, depense(l)]),
          ]),
        ]
      : [
          feuille('Budget 2025', [
            TITRE,
            [],
            [...TETE, dit ?? 'Dépenses mandatées'],
            ...BUDGET.map((l) => [...l, depense(l)]),
          ]),
        ]
    return lire(...feuilles).contrat.unites.map((u) => u.montants.consomme)
  }

  for (const ailleurs of [false, true]) {
    const ou = ailleurs ? 'dans une autre feuille' : 'dans le budget'
    test(`sont celles du coût, ${ou}`, () => {
      expect(consommes(0.7, ailleurs)).toEqual(['absent', 'absent', 'absent'])
    })
    test(`que l’en-tête dit des crédits consommés le restent, ${ou}`, () => {
      const dits = consommes(0.7, ailleurs, 'Crédits consommés')
      expect(dits).toEqual([4_200_000, 3_080_000, 1_260_000])
    })
    test(`qui ne les passent pas en sont la consommation, ${ou}`, () => {
      expect(consommes(0.4, ailleurs)).toEqual([2_400_000, 1_760_000, 720_000])
    })
  }
})

test('« Montant en vigueur », que le classeur additionne du signé et de l’avenant, est programmé, et non dépensé', () => {
  const rangee = (axe: string, nom: string, signe: number, plus: number, ligne: number): Case[] => [
    axe,
    nom,
    2 * (signe + plus) + 500,
    signe,
    plus === 0 ? null : plus,
    { f: `D${ligne}+E${ligne}`, v: signe + plus },
    signe + plus,
    500,
  ]
  const { actions, tableaux } = lire(
    feuille('Plan', [
      TITRE,
      [null, null, null, 'État'],
      [
        'Axe',
        'Action',
        'Coût total',
        'Convention signée',
        'Avenant n° 3 (+/-)',
        'Montant en vigueur',
        'Département',
        'CAF',
      ],
      rangee('Enfance', 'Tutorat', 13_000, -2_000, 4),
      rangee('Enfance', 'Crèche', 23_000, -1_500, 5),
      rangee('Accès aux droits', 'Guichet', 9_000, 0, 6),
      rangee('Transition écologique', 'Jardins', 8_600, -600, 7),
    ]),
  )
  expect(actions.map((a) => a.partEtat)).toEqual([1_100_000, 2_150_000, 900_000, 800_000])
  expect(tableaux.flatMap((t) => t.colonnes).some((c) => c.champ === 'consomme')).toBe(false)
})
