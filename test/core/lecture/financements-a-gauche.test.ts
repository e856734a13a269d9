import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const ACTIONS = [
  ['Enfance', 'Ludobus', 30_000, 4_000],
  ['Enfance', 'Tutorat', 21_000, 0],
  ['Accès aux droits', 'Bagagerie', 18_000, 2_500],
] as const

/** Les financements à gauche, une colonne vide, puis le budget. */
const lus = (tete: readonly Case[], gauche: (etat: number, tiers: number) => Case[]) =>
  lire(
    feuille('Budget', [
      ['Département de l’Orne – CLS 2025'],
      [],
      [...tete, null, 'Axe', 'Action', 'Coût', 'Part État'],
      ...ACTIONS.map(([axe, nom, etat, tiers]): Case[] => [
        ...gauche(etat, tiers),
        null,
        axe,
        nom,
        2 * etat + tiers,
        etat,
      ]),
    ]),
  ).actions.map((a) => [a.axe, a.partEtat, a.partCollectivite, a.tiers])

describe('une colonne vide, à droite de colonnes que rien ne nomme', () => {
  test('« Part Département | CAF » sont les financements des actions qui suivent', () => {
    expect(lus(['Part Département', 'CAF'], (etat, tiers) => [etat, tiers])).toEqual([
      ['enfance', 3_000_000, 3_000_000, 400_000],
      ['enfance', 2_100_000, 2_100_000, 0],
      ['droits', 1_800_000, 1_800_000, 250_000],
    ])
  })

  test('un tableau qui nomme ses actions garde ses montants', () => {
    const parts = lus(['Action', 'CAF'], (etat) => [`Réunion ${etat}`, 500])
    expect(parts.map(([, etat, , tiers]) => [etat, tiers])).toEqual([
      [3_000_000, 'absent'],
      [2_100_000, 'absent'],
      [1_800_000, 'absent'],
    ])
  })
})
