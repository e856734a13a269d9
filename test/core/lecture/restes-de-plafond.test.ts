import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire, lues } from './grille-d-essai.ts'

/** Deux axes, chacun suivi de son sous-total, de son plafond et d'une ligne de plus. */
function budget(...ligne: readonly Case[]) {
  return feuille('Plan', [
    ['Axe', 'Action', 'Coût total', 'Part Département', 'Part État'],
    ['Enfance et jeunesse', 'Ludothèque', 60, 30, 30],
    [null, 'Tutorat', 80, 40, 40],
    ['Total axe 1', null, 140, 70, 70],
    ['Plafond notifié', null, null, null, 100],
    ligne,
    ['Accès aux droits', 'Bagagerie', 50, 25, 25],
    [null, 'Maraude', 70, 35, 35],
    ['Total axe 2', null, 120, 60, 60],
    ['Plafond notifié', null, null, null, 90],
    ligne,
  ])
}

const ACTIONS = [
  'enfance Ludothèque 6000 3000',
  'enfance Tutorat 8000 4000',
  'droits Bagagerie 5000 2500',
  'droits Maraude 7000 3500',
]

describe('sous le plafond d’un axe', () => {
  test.each(['Reste disponible', 'Reste à programmer', 'Solde', 'Disponible', 'Marge'])(
    '« %s » n’est pas une action',
    (mot) => {
      expect(lues(budget(mot, null, null, null, 30))).toEqual(ACTIONS)
      expect(lues(budget(null, mot, null, null, 30))).toEqual(ACTIONS)
      expect(lire(budget(mot, null, null, null, 30)).plafonds).toEqual({
        enfance: 10_000,
        droits: 9000,
      })
    },
  )

  test('de l’argent sous un axe, sans intitulé, reste une action oubliée', () => {
    expect(lues(budget('Transition écologique', null, 60, 30, 30))).toContain(
      'transition (sans intitulé) 6000 3000',
    )
  })
})
