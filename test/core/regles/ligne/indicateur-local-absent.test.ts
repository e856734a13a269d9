import { describe, expect, it } from 'vitest'
import { indicateurLocalAbsent } from '../../../../core/regles/ligne/indicateur-local-absent.ts'
import { cellule, examiner } from '../examiner.ts'

describe('indicateur-local-absent', () => {
  it('marque la cellule vide', () => {
    const [constat, ...autres] = examiner(indicateurLocalAbsent, {
      lignes: [
        { indicateurLocal: 'Nombre de familles' },
        { action: 'Ateliers', indicateurLocal: '' },
      ],
    })
    expect(autres).toEqual([])
    expect(constat).toMatchObject({
      gravite: 'bloquant',
      cellules: [cellule('indicateurLocal', 3)],
      action: 'Ateliers',
    })
  })

  it('se tait quand la colonne manque', () => {
    expect(examiner(indicateurLocalAbsent, { lignes: [{}] })).toEqual([])
  })

  it('se contente d’un indicateur pour une action sur plusieurs lignes', () => {
    const lignes = [
      { section: 'Fonctionnement', indicateurLocal: '' },
      { section: 'Investissement', indicateurLocal: 'Nombre' },
    ]
    expect(examiner(indicateurLocalAbsent, { lignes })).toEqual([])
  })

  it('se tait pour une action non reconduite', () => {
    const lignes = [{ indicateurLocal: '', nonReconduite: true }]
    expect(examiner(indicateurLocalAbsent, { lignes })).toEqual([])
  })

  it('vaut aussi pour l’emploi d’un département', () => {
    const lignes = [{ axe: 'emploi', indicateurLocal: '' }] as const
    expect(examiner(indicateurLocalAbsent, { lignes })).toHaveLength(1)
  })
})
