import fc from 'fast-check'
import { expect, it } from 'vitest'
import { a1, enRectangles, lireA1, plageEnA1 } from '../../../core/grille/index.ts'

function rectangles(...cellules: string[]): string[] {
  const adresses = cellules.map((c) => lireA1(c) ?? { ligne: 0, colonne: 0 })
  return enRectangles(adresses).map(plageEnA1)
}

it.each([
  [['B2'], ['B2:B2']],
  [['B4', 'B2', 'B3'], ['B2:B4']],
  [['B2', 'C2', 'B3', 'C3'], ['B2:C3']],
  [
    ['B2', 'D2'],
    ['B2:B2', 'D2:D2'],
  ],
  [
    ['B2', 'B3', 'C2'],
    ['B2:B3', 'C2:C2'],
  ],
  [['B2', 'B2'], ['B2:B2']],
  [[], []],
])('réunit %j', (cellules, attendus) => {
  expect(rectangles(...cellules)).toEqual(attendus)
})

it('couvre toutes les cellules, et elles seules, une fois chacune', () => {
  const adresse = fc.record({ ligne: fc.nat(12), colonne: fc.nat(8) })
  fc.assert(
    fc.property(fc.array(adresse, { maxLength: 60 }), (adresses) => {
      const couvertes = enRectangles(adresses).flatMap(({ haut, bas, gauche, droite }) =>
        Array.from({ length: bas - haut + 1 }, (_, i) =>
          Array.from({ length: droite - gauche + 1 }, (__, j) => a1(haut + i, gauche + j)),
        ).flat(),
      )
      const demandees = [...new Set(adresses.map((a) => a1(a.ligne, a.colonne)))]
      expect(couvertes.sort()).toEqual(demandees.sort())
    }),
  )
})
