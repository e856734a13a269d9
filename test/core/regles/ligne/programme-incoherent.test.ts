import { describe, expect, it } from 'vitest'
import { programmeIncoherent } from '../../../../core/regles/ligne/programme-incoherent.ts'
import { cellule, examiner } from '../examiner.ts'

describe('programme-incoherent', () => {
  it.each([
    ['emploi', '304', '102'],
    ['droits', 'BOP 102', '304'],
  ] as const)('bloque l’axe %s sur le programme %s', (axe, programme, attendu) => {
    const [constat] = examiner(programmeIncoherent, { lignes: [{ axe, programme }] })
    expect(constat).toMatchObject({ gravite: 'bloquant', cellules: [cellule('programme', 2)], axe })
    expect(constat?.message).toContain(`relève du programme ${attendu}`)
  })

  it.each([
    ['emploi', 'P102'],
    ['enfance', '304'],
    ['enfance', ''],
    ['enfance', '304 et 102'],
    ['transversal', '102'],
  ] as const)('admet l’axe %s sur « %s »', (axe, programme) => {
    expect(examiner(programmeIncoherent, { lignes: [{ axe, programme }] })).toEqual([])
  })

  it('sur plusieurs lignes, ne marque et ne cite que celles qui sont mal rangées', () => {
    const lignes = ['304', '102', '304'].map((programme) => ({ axe: 'droits' as const, programme }))
    const [constat] = examiner(programmeIncoherent, { lignes })
    expect(constat?.cellules).toEqual([cellule('programme', 3)])
    expect(constat?.message).toContain('inscrite au programme «\u00a0102\u00a0»')
  })

  it('ne vise pas une métropole', () => {
    const essai = { type: 'metropole', lignes: [{ axe: 'emploi', programme: '304' }] } as const
    expect(examiner(programmeIncoherent, essai)).toEqual([])
  })
})
