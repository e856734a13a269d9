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

  it('nomme l’année, et chaque action, là où chacune a sa cellule', () => {
    const constats = examiner(axeInconnu, {
      lignes: ['Une', 'Deux'].map((action) => ({ action, axe: 'inconnu' as const, annee: 2026 })),
    })
    expect(constats.map(({ action, annee, cellules }) => [action, annee, cellules])).toEqual([
      ['Une', 2026, ['A2']],
      ['Deux', 2026, ['A3']],
    ])
  })

  it('sépare deux titres qui couvrent chacun les mêmes actions', () => {
    const sous = (ligne: number, annee: number) =>
      ['Une', 'Deux'].map((action) => ({
        action,
        annee,
        axe: 'inconnu' as const,
        axeLu: 'Axe 9',
        lieuAxe: { feuille: 'Budget', ligne, colonne: 0 },
      }))
    const constats = examiner(axeInconnu, { lignes: [...sous(8, 2025), ...sous(18, 2026)] })
    expect(constats.map(({ annee, cellules }) => [annee, cellules])).toEqual([
      [2025, ['A9']],
      [2026, ['A19']],
    ])
  })

  it('laisse l’axe transversal à sa règle', () => {
    expect(examiner(axeInconnu, { lignes: [{ axe: 'transversal' }] })).toEqual([])
  })
})
