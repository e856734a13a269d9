import { describe, expect, it } from 'vitest'
import { ajusterLeZoom } from '../../../hotes/grille/index.ts'
import { atelier, taireLaBibliotheque } from './banc.ts'

taireLaBibliotheque()

describe('le zoom de départ', () => {
  // Huit colonnes de 96 pixels, et 63 autour.
  it.each([
    ['reste entier quand tout tient', 900, 1],
    ['réduit juste assez', 831 * 0.85, 0.85],
    ['réduit encore, si tout se lit', 831 * 0.67, 0.65],
    ['renonce à tout montrer, pour rester lisible', 300, 0.75],
    ['ne fait rien d’un cadre sans largeur', 0, 1],
  ])('%s', async (_, largeur, zoom) => {
    const { modele } = await atelier({ A1: 1, H3: 2 })
    ajusterLeZoom(modele, largeur)
    expect(modele.getters.getViewportZoomLevel()).toBe(zoom)
  })
})
