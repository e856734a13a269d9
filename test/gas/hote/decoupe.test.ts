import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contient, type Plage } from '../../../core/grille/index.ts'
import { rectanglesHors, seCroisent } from '../../../gas-addin/hote/decoupe.ts'

const rang = fc.integer({ min: 0, max: 12 })
const adresse = fc.record({ ligne: rang, colonne: rang })
const plage = fc.tuple(rang, rang, rang, rang).map(
  ([a, b, c, d]): Plage => ({
    haut: Math.min(a, c),
    gauche: Math.min(b, d),
    bas: Math.max(a, c),
    droite: Math.max(b, d),
  }),
)

describe('écrire autour de plages protégées', () => {
  it('un seul rectangle quand rien ne gêne', () => {
    const cellules = [
      { ligne: 3, colonne: 4 },
      { ligne: 9, colonne: 1 },
    ]
    expect(rectanglesHors(cellules, [{ haut: 0, gauche: 0, bas: 2, droite: 9 }])).toEqual([
      { haut: 3, gauche: 1, bas: 9, droite: 4 },
    ])
    expect(rectanglesHors([], [])).toEqual([])
  })

  it('chaque cellule est dans un rectangle et un seul, et aucun ne touche une plage protégée', () => {
    fc.assert(
      fc.property(fc.array(adresse), fc.array(plage, { maxLength: 4 }), (tirees, interdites) => {
        const cellules = tirees.filter(
          ({ ligne, colonne }) => !interdites.some((p) => contient(p, ligne, colonne)),
        )
        const rectangles = rectanglesHors(cellules, interdites)
        for (const { ligne, colonne } of cellules) {
          expect(rectangles.filter((r) => contient(r, ligne, colonne))).toHaveLength(1)
        }
        for (const rectangle of rectangles) {
          expect(interdites.some((p) => seCroisent(p, rectangle))).toBe(false)
        }
      }),
    )
  })
})
