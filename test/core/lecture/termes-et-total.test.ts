import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const OPERATIONS = [
  ['Enfance', 'Ludobus associatif'],
  ['Emploi', 'Jardin d’insertion'],
  ['Accès aux droits', 'Bus des droits'],
]
/** Dépenses, État et département de chaque opération, en deux décisions. */
const DECISIONS = [
  [
    [90_000, 10_000],
    [45_000, 5_000],
    [45_000, 5_000],
  ],
  [
    [60_000, 0],
    [30_000, 0],
    [30_000, 0],
  ],
  [
    [70_000, -10_000],
    [35_000, -5_000],
    [35_000, -5_000],
  ],
]
const exporter = (titres: readonly string[], montants: (bp: number, dm: number) => Case[]) =>
  lire(
    feuille('Export 2026', [
      ['Axe', 'Opération', 'Financeur', ...titres],
      ...OPERATIONS.flatMap((operation, i) =>
        ['Coût total', 'État', 'Département'].map((financeur, j): Case[] => {
          const [bp = 0, dm = 0] = DECISIONS[i]?.[j] ?? []
          return [...operation, financeur, ...montants(bp, dm)]
        }),
      ),
    ]),
  )
const etat = ({ actions }: ReturnType<typeof lire>) => actions.map((a) => a.partEtat)
const VOTE = [5_000_000, 3_000_000, 3_000_000]

describe('un financeur par ligne, un montant par décision', () => {
  test.each([
    [['BP', 'DM1', 'Total voté']],
    [['Budget primitif', 'Décision modificative n° 1', 'Budget en vigueur']],
  ])('ce que les décisions votent ensemble vaut seul : %s', (titres) => {
    const lue = exporter(titres, (bp, dm) => [bp, dm, bp + dm])
    expect(etat(lue)).toEqual(VOTE)
    expect(lue.questions).toEqual([])
  })

  test('où que soit leur somme', () => {
    expect(etat(exporter(['Voté', 'BP', 'DM1'], (bp, dm) => [bp + dm, bp, dm]))).toEqual(VOTE)
  })

  test('ce qui est demandé n’est pas un total en vigueur', () => {
    const lue = exporter(['Accordé', 'À trouver', 'Demandé'], (bp) => [bp, 1000, bp + 1000])
    expect(etat(lue)).toEqual([4_500_000, 3_000_000, 3_500_000])
  })

  test('une somme fausse sur une seule ligne n’en est pas une', () => {
    const lue = exporter(['BP', 'DM1', 'Total voté'], (bp, dm) => [
      bp,
      dm,
      bp === 30_000 ? 31_000 : bp + dm,
    ])
    expect(etat(lue)).not.toEqual([5_000_000, 3_100_000, 3_000_000])
  })
})

test('un coût réalisé n’est pas demandé : il n’est d’aucun plan de financement', () => {
  const lue = exporter(['Voté', 'Mandaté'], (bp) => [bp === 90_000 ? 99_000 : bp, bp / 2])
  expect(lue.questions.filter((q) => q.objet === 'colonne')).toEqual([])
})
