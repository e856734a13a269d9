import { describe, expect, it } from 'vitest'
import { evaluationCredits } from '../../../../core/regles/ligne/evaluation-credits.ts'
import { examiner } from '../examiner.ts'

const evaluation = { action: 'Évaluation d’impact', traits: { evaluation: true } }

describe('evaluation-credits', () => {
  it('rappelle que l’évaluation compte dans le plafond', () => {
    const [constat] = examiner(evaluationCredits, { lignes: [{ ...evaluation, partEtat: 6_000 }] })
    expect(constat).toMatchObject({ gravite: 'signalement', cellules: ['F2'] })
    expect(constat?.message).toContain('6\u00a0000\u00a0€')
  })

  it('se tait sans crédits de l’État, ou pour une autre action', () => {
    const lignes = [{ ...evaluation, partEtat: 0 }, { action: 'Autre' }]
    expect(examiner(evaluationCredits, { lignes })).toEqual([])
  })
})
