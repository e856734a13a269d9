import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'
import { ACTIONS, NOMS, PLAN } from './plan-d-essai.ts'

/** Le rôle d'une colonne de plus, à gauche de l'axe, et ce qui reste à demander. */
const role = (
  titre: string,
  valeurs: readonly Case[],
  plan: readonly (readonly Case[])[] = PLAN,
) => {
  const { tableaux, questions } = lire(
    feuille('Plan 2026', [
      [titre, ...NOMS],
      ...ACTIONS.map((action, i): Case[] => [valeurs[i] ?? null, ...action, ...(plan[i] ?? [])]),
    ]),
  )
  const champ = tableaux[0]?.colonnes.find((c) => c.colonne === 0)?.champ ?? null
  return { champ, questions: questions.length }
}
/** Deux lignes dont le coût ne s'équilibre pas : une colonne de plus ne les explique pas. */
const DESEQUILIBRE = PLAN.map(([cout = 0, ...parts], i) => [i < 3 ? cout + 3 : cout, ...parts])

describe('une colonne de codes ou de rangs n’est jamais de l’argent', () => {
  test.each([
    ['#', [1, 2, 3, 4]],
    ['Ligne', ['1', '2', '3', '4']],
    ['Fiche', [1.1, 1.2, 2.1, 3.1]],
    ['Rubrique', [4212, 58, 428, 58]],
    ['Compte', [65748, 6188, 611, 65748]],
  ])('« %s »', (titre, valeurs) => {
    expect(role(titre, valeurs, DESEQUILIBRE)).toEqual({ champ: null, questions: 0 })
  })

  test('un financeur dont les montants se suivent par hasard en reste un', () => {
    const plan = PLAN.map(([cout = 0, ...parts], i) => [cout + i + 1, ...parts])
    expect(role('Fondation', [1, 2, 3, 4], plan)).toEqual({ champ: 'tiers', questions: 0 })
  })
})
