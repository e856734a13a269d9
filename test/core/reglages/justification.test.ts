import { describe, expect, it } from 'vitest'
import { refusDuMotif } from '../../../core/reglages/index.ts'

describe('le motif d’une justification', () => {
  it.each(['', '   ', '2026', '?!…'])('manque : %j', (motif) => {
    expect(refusDuMotif(motif)).toBe('Écrivez d’abord le motif.')
  })

  it.each([
    'ok',
    'OK',
    'ok ok ok ok ok ok',
    'vu',
    'neuf mots',
    'a b c d e f g h i',
    'n/a 123456789',
  ])('n’explique rien : %j', (motif) => {
    expect(refusDuMotif(motif)).toMatch(/^Expliquez l’écart en quelques mots/)
  })

  it.each(['Accord du commissaire', 'Délibération no 12', 'Dépassement'])(
    'convient : %j',
    (motif) => {
      expect(refusDuMotif(motif)).toBeNull()
    },
  )
})
