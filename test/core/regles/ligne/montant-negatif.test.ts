import { describe, expect, it } from 'vitest'
import { montantNegatif } from '../../../../core/regles/ligne/montant-negatif.ts'
import { examiner } from '../examiner.ts'

describe('montant-negatif', () => {
  it('marque la cellule et donne le montant', () => {
    const constats = examiner(montantNegatif, {
      lignes: [
        { action: 'Éveil culturel', cout: 100, partEtat: 50, partCollectivite: 52, fse: -2 },
      ],
    })
    expect(constats).toHaveLength(1)
    expect(constats[0]).toMatchObject({
      gravite: 'bloquant',
      cellules: ['I2'],
      action: 'Éveil culturel',
      annee: 2025,
    })
    expect(constats[0]?.message).toContain('le FSE+ porte un montant négatif (−2\u00a0€)')
  })

  it('admet zéro', () => {
    expect(examiner(montantNegatif, { lignes: [{ fse: 0 }] })).toEqual([])
  })
})
