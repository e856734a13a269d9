import { describe, expect, test } from 'vitest'
import { type Case, feuille, lues } from './grille-d-essai.ts'

function enColonnes(etat: string, departement: string, ...suite: readonly Case[][]): string[] {
  return lues(
    feuille('Plan', [
      ['Contrat local des solidarités – Drôme – 2025'],
      [],
      ['Axe', 'Enfance et jeunesse', 'Accès aux droits', 'Transition écologique'],
      ['Action', 'Ludothèque', 'Bagagerie', 'Jardins'],
      ['Coût total', 60, 50, 100],
      [etat, 30, 25, 50],
      [departement, 30, 25, 50],
      ...suite,
    ]),
  )
}

const LUES = [
  'enfance Ludothèque 6000 3000',
  'droits Bagagerie 5000 2500',
  'transition Jardins 10000 5000',
]

describe('un taux rappelé dans l’étiquette d’un financeur', () => {
  test.each([
    ['Part État (50 %)', 'Part Département (50 %)'],
    ['État 50 %', 'Département 50 %'],
    ['État - 50,0%', 'Département - 50,0%'],
  ])('« %s » nomme le même financeur', (etat, departement) => {
    expect(enColonnes(etat, departement)).toEqual(LUES)
  })

  test('« 50 % du coût » n’est pas un coût de plus', () => {
    expect(enColonnes('Part État', 'Part Département', ['50 % du coût', 30, 25, 50])).toEqual(LUES)
  })
})
