import { describe, expect, it } from 'vitest'
import { indicateurNonSuivi } from '../../../../core/regles/suivi/indicateur-non-suivi.ts'
import type { LigneDEssai } from '../../contrat-d-essai.ts'
import { cellule, examiner } from '../examiner.ts'

const suivre = (ligne: LigneDEssai, date = '2026-11-23') =>
  examiner(indicateurNonSuivi, { lignes: [{ valeurIndicateur: '', ...ligne }] }, { date })

describe('indicateur-non-suivi', () => {
  it('année écoulée, crédits, valeur vide : à justifier sur la cellule', () => {
    expect(suivre({})).toMatchObject([
      { gravite: 'a-justifier', annee: 2025, cellules: [cellule('valeurIndicateur', 2)] },
    ])
    expect(suivre({ valeurIndicateur: '0' })).toEqual([])
  })

  it('une année est écoulée le 1er janvier suivant', () => {
    expect(suivre({}, '2025-12-31')).toEqual([])
    expect(suivre({}, '2026-01-01')).toHaveLength(1)
  })

  it('colonne absente, année inconnue ou hors contrat, pas de crédits : silence', () => {
    expect(examiner(indicateurNonSuivi, {})).toEqual([])
    expect(suivre({ annee: null })).toEqual([])
    expect(suivre({ annee: 2023 })).toEqual([])
    expect(suivre({ partEtat: 0 })).toEqual([])
    expect(suivre({ partEtat: 'vide' })).toEqual([])
  })

  it('une action sur deux lignes : une valeur suffit', () => {
    const lignes = [{ valeurIndicateur: '' }, { valeurIndicateur: '12' }]
    expect(examiner(indicateurNonSuivi, { lignes })).toEqual([])
    const vides = [{ valeurIndicateur: '' }, { valeurIndicateur: '' }]
    expect(examiner(indicateurNonSuivi, { lignes: vides })).toHaveLength(1)
  })
})
