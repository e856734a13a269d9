import { describe, expect, it } from 'vitest'
import { axeInconnu } from '../../../../core/regles/ligne/axe-inconnu.ts'
import { examiner } from '../examiner.ts'

describe('axe-inconnu', () => {
  it('marque l’axe et cite son libellé', () => {
    const constats = examiner(axeInconnu, {
      lignes: [{}, { axe: 'inconnu', axeLu: 'Sport et nature', action: 'Pleine nature' }],
    })
    expect(constats).toHaveLength(1)
    expect(constats[0]).toMatchObject({
      gravite: 'bloquant',
      cellules: ['A3'],
      axe: null,
      action: 'Pleine nature',
    })
    expect(constats[0]?.message).toContain('Sport et nature')
  })

  it('dit qu’une cellule d’axe est vide', () => {
    const [constat] = examiner(axeInconnu, { lignes: [{ axe: 'inconnu', axeLu: '' }] })
    expect(constat?.message).toContain('la cellule de l’axe est vide')
  })

  it('ne signale qu’une fois un titre qui couvre plusieurs lignes', () => {
    const titre = { feuille: 'Budget', ligne: 8, colonne: 0 }
    const constats = examiner(axeInconnu, {
      lignes: ['Une', 'Deux', 'Trois'].map((action) => ({
        action,
        axe: 'inconnu' as const,
        axeLu: 'Axe 9',
        lieuAxe: titre,
      })),
    })
    expect(constats).toHaveLength(1)
    expect(constats[0]).toMatchObject({ cellules: ['A9'], action: null })
    expect(constats[0]?.message).toContain('3 actions')
  })

  it('ne signale qu’une fois une action répétée d’année en année', () => {
    const constats = examiner(axeInconnu, {
      lignes: [2024, 2025, 2026].map((annee) => ({ annee, axe: 'inconnu' as const })),
    })
    expect(constats).toHaveLength(1)
    expect(constats[0]).toMatchObject({ cellules: ['A2', 'A3', 'A4'], annee: null })
  })

  it('laisse l’axe transversal à sa règle', () => {
    expect(examiner(axeInconnu, { lignes: [{ axe: 'transversal' }] })).toEqual([])
  })
})
