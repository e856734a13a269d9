import { describe, expect, it } from 'vitest'
import { montantNegatif } from '../../../../core/regles/ligne/montant-negatif.ts'
import { cellule, examiner } from '../examiner.ts'

describe('montant-negatif', () => {
  it('ne dit qu’une fois une cellule que deux lignes se partagent', () => {
    const lignes = [2025, 2026].map((annee) => ({ annee, tiers: -5 }))
    expect(examiner(montantNegatif, { lignes }).map((c) => c.cellules)).toEqual([
      [cellule('tiers', 2)],
      [cellule('tiers', 3)],
    ])
    const partagee = lignes.map((l) => ({ ...l, rang: 1 }))
    expect(examiner(montantNegatif, { lignes: partagee })).toHaveLength(1)
  })
})
