import { describe, expect, it } from 'vitest'
import { ceeNonRenseigne } from '../../../../core/regles/ligne/cee-non-renseigne.ts'
import { examiner } from '../examiner.ts'

const plan = { axe: 'transition', cout: 20_000, traits: { slime: true } } as const

describe('cee-non-renseigne', () => {
  it('demande une justification quand l’État dépasse ce que les CEE lui laisseraient', () => {
    const [constat] = examiner(ceeNonRenseigne, {
      lignes: [{ ...plan, partEtat: 10_000, cee: 'vide' }],
    })
    expect(constat).toMatchObject({
      gravite: 'a-justifier',
      cellules: ['F2', 'B2'],
      montants: { constate: 1_000_000, attendu: 400_000 },
    })
    expect(constat?.message).toContain('la parité n’est pas vérifiée')
  })

  it('au montant près, n’est plus qu’un rappel', () => {
    const essai = (partEtat: number) => ({ lignes: [{ ...plan, partEtat }] })
    expect(examiner(ceeNonRenseigne, essai(4_000.01))[0]?.gravite).toBe('a-justifier')
    const [constat] = examiner(ceeNonRenseigne, essai(4_000))
    expect(constat).toMatchObject({ gravite: 'signalement', cellules: ['B2'] })
  })

  it('après 2025, dit le taux à confirmer', () => {
    const [constat] = examiner(ceeNonRenseigne, {
      lignes: [{ ...plan, annee: 2026, partEtat: 5_000 }],
    })
    expect(constat?.interpretations).toContain('tauxCee')
    expect(constat?.etapes.join(' ')).toContain('à confirmer')
  })

  it('ne rappelle qu’une fois la même action', () => {
    const lignes = [2024, 2025, 2026].map((annee) => ({ ...plan, annee, partEtat: 1_000 }))
    const constats = examiner(ceeNonRenseigne, { lignes })
    expect(constats).toHaveLength(1)
    expect(constats[0]).toMatchObject({ annee: null, cellules: ['B2', 'B3', 'B4'] })
  })

  it.each([
    ['les CEE sont donnés', { ...plan, cee: 10_000 }],
    ['les CEE sont donnés à zéro', { ...plan, cee: 0 }],
    ['les CEE sont illisibles', { ...plan, cee: 'illisible' }],
    ['c’est l’animation du SLIME', { ...plan, traits: { slime: true, animationSlime: true } }],
    ['c’est un FSATME', { ...plan, traits: { slime: true, fsatme: true } }],
    ['rien n’est programmé', { ...plan, cout: 'vide', partEtat: 'vide' }],
  ] as const)('se tait quand %s', (_cas, ligne) => {
    expect(examiner(ceeNonRenseigne, { lignes: [ligne] })).toEqual([])
  })
})
