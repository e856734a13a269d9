import { describe, expect, it } from 'vitest'
import { ceeSurFsatme } from '../../../../core/regles/ligne/cee-sur-fsatme.ts'
import { examiner } from '../examiner.ts'

const plan = { axe: 'transition', cout: 20_000, partEtat: 8_000 } as const
const traits = { fsatme: true }

describe('cee-sur-fsatme', () => {
  it('refuse des CEE sur un FSATME', () => {
    const [constat] = examiner(ceeSurFsatme, { lignes: [{ ...plan, cee: 4_000, traits }] })
    expect(constat).toMatchObject({ gravite: 'bloquant', cellules: ['J2'], axe: 'transition' })
    expect(constat?.message).toContain('4\u00a0000\u00a0€ de CEE')
  })

  it('admet un FSATME sans CEE, et des CEE ailleurs', () => {
    const lignes = [
      { ...plan, action: 'FSATME', cee: 0, traits },
      { ...plan, action: 'FSATME bis', cee: 'vide', traits },
      { ...plan, action: 'SLIME', cee: 4_000 },
    ] as const
    expect(examiner(ceeSurFsatme, { lignes })).toEqual([])
  })
})
