import { expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const ETAT = [31_000, 24_000, 18_000, 27_000]
const AXES = ['Enfance', 'Accès aux droits']

/** Sous chaque intitulé d’axe, la première colonne redit ou non le même nombre. */
const lus = (premiere: (i: number) => number) => {
  const action = (i: number): Case[] => {
    const v = ETAT[i] ?? 0
    return [premiere(i), `Mesure ${'ABCD'[i]}`, 2 * v + 900, v, v, 900]
  }
  const { actions } = lire(
    feuille('Remontée', [
      ['Remontée 2025 – Département du Loiret'],
      [],
      ['Dépt', 'Mesure', 'Coût', 'Contrepartie départementale', 'Part État', 'MSA'],
      [`Axe 1 : ${AXES[0]}`],
      action(0),
      action(1),
      [`Axe 2 : ${AXES[1]}`],
      action(2),
      action(3),
    ]),
  )
  return actions.map((a) => [a.axe, a.partEtat, a.partCollectivite])
}

test('« Dépt », qui redit 45 sous chaque axe, est le numéro du département', () => {
  expect(lus(() => 45)).toEqual([
    ['enfance', 3_100_000, 3_100_000],
    ['enfance', 2_400_000, 2_400_000],
    ['droits', 1_800_000, 1_800_000],
    ['droits', 2_700_000, 2_700_000],
  ])
})

test('« Dépt », dont les montants changent d’une action à l’autre, est sa part', () => {
  const action = (i: number): Case[] => {
    const v = ETAT[i] ?? 0
    return [v, `Mesure ${'ABCD'[i]}`, 2 * v + 900, v, 900]
  }
  const { actions } = lire(
    feuille('Remontée', [
      ['Remontée 2025 – Département du Loiret'],
      [],
      ['Dépt', 'Mesure', 'Coût', 'Part État', 'MSA'],
      [null, `Axe 1 : ${AXES[0]}`],
      action(0),
      action(1),
      [null, `Axe 2 : ${AXES[1]}`],
      action(2),
      action(3),
    ]),
  )
  expect(actions.map((a) => a.partCollectivite)).toEqual(ETAT.map((v) => v * 100))
})
