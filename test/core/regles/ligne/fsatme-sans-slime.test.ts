import { describe, expect, it } from 'vitest'
import { fsatmeSansSlime } from '../../../../core/regles/ligne/fsatme-sans-slime.ts'
import { examiner } from '../examiner.ts'

const fsatme = { axe: 'transition', action: 'FSATME', traits: { fsatme: true } } as const
const animation = {
  axe: 'transition',
  action: 'Animation du SLIME',
  traits: { slime: true, animationSlime: true },
} as const

describe('fsatme-sans-slime', () => {
  it.each([fsatme, animation])('signale $action sans SLIME', (ligne) => {
    const constats = examiner(fsatmeSansSlime, { lignes: [{}, ligne] })
    expect(constats).toHaveLength(1)
    expect(constats[0]).toMatchObject({
      gravite: 'signalement',
      cellules: ['B3'],
      axe: 'transition',
      action: ligne.action,
      annee: 2025,
    })
  })

  it('se tait dès qu’un SLIME figure au contrat', () => {
    const slime = { axe: 'transition', action: 'Visites SLIME', traits: { slime: true } } as const
    expect(examiner(fsatmeSansSlime, { lignes: [fsatme, animation, slime] })).toEqual([])
  })

  it('se tait de l’emploi d’un département, qui n’est pas du pacte', () => {
    const lignes = [{ ...fsatme, axe: 'emploi' }] as const
    expect(examiner(fsatmeSansSlime, { lignes })).toEqual([])
    expect(examiner(fsatmeSansSlime, { lignes, type: 'metropole' })).toHaveLength(1)
  })

  it('se tait d’une année hors du contrat', () => {
    expect(examiner(fsatmeSansSlime, { lignes: [{}, { ...fsatme, annee: 2028 }] })).toEqual([])
  })
})
