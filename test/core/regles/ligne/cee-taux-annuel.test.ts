import { describe, expect, it } from 'vitest'
import { ceeTauxAnnuel } from '../../../../core/regles/ligne/cee-taux-annuel.ts'
import { examiner } from '../examiner.ts'

const plan = { axe: 'transition', cout: 40_000, partEtat: 6_000, traits: { slime: true } } as const

describe('cee-taux-annuel', () => {
  it('compare les CEE au taux de l’année', () => {
    const [constat] = examiner(ceeTauxAnnuel, { lignes: [{ ...plan, cee: 22_000 }] })
    expect(constat).toMatchObject({
      gravite: 'signalement',
      cellules: ['J2'],
      montants: { constate: 2_200_000, attendu: 2_000_000 },
      interpretations: [],
    })
    expect(constat?.message).toContain('50\u00a0% du coût')
  })

  it('se juge au centime', () => {
    expect(examiner(ceeTauxAnnuel, { lignes: [{ ...plan, cee: 20_000 }] })).toEqual([])
    expect(examiner(ceeTauxAnnuel, { lignes: [{ ...plan, cee: 20_000.01 }] })).toHaveLength(1)
  })

  it('change de taux avec l’année', () => {
    expect(examiner(ceeTauxAnnuel, { lignes: [{ ...plan, annee: 2024, cee: 24_000 }] })).toEqual([])
  })

  it('se tait de l’emploi d’un département et d’une année hors du contrat', () => {
    const ailleurs = { ...plan, axe: 'emploi', cee: 39_000 } as const
    expect(examiner(ceeTauxAnnuel, { lignes: [ailleurs] })).toEqual([])
    expect(examiner(ceeTauxAnnuel, { lignes: [ailleurs], type: 'metropole' })).toHaveLength(1)
    expect(examiner(ceeTauxAnnuel, { lignes: [{ ...plan, cee: 39_000, annee: 2028 }] })).toEqual([])
  })

  it('après la dernière année écrite, dit le taux à confirmer, ou se tait', () => {
    const essai = { lignes: [{ ...plan, annee: 2026, cee: 22_000 }] }
    const [constat] = examiner(ceeTauxAnnuel, essai)
    expect(constat?.message).toContain('à confirmer')
    expect(constat?.interpretations).toEqual(['tauxCee'])
    expect(examiner(ceeTauxAnnuel, essai, { interpretations: { tauxCee: 'exiger' } })).toEqual([])
  })

  it.each([
    ['ce n’est pas un SLIME', { ...plan, cee: 39_000, traits: {} }],
    [
      'c’est l’animation d’un SLIME',
      { ...plan, cee: 39_000, traits: { slime: true, animationSlime: true } },
    ],
    ['les CEE sont vides', { ...plan, cee: 'vide' }],
    ['les CEE sont illisibles', { ...plan, cee: 'illisible' }],
    ['le coût est vide', { ...plan, cee: 39_000, cout: 'vide' }],
    ['l’année est inconnue', { ...plan, cee: 39_000, annee: null }],
  ] as const)('se tait quand %s', (_cas, ligne) => {
    expect(examiner(ceeTauxAnnuel, { lignes: [ligne] })).toEqual([])
  })
})
