import { describe, expect, it } from 'vitest'
import { enInterne, etatDe } from '../../../hotes/grille/etat.ts'
import { ajusterLeZoom, libererLesVolets } from '../../../hotes/grille/index.ts'
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

it('le zoom de départ ne tient pas compte d’une cellule qu’une formule cherche hors de la feuille', async () => {
  const { modele } = await atelier({ A1: 1, B1: { formula: 'ZZZ99*2', result: 0 }, H3: 2 })
  ajusterLeZoom(modele, 831 * 0.85)
  expect(modele.getters.getViewportZoomLevel()).toBe(0.85)
})

describe('les volets figés', () => {
  // Deux colonnes de 96 pixels, deux lignes de 23.
  it.each([
    ['restent quand le reste défile à côté', 300, 200, [2, 2]],
    ['laissent une fenêtre étroite à tout le tableau', 250, 200, [0, 2]],
    ['laissent une fenêtre basse à tout le tableau', 300, 60, [2, 0]],
    ['ne changent pas dans un cadre sans taille', 0, 0, [2, 2]],
  ])('%s', async (_, largeur, hauteur, figes) => {
    const { modele, changements } = await atelier({ A1: 1, H3: 2 })
    const { getters } = modele
    const sheetId = getters.getActiveSheetId()
    const etat = etatDe(getters)
    if (etat === undefined) throw new Error('grille sans état')
    enInterne(etat, () => {
      modele.dispatch('FREEZE_COLUMNS', { sheetId, quantity: 2 })
      modele.dispatch('FREEZE_ROWS', { sheetId, quantity: 2 })
    })
    libererLesVolets(modele, { largeur, hauteur })
    const { xSplit, ySplit } = getters.getPaneDivisions(sheetId)
    expect([xSplit, ySplit]).toEqual(figes)
    expect(changements().cellules).toEqual([])
  })
})
