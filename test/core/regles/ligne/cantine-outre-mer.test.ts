import { describe, expect, it } from 'vitest'
import { cantineOutreMer } from '../../../../core/regles/ligne/cantine-outre-mer.ts'
import { examiner } from '../examiner.ts'

describe('cantine-outre-mer', () => {
  it('se tait de l’emploi d’un département, qui n’est pas du pacte', () => {
    const collectivite = { outreMer: true }
    const cantine = { traits: { cantine: 'compensation' } } as const
    expect(examiner(cantineOutreMer, { collectivite, lignes: [cantine] })).toHaveLength(1)
    const lignes = [{ ...cantine, axe: 'emploi' }] as const
    expect(examiner(cantineOutreMer, { collectivite, lignes })).toEqual([])
  })
})
