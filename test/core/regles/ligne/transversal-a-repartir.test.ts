import { describe, expect, it } from 'vitest'
import { transversalARepartir } from '../../../../core/regles/ligne/transversal-a-repartir.ts'
import { examiner } from '../examiner.ts'

describe('transversal-a-repartir', () => {
  it('demande de répartir les crédits, année par année', () => {
    const constats = examiner(transversalARepartir, {
      lignes: [
        {
          action: 'Coordination',
          axe: 'transversal',
          axeLu: 'Pilotage',
          annee: 2024,
          partEtat: 14_500,
        },
        {
          action: 'Coordination',
          axe: 'transversal',
          axeLu: 'Pilotage',
          annee: 2025,
          partEtat: 15_000,
        },
      ],
    })
    expect(constats).toHaveLength(1)
    expect(constats[0]).toMatchObject({
      gravite: 'a-justifier',
      cellules: ['A2', 'A3'],
      axe: null,
      action: 'Coordination',
      annee: null,
    })
    expect(constats[0]?.message).toContain(
      '14\u00a0500\u00a0€ en 2024 et 15\u00a0000\u00a0€ en 2025',
    )
    expect(constats[0]?.message).toContain('Pilotage')
  })

  it('ne dit rien d’une action rangée dans un axe', () => {
    expect(examiner(transversalARepartir, { lignes: [{ axe: 'droits' }] })).toEqual([])
  })
})
