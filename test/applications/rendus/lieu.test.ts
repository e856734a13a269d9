import { expect, test } from 'vitest'
import { direLeLieu } from '../../../applications/rendus/mise-en-page.ts'
import { constatDEssai } from '../../core/constats/constat-d-essai.ts'

const lieu = (nombre: number) =>
  direLeLieu(
    constatDEssai({
      feuille: 'Budget',
      cellules: Array.from({ length: nombre }, (_, i) => `E${i + 2}`),
    }),
  )

test('les cellules de trop se comptent, et s’accordent', () => {
  expect(lieu(2)).toBe('Budget!E2, E3')
  expect(lieu(7)).toBe('Budget!E2, E3, E4, E5, E6, E7 et 1 autre')
  expect(lieu(9)).toBe('Budget!E2, E3, E4, E5, E6, E7 et 3 autres')
})
