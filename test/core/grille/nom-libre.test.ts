import { expect, test } from 'vitest'
import { nomDeFeuilleLibre } from '../../../core/grille/index.ts'

test.each([
  [[], 'Contrat'],
  [['Budget'], 'Contrat'],
  [['CONTRAT'], 'Contrat (2)'],
  [['Contrat', 'contrat (2)', 'Contrat (4)'], 'Contrat (3)'],
])('parmi %j, la feuille s’appelle « %s »', (pris, attendu) => {
  expect(nomDeFeuilleLibre('Contrat', pris)).toBe(attendu)
})
