import { expect, test } from 'vitest'
import { estUnIntituleTotalise } from '../../../core/lecture/redressement/intitules-totalises.ts'
import { preparerPage } from '../../../core/lecture/textes/index.ts'
import { feuille } from './grille-d-essai.ts'

test('une longue liste chiffrée n’est pas une suite d’intitulés', () => {
  const bas = 100_000
  const page = preparerPage(
    feuille(
      'Liste',
      Array.from({ length: bas + 1 }, (_, i) => [`Dossier ${i}`, i + 1]),
    ),
  )
  const lignes = { financeur: 0, montants: [1], bas, redites: new Set<string>() }
  expect(estUnIntituleTotalise(page, lignes, 0)).toBe(false)
})
