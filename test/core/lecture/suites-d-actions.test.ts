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

describe('une action numérotée à la suite des autres', () => {
  const numerotees = (troisieme: string) =>
    lire(
      feuille('CLS 2025', [
        ['Axe 3 – Transition écologique'],
        ['Action', 'Coût', 'État', 'Département'],
        ['1.1 Vélos partagés', 14_000, 7_000, 7_000],
        ['1.2 Aide à l’alimentation', 8_000, 4_000, 4_000],
        [troisieme, 22_000, 11_000, 11_000],
        ['1.4 Répar’café', 6_000, 3_000, 3_000],
      ]),
    ).actions.map((a) => a.partEtat)

  test('en est une, quand bien même elle ferait la somme des deux d’avant', () => {
    expect(numerotees('1.3 Alimentation durable et solidaire')).toEqual([
      700_000, 400_000, 1_100_000, 300_000,
    ])
  })

  test('« Total », sans numéro, ne l’est pas', () => {
    expect(numerotees('Total alimentation')).toEqual([700_000, 400_000, 300_000])
  })
})
