import { describe, expect, it } from 'vitest'
import { etatNul } from '../../../../core/regles/ligne/etat-nul.ts'
import { examiner } from '../examiner.ts'

describe('etat-nul', () => {
  it('signale une part de l’État à zéro sur une action qui coûte', () => {
    const [constat] = examiner(etatNul, { lignes: [{ cout: 12_000, partEtat: 0 }] })
    expect(constat).toMatchObject({ gravite: 'signalement', cellules: ['F2'], annee: 2025 })
    expect(constat?.message).toContain('12\u00a0000\u00a0€')
  })

  it.each([
    ['la part est vide', { partEtat: 'vide' }],
    ['la part vaut un centime', { partEtat: 0.01 }],
    ['le coût est nul', { cout: 0, partEtat: 0 }],
    ['le coût est nul, un tiers illisible', { cout: 0, tiers: 'illisible', partEtat: 0 }],
    ['les tiers paient tout', { cout: 100, tiers: 100, partEtat: 0 }],
    ['les tiers dépassent le coût', { cout: 100, tiers: 120, partEtat: 0 }],
    ['l’action n’est pas reconduite', { partEtat: 0, nonReconduite: true }],
    ['l’axe Emploi est celui d’un département', { partEtat: 0, axe: 'emploi' }],
  ] as const)('se tait quand %s', (_cas, ligne) => {
    expect(examiner(etatNul, { lignes: [ligne] })).toEqual([])
  })

  it('se tait si l’une des lignes de l’action la dit non reconduite', () => {
    const lignes = [{ partEtat: 0 }, { partEtat: 0, nonReconduite: true }]
    expect(examiner(etatNul, { lignes })).toEqual([])
    expect(examiner(etatNul, { lignes: [{ partEtat: 0 }, { partEtat: 0 }] })).toHaveLength(1)
  })
})
