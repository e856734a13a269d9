import { describe, expect, it } from 'vitest'
import { nouvellesMinoritaires } from '../../../../core/regles/contrat/nouvelles-minoritaires.ts'
import { examinerContrat, reunir } from '../examiner.ts'

describe('nouvelles-minoritaires', () => {
  it('une action d’un tableau sans colonne de nature peut être nouvelle', () => {
    const budget = { lignes: [{ action: 'A' }, { action: 'B', nature: 'renforcee' }] } as const
    const avenant = { feuille: 'Avenant', lignes: [{ action: 'C' }], sans: ['nature'] } as const
    expect(examinerContrat(nouvellesMinoritaires, reunir(budget))).toHaveLength(1)
    expect(examinerContrat(nouvellesMinoritaires, reunir(budget, avenant))).toEqual([])
  })
})
