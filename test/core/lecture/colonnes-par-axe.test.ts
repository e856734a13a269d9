import { expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const postes = (titre: string, ...parts: readonly number[]): Case[][] => [
  [titre],
  ['Action', ...parts.map((p) => `Atelier ${p}`)],
  ['Coût', ...parts.map((p) => 2 * p)],
  ['Part État', ...parts],
  ['Part Département', ...parts],
  [],
]
const AXES: Case[][] = [
  ...postes('Axe 1 – Enfance', 400),
  ...postes('Axe 2 – Accès aux droits', 300, 700),
  ...postes('Axe 3 – Transition écologique', 200, 500, 100),
]
const LUES = [
  'enfance 40000',
  'droits 30000',
  'droits 70000',
  'transition 20000',
  'transition 50000',
  'transition 10000',
]
const lues = (cases: readonly Case[][]) =>
  lire(feuille('Budget', cases)).actions.map((a) => `${a.axe} ${a.partEtat}`)

test('l’axe qui n’a qu’une action a le même tableau, d’une seule colonne', () => {
  expect(lues([['Contrat local 2026 – Doubs'], [], ...AXES])).toEqual(LUES)
})

test('le rappel de leurs totaux, qui ne nomme aucune action, n’en est pas un', () => {
  const total: Case[][] = [
    ['Ensemble'],
    ['Coût', 4400],
    ['Part État', 2200],
    ['Part Département', 2200],
  ]
  expect(lues([['Contrat local 2026 – Doubs'], [], ...total, [], ...AXES])).toEqual(LUES)
})

test('« Collectivité : | … » et « Exercice : | 2026 », juste au-dessus, ne sont pas d’une action', () => {
  const tete: Case[][] = [
    ['Collectivité : ', 'Département du Doubs'],
    ['Exercice : ', 2026],
    ['Contrat local des solidarités'],
  ]
  const { actions, contrat } = lire(
    feuille('Budget', [
      ...tete,
      ['Axe', 'Enfance', 'Accès aux droits', 'Transition écologique'],
      ...postes('', 400, 300, 200).slice(1),
    ]),
  )
  expect(actions.map((a) => `${a.axe} ${a.annee} ${a.partEtat}`)).toEqual([
    'enfance 2026 40000',
    'droits 2026 30000',
    'transition 2026 20000',
  ])
  expect(contrat.collectivite.nom).toBe('Département du Doubs')
})
