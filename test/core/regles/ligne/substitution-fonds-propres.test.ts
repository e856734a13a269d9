import { describe, expect, it } from 'vitest'
import { substitutionFondsPropres } from '../../../../core/regles/ligne/substitution-fonds-propres.ts'
import { examiner } from '../examiner.ts'

const plan = { cout: 71_300, partEtat: 35_650, partCollectivite: 35_650 }

describe('substitution-fonds-propres', () => {
  it.each(['renforcee', 'reconduite'] as const)('chiffre la baisse sur une action %s', (nature) => {
    const [constat] = examiner(substitutionFondsPropres, {
      lignes: [{ ...plan, nature, partCollectiviteAnterieure: 41_650 }],
    })
    expect(constat).toMatchObject({
      gravite: 'a-justifier',
      cellules: ['G2'],
      montants: { constate: 3_565_000, attendu: 4_165_000, ecart: -600_000 },
    })
  })

  it('se juge au centime', () => {
    const essai = (avant: number) => ({
      lignes: [{ ...plan, nature: 'reconduite' as const, partCollectiviteAnterieure: avant }],
    })
    expect(examiner(substitutionFondsPropres, essai(35_650))).toEqual([])
    expect(examiner(substitutionFondsPropres, essai(35_650.01))).toHaveLength(1)
  })

  it.each([
    ['l’action est nouvelle', { ...plan, partCollectiviteAnterieure: 41_650 }],
    [
      'la part d’avant est vide',
      { ...plan, nature: 'reconduite', partCollectiviteAnterieure: 'vide' },
    ],
    [
      'la part actuelle est vide',
      {
        ...plan,
        nature: 'reconduite',
        partCollectivite: 'vide',
        partCollectiviteAnterieure: 41_650,
      },
    ],
  ] as const)('se tait quand %s', (_cas, ligne) => {
    expect(examiner(substitutionFondsPropres, { lignes: [ligne] })).toEqual([])
  })
})
