import { describe, expect, it } from 'vitest'
import { fseDepasseCollectivite } from '../../../../core/regles/ligne/fse-depasse-collectivite.ts'
import { examiner } from '../examiner.ts'

const plan = { cout: 71_900, partEtat: 33_950, partCollectivite: 0 }

describe('fse-depasse-collectivite', () => {
  it('compare le FSE+ à la part de la collectivité, l’État étant à parité', () => {
    const [constat] = examiner(fseDepasseCollectivite, { lignes: [{ ...plan, fse: 37_950 }] })
    expect(constat).toMatchObject({
      gravite: 'bloquant',
      cellules: ['I2'],
      montants: { constate: 3_795_000, attendu: 3_595_000, ecart: 200_000 },
      interpretations: ['ordre'],
    })
    expect(constat?.message).toContain('dépasse de 2\u00a0000\u00a0€')
  })

  it('se juge au centime', () => {
    const essai = (fse: number) => ({ lignes: [{ ...plan, fse }] })
    expect(examiner(fseDepasseCollectivite, essai(35_950))).toEqual([])
    expect(examiner(fseDepasseCollectivite, essai(35_950.01))).toHaveLength(1)
  })

  it('déduit d’abord les tiers : 100, 20 de tiers, jusqu’à 40 de FSE+', () => {
    const essai = (fse: number) => ({ lignes: [{ cout: 100, tiers: 20, partEtat: 40, fse }] })
    expect(examiner(fseDepasseCollectivite, essai(40))).toEqual([])
    expect(examiner(fseDepasseCollectivite, essai(40.01))).toHaveLength(1)
  })

  it('dit que le FSE+ est compris dans la part de la collectivité', () => {
    const lignes = [{ cout: 100, partEtat: 40, partCollectivite: 60, fse: 55 }]
    const [constat] = examiner(fseDepasseCollectivite, { lignes })
    expect(constat?.etapes.at(-1)).toContain('compris dans la part de la collectivité')
  })

  it.each([
    ['le coût est vide', { ...plan, cout: 'vide', fse: 50_000 }],
    ['les tiers sont illisibles', { ...plan, tiers: 'illisible', fse: 50_000 }],
    ['un SLIME n’a pas ses CEE', { ...plan, fse: 50_000, traits: { slime: true } }],
    ['l’axe Emploi est celui d’un département', { ...plan, axe: 'emploi', fse: 50_000 }],
  ] as const)('se tait quand %s', (_cas, ligne) => {
    expect(examiner(fseDepasseCollectivite, { lignes: [ligne] })).toEqual([])
  })
})
