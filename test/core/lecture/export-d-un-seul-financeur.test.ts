import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const AXES = ['Enfance', 'Accès aux droits', 'Transition écologique']
const ACTIONS = ['Lieu passerelle du quai', 'Permanence au marché', 'Frigo partagé du bourg']
const DEPENSES = [30_000, 24_000, 18_000]

/** Un export : deux dépenses, et la recette de l'État, par action ; ce qu'un budget supplémentaire ajoute à part. */
function exporter(libelleDeLaDepense: (axe: string) => string, recette: string) {
  return feuille('Export', [
    ['Sens', 'Année', 'Axe', 'Projet', 'Objet', 'Primitif', 'Modificatif', 'Total ouvert'],
    ...ACTIONS.flatMap((action, i): Case[][] => {
      const v = DEPENSES[i] ?? 0
      const axe = AXES[i] ?? ''
      const ligne = (sens: string, objet: string, montant: number): Case[] => [
        sens,
        2025,
        axe,
        action,
        objet,
        montant - 1_000,
        1_000,
        montant,
      ]
      return [
        ligne('D', libelleDeLaDepense(axe), v),
        ligne('D', libelleDeLaDepense(axe), 6_000),
        ligne('R', recette, (v + 6_000) / 2),
      ]
    }),
  ])
}

describe('un export dont l’État est le seul financeur', () => {
  test('une action par projet : ses dépenses, et la recette de l’État', () => {
    const { actions, questions } = lire(exporter(() => 'Prestations', 'Préfecture – État'))
    expect(actions.map((a) => [a.axe, a.cout, a.partEtat])).toEqual([
      ['enfance', 3_600_000, 1_800_000],
      ['droits', 3_000_000, 1_500_000],
      ['transition', 2_400_000, 1_200_000],
    ])
    expect(questions).toEqual([])
  })

  test('ce qui se lit aussi en face des dépenses n’est pas un financeur : la part de l’État se demande', () => {
    const { questions } = lire(exporter(() => 'État – contrat local', 'État – contrat local'))
    expect(questions.map((q) => [q.retenu, q.question])).toEqual([
      ['partEtat', 'La colonne F « Primitif » : « part État », ou « tiers » ?'],
    ])
  })
})
