import { describe, expect, it } from 'vitest'
import { cantineConditions } from '../../../../core/regles/ligne/cantine-conditions.ts'
import { cellule, examiner } from '../examiner.ts'

const plan = { axe: 'transition', traits: { cantine: 'compensation' } } as const

describe('cantine-conditions', () => {
  it('refuse un tarif trop élevé', () => {
    const [constat] = examiner(cantineConditions, {
      lignes: [{ ...plan, tarifRepas: 1.2, quotientFamilial: 1_000 }],
    })
    expect(constat).toMatchObject({ gravite: 'bloquant', cellules: [cellule('tarifRepas', 2)] })
    expect(constat?.message).toContain('1,20\u00a0€, pour 1\u00a0€ au plus')
  })

  it('refuse un seuil de quotient trop élevé', () => {
    const [constat] = examiner(cantineConditions, {
      lignes: [{ ...plan, quotientFamilial: 1_200 }],
    })
    expect(constat?.cellules).toEqual([cellule('quotientFamilial', 2)])
    expect(constat?.message).toContain('1\u00a0200\u00a0€, pour 1\u00a0000\u00a0€ au plus')
  })

  it('admet pile les deux seuils', () => {
    expect(
      examiner(cantineConditions, {
        lignes: [{ ...plan, tarifRepas: 1, quotientFamilial: 1_000 }],
      }),
    ).toEqual([])
    expect(examiner(cantineConditions, { lignes: [{ ...plan, tarifRepas: 1.01 }] })).toHaveLength(1)
    expect(
      examiner(cantineConditions, { lignes: [{ ...plan, quotientFamilial: 1_001 }] }),
    ).toHaveLength(1)
  })

  it('ne dit qu’une fois la condition d’une action, quelles que soient les années', () => {
    const lignes = [2024, 2025].map((annee) => ({ ...plan, annee, tarifRepas: 2 }))
    expect(examiner(cantineConditions, { lignes })).toHaveLength(1)
  })

  it('se tait de l’emploi d’un département, qui n’est pas du pacte', () => {
    const lignes = [{ ...plan, axe: 'emploi', tarifRepas: 2 }] as const
    expect(examiner(cantineConditions, { lignes })).toEqual([])
    expect(examiner(cantineConditions, { lignes, type: 'metropole' })).toHaveLength(1)
  })

  it('sur plusieurs lignes, ne marque que celle qui passe le seuil', () => {
    const lignes = [1, 2].map((tarifRepas) => ({ ...plan, tarifRepas }))
    const [constat] = examiner(cantineConditions, { lignes })
    expect(constat?.cellules).toEqual([cellule('tarifRepas', 3)])
  })

  it('ne vise ni les moyens administratifs, ni les autres actions', () => {
    const lignes = [
      { tarifRepas: 3, traits: { cantine: 'moyens' } },
      { action: 'Séjours', quotientFamilial: 1_500 },
    ] as const
    expect(examiner(cantineConditions, { lignes })).toEqual([])
  })
})
