import { expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const AXES = ['Axe 1 – Enfance', 'Axe 2 – Accès aux droits', 'Axe 3 – Transition écologique']
const PARTS = [40_000, 30_000, 20_000]
const budget = feuille('Budget', [
  ['Contrat local 2026 – Doubs'],
  [],
  ['Axe', 'Action', 'Coût', 'Part État', 'Part Département'],
  ...AXES.map((axe, i): Case[] => {
    const part = PARTS[i] ?? 0
    return [axe, `Atelier ${i}`, 2 * part, part, part]
  }),
])
const recapitulatif = (montants: readonly number[]) =>
  feuille('Synthèse', [
    ['Axe', 'Enveloppe globale 2026'],
    ...AXES.map((axe, i): Case[] => [axe, montants[i] ?? null]),
  ])
const COUTS = PARTS.map((p) => 2 * p)

test('« Enveloppe globale », partout ce que coûtent les actions de l’axe, n’est pas son plafond', () => {
  expect(lire(budget, recapitulatif(COUTS)).plafonds).toEqual({})
})

test('une seule qui en diffère, et ce sont des plafonds', () => {
  const montants = [80_000, 60_000, 45_000]
  expect(lire(budget, recapitulatif(montants)).plafonds).toEqual({
    enfance: 8_000_000,
    droits: 6_000_000,
    transition: 4_500_000,
  })
})
