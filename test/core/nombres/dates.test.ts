import { expect, it } from 'vitest'
import { ecrireDate, ecrireMois } from '../../../core/nombres/index.ts'

it.each([
  ['2024-06-30', '30 juin 2024'],
  ['2024-07-01', '1er juillet 2024'],
  ['2024-13-01', '2024-13-01'],
  ['12024-06-30', '12024-06-30'],
  ['2024-06-30T00:00', '2024-06-30T00:00'],
  ['bientôt', 'bientôt'],
])('« %s » s’écrit « %s »', (date, ecrite) => {
  expect(ecrireDate(date)).toBe(ecrite)
})

it('les douze mois', () => {
  const noms = Array.from({ length: 12 }, (_, i) =>
    ecrireDate(`2025-${String(i + 1).padStart(2, '0')}-14`).slice(3, -5),
  )
  expect(noms.join(' ')).toBe(
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  )
})

it('le mois d’une date, sans son jour', () => {
  expect(ecrireMois('2024-06-30')).toBe('juin 2024')
  expect(ecrireMois('2024-07-01')).toBe('juillet 2024')
})
