import { describe, expect, test } from 'vitest'
import { type Case, feuille, lues } from './grille-d-essai.ts'

const LUES = ['enfance Ludothèque 6000 3000', 'droits Bagagerie 5000 2500']

describe('des actions en colonnes, la part de la collectivité dite par son sigle', () => {
  const plan = (...lignes: readonly Case[][]) =>
    lues(
      feuille('Plan', [
        ['Contrat local des solidarités – Tours Métropole Val de Loire – 2025'],
        [],
        ['Axe', 'Enfance et jeunesse', 'Accès aux droits'],
        ['Action', 'Ludothèque', 'Bagagerie'],
        ...lignes,
      ]),
    )

  test('« Part TMVL » s’ajoute à deux postes connus', () => {
    expect(plan(['Coût total', 60, 50], ['Crédits État', 30, 25], ['Part TMVL', 30, 25])).toEqual(
      LUES,
    )
  })

  test('un seul poste connu parmi des nombres n’en fait pas un plan', () => {
    expect(plan(['Crédits État', 30, 25], ['Repas', 30, 25], ['Places', 12, 14])).toEqual([])
  })

  test('« Tiers-lieu » sous « Enveloppe maximale État » n’est pas un poste', () => {
    expect(
      lues(
        feuille('Enfance', [
          ['Annexe financière 2025'],
          ['Enfance et jeunesse'],
          ['Enveloppe maximale État', 90],
          [],
          ['Action', 'Nature', 'Budget', 'État accordé', 'Apport du Département'],
          ['Équipe mobile', 'Nouvelle', 60, 30, 30],
          ['Tiers-lieu jeunesse', 'Reconduite', 50, 25, 25],
        ]),
      ),
    ).toEqual(['enfance Équipe mobile 6000 3000', 'enfance Tiers-lieu jeunesse 5000 2500'])
  })
})
