import { expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const ENTETE = ['Axe', 'Action', 'Nature', 'Coût total', 'Part État', 'CD', 'FSE+', 'Taux']
const action = (axe: string, nom: string): Case[] => [
  axe,
  nom,
  'Nouvelle',
  80_000,
  40_000,
  40_000,
  0,
  0.5,
]
const report = (mot: string, pages: number): Case[] => [
  '',
  mot,
  '',
  80_000 * pages,
  40_000 * pages,
  40_000 * pages,
  0,
]
/** Trois pages d’une action, chacune sous son en-tête et ses numéros de colonnes. */
const lues = (numeros: readonly Case[]) =>
  lire(
    feuille('Plan 2026', [
      ...[ENTETE, numeros, action('Enfance', 'Ludobus'), report('À reporter', 1)],
      ...[
        ENTETE,
        numeros,
        report('Report', 1),
        action('Emploi', 'Jardin'),
        report('À reporter', 2),
      ],
      ...[ENTETE, numeros, report('Report', 2), action('Accès aux droits', 'Bus')],
    ]),
  ).contrat.lignes.map(({ action, montants }) => [action, montants.cout, montants.partEtat])

test.each([
  ['« (1) | (2) »', ['', '', '', '(1)', '(2)', '(3)', '(4)']],
  ['« 1 | 2 », de la première colonne', [1, 2, 3, 4, 5, 6, 7, 8]],
  ['« 1 = 2 + 3 »', ['', '', '', '1 = 2 + 3', 2, 3, 4]],
])('sous les intitulés, des numéros de colonnes ne sont pas une action : %s', (_, numeros) => {
  expect(lues(numeros)).toEqual([
    ['Ludobus', 8_000_000, 4_000_000],
    ['Jardin', 8_000_000, 4_000_000],
    ['Bus', 8_000_000, 4_000_000],
  ])
})

test('des nombres qui se suivent en face d’une action sont ses montants', () => {
  const [livres] = lues(['Enfance', 'Livres', 'Nouvelle', 1, 2, 3, 4])
  expect(livres).toEqual(['Livres', 100, 200])
})

test('des nombres qui ne se suivent pas sont des montants', () => {
  const { contrat } = lire(
    feuille('Plan 2026', [
      ['Plafonds notifiés, en millions d’euros'],
      ['Enfance', 'Emploi', 'Accès aux droits'],
      [1, 2, 2],
      [],
      ENTETE,
      action('Enfance', 'Ludobus'),
      action('Emploi', 'Jardin'),
    ]),
  )
  expect(contrat.plafonds.map(({ montant }) => montant)).toEqual([
    100_000_000, 200_000_000, 200_000_000,
  ])
})
