import { describe, expect, it } from 'vitest'
import { porteurCommune } from '../../../../core/regles/ligne/porteur-commune.ts'
import { examiner } from '../examiner.ts'

const portee = { porteur: 'CCAS de Sotteville', porteeParUneCommune: true, partEtat: 22_950 }

describe('porteur-commune', () => {
  it('chiffre ce qui est à subdéléguer, et le total du porteur', () => {
    const constats = examiner(porteurCommune, {
      type: 'metropole',
      lignes: [
        { ...portee, action: 'Une' },
        { ...portee, action: 'Deux', partEtat: 1_000 },
        { action: 'Trois', porteur: 'UDAF' },
      ],
    })
    expect(constats.map((c) => c.cellules)).toEqual([['B2'], ['B3']])
    expect(constats[0]).toMatchObject({ gravite: 'signalement', action: 'Une', axe: 'enfance' })
    expect(constats[0]?.message).toContain('22\u00a0950\u00a0€ en 2025')
    expect(constats[0]?.etapes[0]).toContain('23\u00a0950\u00a0€ en 2025')
  })

  it('ne vise que les métropoles', () => {
    expect(examiner(porteurCommune, { lignes: [portee] })).toEqual([])
  })
})
