import { describe, expect, it } from 'vitest'
import { doublonAction } from '../../../../core/regles/ligne/doublon-action.ts'
import { examiner } from '../examiner.ts'

const [une, deux] = [
  { action: 'Repérage des aînés', porteur: 'UDAF', section: 'Fonctionnement' },
  { action: 'REPÉRAGE DES AÎNÉS', porteur: 'Udaf', section: 'Fonctionnement' },
]

describe('doublon-action', () => {
  it('marque la seconde ligne et renvoie à la première', () => {
    const [constat] = examiner(doublonAction, { lignes: [une, {}, deux] })
    expect(constat).toMatchObject({ gravite: 'signalement', cellules: ['B4'] })
    expect(constat?.message).toContain('voir B2, feuille «\u00a0Budget\u00a0»')
  })

  it('ne compare ni la casse ni les espaces, et deux cellules vides se valent', () => {
    const [constat] = examiner(doublonAction, {
      lignes: [une, { ...deux, porteur: ' UDAF ', section: 'fonctionnement ' }],
    })
    expect(constat?.cellules).toEqual(['B3'])
    const vides = [{ porteur: '' }, { porteur: '' }]
    expect(examiner(doublonAction, { lignes: vides })).toHaveLength(1)
  })

  it('ne nomme que les années où elle se répète', () => {
    const [constat, ...autres] = examiner(doublonAction, {
      lignes: [{ ...une, annee: 2024 }, une, deux],
    })
    expect(autres).toEqual([])
    expect(constat).toMatchObject({ annee: 2025, cellules: ['B4'] })
  })

  it.each([
    ['le porteur', { porteur: 'CCAS' }],
    ['la section', { section: 'Investissement' }],
    ['l’axe', { axe: 'droits' }],
    ['l’année', { annee: 2026 }],
    ['le libellé', { action: 'Repérage des jeunes' }],
  ] as const)('se tait quand %s diffère', (_cas, difference) => {
    expect(examiner(doublonAction, { lignes: [une, { ...deux, ...difference }] })).toEqual([])
  })
})
