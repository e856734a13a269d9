import { expect, test } from 'vitest'
import { type Case, feuille, lues } from './grille-d-essai.ts'

const ETAT = [30, 20, 40, 25]
const somme = (nombres: readonly number[]) => nombres.reduce((a, b) => a + b, 0)
/** Deux actions par axe, et ce que chaque axe totalise à leur suite. */
const parAxe = <T>(de: (i: number) => T, total: (axe: number) => T): T[] =>
  [0, 1].flatMap((axe) => [de(2 * axe), de(2 * axe + 1), total(axe)])
const argent = (fois: number): Case[] =>
  parAxe<Case>(
    (i) => (ETAT[i] ?? 0) * fois * 1000,
    (axe) => somme(ETAT.slice(2 * axe, 2 * axe + 2)) * fois * 1000,
  )

test('des actions dites « Extension », et le total de chaque axe, restent des actions en colonnes', () => {
  const noms = ['Extension du relais', 'Ludobus', 'Extension de la halte', 'Extension du guichet']
  const axes = ['Enfance', 'Accès aux droits']
  expect(
    lues(
      feuille('CLS', [
        ['Vendée – CLS 2025'],
        [],
        [
          'Axe',
          ...parAxe<Case>(
            (i) => axes[i < 2 ? 0 : 1] ?? null,
            () => null,
          ),
        ],
        [
          'Action',
          ...parAxe<Case>(
            (i) => noms[i] ?? null,
            (axe) => `Montant total ${axes[axe]}`,
          ),
        ],
        ['Coût', ...argent(2)],
        ['État', ...argent(1)],
        ['Département', ...argent(1)],
      ]),
    ),
  ).toEqual(
    ETAT.map((e, i) => `${i < 2 ? 'enfance' : 'droits'} ${noms[i]} ${e * 200_000} ${e * 100_000}`),
  )
})
