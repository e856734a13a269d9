import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire, lues } from './grille-d-essai.ts'

const ENTETE: Case[] = ['Financement', 2025, 2026]

/** Une action et ses financeurs, sans son en-tête. */
const financeurs = (part: number): Case[][] => [
  ['État', part, part],
  ['Département', part, part],
  ['Total', 2 * part, 2 * part],
]

const bloc = (titre: string, part: number): Case[][] => [[titre], ENTETE, ...financeurs(part), []]

describe('un en-tête que chaque action redit sous son intitulé', () => {
  const attendues = [
    'enfance Fiche 1 – Ludobus [jeunesse] 12000 6000',
    'droits Fiche 2 – Bagagerie – accueil de jour [accès aux droits] 8000 4000',
    'enfance Fiche 1 – Ludobus [jeunesse] 12000 6000',
    'droits Fiche 2 – Bagagerie – accueil de jour [accès aux droits] 8000 4000',
  ]
  const FICHES: Case[][] = [
    ...bloc('Fiche 1 – Ludobus [jeunesse]', 60),
    ...bloc('Fiche 2 – Bagagerie – accueil de jour [accès aux droits]', 40),
  ]

  test('la première action est au-dessus de lui, et l’axe entre crochets, après les tirets', () => {
    expect(lues(feuille('Plan', FICHES))).toEqual(attendues)
    expect(lues(feuille('Plan', [['Contrat local'], [], ...FICHES]))).toEqual(attendues)
  })

  test('il n’est le financeur de personne', () => {
    const { actions, tableaux } = lire(feuille('Plan', FICHES))
    expect(actions.every((a) => typeof a.tiers !== 'number' || a.tiers === 0)).toBe(true)
    expect(JSON.stringify(tableaux)).not.toContain('Financement')
  })

  test('les intitulés d’axe sont au-dessus des actions, dont le premier', () => {
    const cases = [
      ['Axe 1 – Enfance'],
      ...bloc('Ludobus', 60),
      ['Axe 2 – Accès aux droits'],
      ...bloc('Bagagerie', 40),
    ]
    expect(lire(feuille('Plan', cases)).actions.map((a) => `${a.axe} ${a.action}`)).toEqual([
      'enfance Ludobus',
      'droits Bagagerie',
      'enfance Ludobus',
      'droits Bagagerie',
    ])
  })

  test('écrit une seule fois, ce qui est au-dessus de lui n’est que le titre', () => {
    const { actions } = lire(
      feuille('Plan', [
        ['Contrat local (montants en k€)'],
        ENTETE,
        ...[['Ludobus (enfance)'], ...financeurs(60), ['Bagagerie (droits)'], ...financeurs(40)],
      ]),
    )
    expect(new Set(actions.map((a) => a.action))).toEqual(
      new Set(['Ludobus (enfance)', 'Bagagerie (droits)']),
    )
    expect(actions[0]?.partEtat).toBe(6_000_000)
  })
})

test('l’axe entre crochets, après un tiret qui n’en dit aucun', () => {
  const entete: Case[] = ['Action', 'Coût', 'Part État', 'Part Département']
  const axes = (...noms: readonly string[]) =>
    lire(feuille('Plan', [entete, ...noms.map((nom): Case[] => [nom, 120, 60, 60])])).actions.map(
      (a) => a.axe,
    )
  expect(
    axes('Ludobus – horaires du soir [jeunesse]', 'Bagagerie – casiers neufs (droits)'),
  ).toEqual(['enfance', 'droits'])
  expect(axes('Ludobus – horaires du soir [été]', 'Bagagerie – casiers neufs (gare)')).toEqual([
    'inconnu',
    'inconnu',
  ])
})
