import { describe, expect, it } from 'vitest'
import { cantineUnEuro } from '../../../../core/regles/ligne/cantine-un-euro.ts'
import { examiner } from '../examiner.ts'

const compensation = { cantine: 'compensation' } as const
const plan = { axe: 'transition', cout: 90_000, repas: 40_000, traits: compensation } as const

describe('cantine-un-euro', () => {
  it('compare la compensation au nombre de repas', () => {
    const [constat] = examiner(cantineUnEuro, { lignes: [{ ...plan, partEtat: 42_000 }] })
    expect(constat).toMatchObject({
      gravite: 'bloquant',
      cellules: ['F2'],
      montants: { constate: 4_200_000, attendu: 4_000_000, ecart: 200_000 },
      correction: { cellule: 'F2', valeur: 4_000_000 },
    })
    expect(constat?.message).toContain('40\u00a0000 repas')
  })

  it('se juge au centime', () => {
    expect(examiner(cantineUnEuro, { lignes: [{ ...plan, partEtat: 40_000 }] })).toEqual([])
    expect(examiner(cantineUnEuro, { lignes: [{ ...plan, partEtat: 40_000.01 }] })).toHaveLength(1)
  })

  it('reconnaît une compensation au nombre de repas', () => {
    const lignes = [{ ...plan, partEtat: 42_000, traits: { cantine: 'a-preciser' } }] as const
    expect(examiner(cantineUnEuro, { lignes })).toHaveLength(1)
  })

  it.each([
    ['le nombre de repas est vide', { ...plan, repas: 'vide', partEtat: 42_000 }],
    [
      'ce sont des moyens administratifs',
      { ...plan, partEtat: 42_000, traits: { cantine: 'moyens' } },
    ],
    ['ce n’est pas une cantine', { ...plan, partEtat: 42_000, traits: {} }],
  ] as const)('se tait quand %s', (_cas, ligne) => {
    expect(examiner(cantineUnEuro, { lignes: [ligne] })).toEqual([])
  })

  it('se tait en outre-mer, où l’action est exclue', () => {
    const lignes = [{ ...plan, partEtat: 42_000 }]
    expect(examiner(cantineUnEuro, { lignes, collectivite: { outreMer: true } })).toEqual([])
  })
})
