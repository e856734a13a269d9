import { expect, test } from 'vitest'
import { cellulesVisibles, classeurDeBrut, type Plage } from '../../../core/grille/index.ts'

const FUSIONS: readonly Plage[] = [
  { haut: 5, gauche: 2, bas: 6, droite: 2 },
  { haut: 0, gauche: 0, bas: 0, droite: 3 },
]

const visible = cellulesVisibles(
  classeurDeBrut({
    feuilles: ['Budget', 'Autre'].map((nom, i) => ({
      nom,
      haut: 0,
      gauche: 0,
      valeurs: [],
      formules: [],
      formats: [],
      fusions: i === 0 ? FUSIONS : [],
      lignesMasquees: [],
      colonnesMasquees: [],
      masquee: false,
      protegee: false,
    })),
  }),
)

test.each([
  ['Budget', 'C7', 'C6'],
  ['Budget', 'C6', 'C6'],
  ['Budget', 'D1', 'A1'],
  ['Budget', 'C8', 'C8'],
  ['Autre', 'C7', 'C7'],
  ['Absente', 'C7', 'C7'],
])('%s!%s se voit en %s', (feuille, cellule, attendue) => {
  expect(visible(feuille, cellule)).toBe(attendue)
})
