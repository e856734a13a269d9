import { expect, it } from 'vitest'
import { ditNeant, ditNonCommunique } from '../../../core/nombres/index.ts'

it.each([
  'néant',
  'NEANT',
  ' Néant ',
  'aucun',
  'aucune',
  'sans objet',
  's.o.',
  's. o.',
  's o',
  'SO',
  '/',
])('« %s » dit néant', (texte) => {
  expect(ditNeant(texte)).toBe(true)
  expect(ditNonCommunique(texte)).toBe(false)
})

it('« NC » ne dit pas qu’il n’y a rien : la valeur n’est pas donnée', () => {
  expect(ditNonCommunique(' nc ')).toBe(true)
  expect(ditNeant('NC')).toBe(false)
})

it.each(['', 'aucun tiers', 'néant ?', '//', 'NCC', 'FNC', '0', 'svo', 's-o'])(
  '« %s » n’en est pas',
  (texte) => {
    expect(ditNeant(texte) || ditNonCommunique(texte)).toBe(false)
  },
)
