import { describe, expect, it } from 'vitest'
import { pariteIncomplete } from '../../../../core/regles/ligne/parite-incomplete.ts'
import { examiner } from '../examiner.ts'

const plan = { cout: 95_200, partEtat: 45_600 }

describe('parite-incomplete', () => {
  it('chiffre ce que l’État met en moins', () => {
    const [constat] = examiner(pariteIncomplete, { lignes: [plan] })
    expect(constat).toMatchObject({
      gravite: 'a-justifier',
      cellules: ['F2'],
      montants: { constate: 4_560_000, attendu: 4_760_000, ecart: -200_000 },
      correction: null,
    })
    expect(constat?.interpretations).toContain('pariteIncomplete')
    expect(constat?.message).toContain('2\u00a0000\u00a0€ de moins')
  })

  it('admet un écart égal à la tolérance, pas un centime de plus', () => {
    const essai = (partEtat: number) => ({ lignes: [{ cout: 60_800, partEtat }] })
    expect(examiner(pariteIncomplete, essai(30_399))).toEqual([])
    expect(examiner(pariteIncomplete, essai(30_398.99))).toHaveLength(1)
  })

  it('ne se confond ni avec un dépassement ni avec une part nulle', () => {
    expect(examiner(pariteIncomplete, { lignes: [{ cout: 100, partEtat: 60 }] })).toEqual([])
    expect(examiner(pariteIncomplete, { lignes: [{ cout: 100, partEtat: 0 }] })).toEqual([])
  })

  it('sans coût, compare à ce qu’apporte la collectivité', () => {
    const lignes = [{ partEtat: 40_000, partCollectivite: 40_000, fse: 5_000 }]
    const [constat] = examiner(pariteIncomplete, { lignes, sans: ['cout'] })
    expect(constat?.montants).toMatchObject({ constate: 4_000_000, attendu: 4_500_000 })
  })

  it('suit l’interprétation choisie', () => {
    const avec = (choix: 'bloquant' | 'ignorer') =>
      examiner(
        pariteIncomplete,
        { lignes: [plan] },
        { interpretations: { pariteIncomplete: choix } },
      )
    expect(avec('bloquant')[0]?.gravite).toBe('bloquant')
    expect(avec('ignorer')).toEqual([])
  })

  it('se tait pour une compensation de repas', () => {
    const lignes = [{ ...plan, traits: { cantine: 'compensation' } }] as const
    expect(examiner(pariteIncomplete, { lignes })).toEqual([])
  })
})
