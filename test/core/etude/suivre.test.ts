import { expect, it } from 'vitest'
import { suivreLeClasseur } from '../../../core/etude/index.ts'
import { classeurDEssai } from '../../task-pane/classeur-d-essai.ts'

const DATE = '2026-11-23'

it('un classeur suivi donne son exécution et sa feuille ; le même deux fois donne la même', () => {
  const classeur = classeurDEssai('04-departement-suivi-long.xlsx')
  const suivi = suivreLeClasseur({ classeur, reglages: null, date: DATE })
  if (suivi.genre === 'refus') throw new Error(suivi.phrase)
  expect(suivi.execution.exposition.montant).toBe(11_600_000)
  expect(suivi.feuille.genre).toBe('suivi')
  expect(suivreLeClasseur({ classeur, reglages: null, date: DATE })).toEqual(suivi)
})

it('sans tableau reconnu, il dit pourquoi', () => {
  expect(
    suivreLeClasseur({ classeur: { feuilles: [] }, reglages: null, date: DATE }),
  ).toMatchObject({ genre: 'refus', phrase: expect.stringMatching(/\S/) })
})
