import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const ACTIONS = [
  ['Enfance', 'Ludobus'],
  ['Accès aux droits', 'Bains-douches'],
  ['Transition écologique', 'Potager'],
  ['Transition écologique', 'Vélos'],
] as const

/** Chaque action, une ligne par état, son nom sur la première ; et le total, de même. */
const budget = (entete: Case, etats: readonly (readonly [string, number])[], ...suite: Case[][]) =>
  feuille('Suivi', [
    ['Département du Doubs – contrat local – 2025'],
    [],
    ['Axe', 'Opération', entete, 'Coût', 'État', 'Département'],
    ...[...ACTIONS, ['Total', null] as const].flatMap(([axe, action], i) =>
      etats.map(([etat, k], j): Case[] => {
        const fois = k * (i === ACTIONS.length ? 10 : i + 1)
        return [j === 0 ? axe : null, j === 0 ? action : null, etat, 2 * fois, fois, fois]
      }),
    ),
    ...suite,
  ])

const lues = (page: ReturnType<typeof budget>) =>
  lire(page).contrat.lignes.map(
    ({ action, montants: m }) => `${action} ${m.cout} ${m.partEtat} ${m.consomme}`,
  )

describe('les états d’un crédit l’un sous l’autre', () => {
  test.each(['Ligne', null])('réalisé n’est pas programmé (sous « %s »)', (entete) => {
    const attendues = [
      'Ludobus 10000 5000 3000',
      'Bains-douches 20000 10000 6000',
      'Potager 30000 15000 9000',
      'Vélos 40000 20000 12000',
    ]
    const etats = [
      ['Prévu', 50],
      ['Réalisé', 30],
    ] as const
    expect(lues(budget(entete, etats))).toEqual(attendues)
    const plafonds: Case[][] = [[], ['Plafonds notifiés'], ['Enfance', null, null, 400]]
    expect(lues(budget(entete, etats, ...plafonds))).toEqual(attendues)
  })

  test('demandé, accordé, payé : ce qui est accordé compte', () => {
    expect(
      lues(
        budget('État du dossier', [
          ['Demandé', 80],
          ['Accordé', 50],
          ['Payé', 10],
        ]),
      ),
    ).toEqual([
      'Ludobus 10000 5000 1000',
      'Bains-douches 20000 10000 2000',
      'Potager 30000 15000 3000',
      'Vélos 40000 20000 4000',
    ])
  })

  test('les cellules d’un constat sont les vraies', () => {
    const { contrat } = lire(
      budget('Ligne', [
        ['Réalisé', 30],
        ['Prévu', 50],
      ]),
    )
    expect(contrat.lignes.map((l) => l.montants.partEtat)).toEqual([5000, 10_000, 15_000, 20_000])
    expect(contrat.totaux).not.toEqual([])
  })

  test.each([
    ['le même pour toutes', [['Prévu', 50]]],
    [
      'et ce n’en sont pas',
      [
        ['Nord', 50],
        ['Sud', 30],
      ],
    ],
    [
      'et rien n’y est inscrit',
      [
        ['Réalisé', 50],
        ['Payé', 30],
      ],
    ],
  ] as const)('un seul état, %s : une action par ligne', (_, etats) => {
    const ludobus = lues(budget('Ligne', etats)).filter((l) => l.startsWith('Ludobus'))
    expect(ludobus).toHaveLength(etats.length)
  })

  test('l’avancement de chaque action n’en fait pas deux lignes de la même', () => {
    const page = feuille('Suivi', [
      ['Département du Doubs – contrat local – 2025'],
      [],
      ['Axe', 'Opération', 'Avancement', 'Coût', 'État', 'Département'],
      ...[...ACTIONS, ...ACTIONS].map(([axe, action], i): Case[] => {
        const avancement = i % 2 === 0 ? 'Prévue' : 'Réalisée'
        return [axe, `${action} ${i}`, avancement, 100, 50, 50]
      }),
    ])
    expect(lues(page)).toHaveLength(2 * ACTIONS.length)
  })
})
