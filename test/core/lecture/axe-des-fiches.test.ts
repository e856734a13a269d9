import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const fiche = (titre: string, v: number): Case[][] => [
  [titre],
  ['Charges', 'Montant', 'Produits', 'Montant'],
  ['Personnel', v, 'État', v],
  ['Locaux', v, 'Département', v],
  ['Total charges', 2 * v, 'Total produits', 2 * v],
  [],
]
const axes = (...lignes: readonly Case[][]) =>
  lire(feuille('Plan', lignes)).actions.map((a) => [a.axe, a.partEtat])

describe('l’axe d’une fiche, au-dessus d’elle', () => {
  test('est son titre, même sous l’exercice qui date la première', () => {
    expect(
      axes(
        ['Collectivité :', 'Département de la Vienne'],
        ['Exercice :', '2025'],
        [],
        ['Axe 1 – Enfance'],
        ...fiche('Action 1.1 – Ludobus', 9_000),
        ...fiche('Action 1.2 – Tutorat', 4_000),
        ['Axe 2 – Accès aux droits'],
        ...fiche('Action 2.1 – Bagagerie', 7_000),
      ),
    ).toEqual([
      ['enfance', 900_000],
      ['enfance', 400_000],
      ['droits', 700_000],
    ])
  })

  test('« Axe 1 », seul, est celui que la légende explique, et non le dernier qu’elle nomme', () => {
    expect(
      axes(
        ['Contrat local 2025'],
        ['Axe 1 = Enfance'],
        ['Axe 2 = Accès aux droits'],
        ['Axe 3 = Transition écologique'],
        [],
        ['Axe 1'],
        ...fiche('Action 1.1 – Ludobus', 9_000),
        ...fiche('Action 1.2 – Tutorat', 4_000),
        ['Axe 3'],
        ...fiche('Action 3.1 – Potager', 7_000),
      ),
    ).toEqual([
      ['enfance', 900_000],
      ['enfance', 400_000],
      ['transition', 700_000],
    ])
  })

  test('« A1 », que la légende explique, ou un titre qui penche et se numérote', () => {
    const lus = (premier: string, second: string, legende: readonly Case[][]) =>
      axes(
        ['Contrat local 2025'],
        ...legende,
        [],
        [premier],
        ...fiche('Action 1.1 – Ludobus', 9_000),
        [second],
        ...fiche('Action 2.1 – Potager', 7_000),
      )
    const attendus = [
      ['enfance', 900_000],
      ['transition', 700_000],
    ]
    expect(lus('A1', 'A2', [['A1 = Enfance'], ['A2 = Transition écologique']])).toEqual(attendus)
    expect(
      lus('Prévenir dès l’enfance les ruptures (sortants ASE) (axe 1)', 'Transition (axe 2)', []),
    ).toEqual(attendus)
    expect(
      lus('1. Prévenir dès l’enfance les ruptures (sortants ASE)', '2. Transition écologique', []),
    ).toEqual(attendus)
  })

  test('« A1 » sans légende, ou une remarque qui penche, n’ouvrent pas un axe', () => {
    const lus = (remarque: string) =>
      axes(
        ['Contrat local 2025'],
        ['Axe 1 – Enfance'],
        ...fiche('Action 1.1 – Ludobus', 9_000),
        [remarque],
        ...fiche('Action 1.2 – Potager', 7_000),
      )
    const attendus = [
      ['enfance', 900_000],
      ['enfance', 700_000],
    ]
    expect(lus('A9')).toEqual(attendus)
    expect(lus('Chantier d’insertion à confirmer')).toEqual(attendus)
    expect(lus('2.1 Chantier d’insertion')).toEqual(attendus)
  })
})
