import { describe, expect, it } from 'vitest'
import { reconductionDerogatoire } from '../../../../core/regles/ligne/reconduction-derogatoire.ts'
import { examiner } from '../examiner.ts'

describe('reconduction-derogatoire', () => {
  it('demande l’accord et l’évaluation, une fois par action', () => {
    const lignes = [2024, 2025].map((annee) => ({ annee, nature: 'reconduite' as const }))
    const constats = examiner(reconductionDerogatoire, { lignes })
    expect(constats).toHaveLength(1)
    expect(constats[0]).toMatchObject({
      gravite: 'a-justifier',
      cellules: ['D2', 'D3'],
      annee: null,
      action: 'Accompagner les familles',
    })
    expect(constats[0]?.message).toContain('l’accord du commissaire')
  })

  it.each([
    ['l’action est renforcée', { nature: 'renforcee' }],
    ['l’axe emploi est celui d’un département', { nature: 'reconduite', axe: 'emploi' }],
  ] as const)('se tait quand %s', (_cas, ligne) => {
    expect(examiner(reconductionDerogatoire, { lignes: [ligne] })).toEqual([])
  })

  it('une action nouvelle en 2024 n’est pas reconduite en 2025', () => {
    const lignes = [
      { annee: 2024, nature: 'nouvelle' },
      { annee: 2025, nature: 'reconduite' },
    ] as const
    expect(examiner(reconductionDerogatoire, { lignes })).toEqual([])
  })
})
