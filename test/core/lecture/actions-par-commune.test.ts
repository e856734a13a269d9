import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

/** Une ligne par commune ; l'action ne se nomme qu'à la première. */
const action = (axe: string, nom: string, ...parts: readonly (readonly [string, number])[]) =>
  parts.map(([commune, v], i): Case[] =>
    i === 0 ? [axe, nom, commune, 2 * v, v, v] : [null, null, commune, 2 * v, v, v],
  )
const plan = (...rangs: readonly Case[][]) =>
  lire(
    feuille('CLS 2025', [['Axe', 'Action', 'Commune', 'Coût', 'État', 'Département'], ...rangs]),
  ).actions.map((a) => [a.axe, a.action, a.partEtat])

describe('une action menée dans plusieurs communes', () => {
  test('la commune suivante, au même montant, n’est pas un total', () => {
    expect(
      plan(
        ...action('Enfance', 'Ludobus', ['Ville-Haute', 9_000], ['Ville-Basse', 9_000]),
        ...action('Enfance', 'Crèche', ['Ville-Haute', 3_000]),
        ['Sous-total Enfance', null, null, 42_000, 21_000, 21_000],
        ...action(
          'Accès aux droits',
          'Bains',
          ['Bourg', 8_000],
          ['Hameau', 8_000],
          ['Ville-Haute', 11_000],
        ),
      ),
    ).toEqual([
      ['enfance', 'Ludobus', 900_000],
      ['enfance', 'Ludobus', 900_000],
      ['enfance', 'Crèche', 300_000],
      ['droits', 'Bains', 800_000],
      ['droits', 'Bains', 800_000],
      ['droits', 'Bains', 1_100_000],
    ])
  })

  test('« Total », dans la colonne des communes, en est un', () => {
    expect(
      plan(
        ...action('Enfance', 'Ludobus', ['Ville-Haute', 9_000], ['Ville-Basse', 7_000]),
        [null, null, 'Total', 32_000, 16_000, 16_000],
        ...action('Accès aux droits', 'Bains', ['Bourg', 8_000]),
        [null, null, 'Total', 16_000, 8_000, 8_000],
      ),
    ).toEqual([
      ['enfance', 'Ludobus', 900_000],
      ['enfance', 'Ludobus', 700_000],
      ['droits', 'Bains', 800_000],
    ])
  })
})
