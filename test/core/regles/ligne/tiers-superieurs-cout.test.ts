import { describe, expect, it } from 'vitest'
import { tiersSuperieursCout } from '../../../../core/regles/ligne/tiers-superieurs-cout.ts'
import { examiner } from '../examiner.ts'

describe('tiers-superieurs-cout', () => {
  it('marque les tiers et chiffre l’excès', () => {
    const [constat] = examiner(tiersSuperieursCout, {
      lignes: [{ cout: 10_000, partEtat: 0, tiers: 12_000 }],
    })
    expect(constat).toMatchObject({
      gravite: 'bloquant',
      cellules: ['H2'],
      montants: { constate: 1_200_000, attendu: 1_000_000, ecart: 200_000 },
    })
    expect(constat?.message).toContain('2\u00a0000\u00a0€ de trop')
  })

  it('compte les CEE avec les tiers, au centime', () => {
    const essai = (cee: number) => ({ lignes: [{ cout: 100, partEtat: 0, tiers: 60, cee }] })
    expect(examiner(tiersSuperieursCout, essai(40))).toEqual([])
    expect(examiner(tiersSuperieursCout, essai(40.01))).toHaveLength(1)
  })

  it('marque les CEE quand il n’y a pas de tiers', () => {
    const [constat] = examiner(tiersSuperieursCout, {
      lignes: [{ cout: 100, partEtat: 0, cee: 101 }],
    })
    expect(constat?.cellules).toEqual(['J2'])
  })

  it('se tait quand le coût est vide', () => {
    expect(examiner(tiersSuperieursCout, { lignes: [{ cout: 'vide', tiers: 12_000 }] })).toEqual([])
  })
})
