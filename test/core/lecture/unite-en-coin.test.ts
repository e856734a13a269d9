import { expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const NOMS = ['Axe', 'Action', 'Part du Département', 'Part de l’État', 'Coût total']
const PLAN: readonly (readonly Case[])[] = [
  ['Enfance', 'Ludobus', 35, 35, 70],
  ['Emploi', 'Jardin d’insertion', 30, 30, 60],
]
const plans = (...tete: readonly (readonly Case[])[]) =>
  lire(feuille('Plan 2026', [...tete, ...PLAN])).actions.map((a) => [a.cout, a.partEtat])
const EN_MILLIERS = [
  [7_000_000, 3_500_000],
  [6_000_000, 3_000_000],
]

test.each([['en k€'], ['Montants en milliers d’euros'], ['(K€)']])(
  'une unité seule au-dessus d’un intitulé vaut pour tout le tableau : %s',
  (unite) => {
    const plafonds = ['', 'Axe', 'Plafond notifié']
    expect(
      plans(['', '', 'Financement', '', unite, ...plafonds], [...NOMS, '', 'Enfance', 60]),
    ).toEqual(EN_MILLIERS)
  },
)

test('sous le nom d’une colonne, elle n’est que de celle-là', () => {
  const [premier] = plans(['', '', '', '', 'Coût total'], [...NOMS.slice(0, 4), '(k€)'])
  expect(premier).toEqual([7_000_000, 3_500])
})
