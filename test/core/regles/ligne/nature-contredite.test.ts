import { describe, expect, it } from 'vitest'
import { natureContredite } from '../../../../core/regles/ligne/nature-contredite.ts'
import { examiner } from '../examiner.ts'

const reprise = { reprise: true }

describe('nature-contredite', () => {
  it('signale une action dite nouvelle dont le libellé parle de reprise', () => {
    const [constat] = examiner(natureContredite, {
      lignes: [{ action: 'Poursuite des ateliers', traits: reprise }],
    })
    expect(constat).toMatchObject({ gravite: 'a-justifier', cellules: ['D2'] })
    expect(constat?.message).toContain('son libellé parle d’une reprise')
  })

  it('signale une action dite nouvelle qui coûtait déjà', () => {
    const [constat] = examiner(natureContredite, { lignes: [{ coutAnterieur: 18_000 }] })
    expect(constat?.message).toContain('elle coûtait déjà 18\u00a0000\u00a0€')
  })

  it('admet un coût antérieur nul ou vide', () => {
    const lignes = [{ coutAnterieur: 0 }, { action: 'Autre', coutAnterieur: 'vide' }] as const
    expect(examiner(natureContredite, { lignes })).toEqual([])
  })

  it.each(['renforcee', 'reconduite', 'inconnue'] as const)(
    'se tait si l’action est %s',
    (nature) => {
      const lignes = [{ nature, traits: reprise, coutAnterieur: 1 }]
      expect(examiner(natureContredite, { lignes })).toEqual([])
    },
  )

  it('se tait pour l’emploi d’un département, pas pour celui d’une métropole', () => {
    const lignes = [{ axe: 'emploi', traits: reprise }] as const
    expect(examiner(natureContredite, { lignes })).toEqual([])
    expect(examiner(natureContredite, { lignes, type: 'metropole' })).toHaveLength(1)
  })
})
