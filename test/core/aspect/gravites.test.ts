import { describe, expect, it } from 'vitest'
import { ALLURES } from '../../../core/aspect/index.ts'
import { GRAVITES } from '../../../core/constats/index.ts'

/** Luminance relative (WCAG 2.1) d'une couleur « #rrggbb ». */
function luminance(couleur: string): number {
  const [r = 0, v = 0, b = 0] = [1, 3, 5].map((debut) => {
    const canal = Number.parseInt(couleur.slice(debut, debut + 2), 16) / 255
    return canal <= 0.03928 ? canal / 12.92 : ((canal + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * v + 0.0722 * b
}

describe('l’allure d’une marque', () => {
  it.each(GRAVITES)('%s : le texte se lit sur son fond, à 7 pour 1 au moins', (gravite) => {
    const { fond, texte } = ALLURES[gravite]
    expect((luminance(fond) + 0.05) / (luminance(texte) + 0.05)).toBeGreaterThanOrEqual(7)
  })

  it('se distingue sans la couleur : ni le même trait, ni le même contour', () => {
    const sansCouleur = GRAVITES.map((g) => ALLURES[g])
    expect(new Set(sansCouleur.map((a) => a.contour)).size).toBe(GRAVITES.length)
    expect(new Set(sansCouleur.map((a) => `${a.gras} ${a.souligne}`)).size).toBe(GRAVITES.length)
    expect(sansCouleur.filter((a) => !a.gras && !a.souligne)).toEqual([])
  })
})
