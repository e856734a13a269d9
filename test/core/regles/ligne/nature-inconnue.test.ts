import { describe, expect, it } from 'vitest'
import { natureInconnue } from '../../../../core/regles/ligne/nature-inconnue.ts'
import { examiner, examinerContrat, reunir } from '../examiner.ts'

describe('nature-inconnue', () => {
  it('signale une nature vide', () => {
    const constats = examiner(natureInconnue, {
      lignes: [{}, { action: 'Garde', nature: 'inconnue' }],
    })
    expect(constats).toHaveLength(1)
    expect(constats[0]).toMatchObject({ gravite: 'a-justifier', cellules: ['D3'], action: 'Garde' })
    expect(constats[0]?.message).toContain('n’est pas indiquée')
  })

  it('cite une nature qu’elle ne reconnaît pas', () => {
    const [constat] = examiner(natureInconnue, {
      lignes: [{ nature: 'inconnue', natureLue: 'À définir' }],
    })
    expect(constat?.message).toContain('«\u00a0À définir\u00a0» n’est pas reconnue')
  })

  it('se tait quand la colonne manque', () => {
    expect(examiner(natureInconnue, { lignes: [{}], sans: ['nature'] })).toEqual([])
  })

  it('se tait pour une action non reconduite', () => {
    const lignes = [
      { nature: 'inconnue', natureLue: 'Non reconduite', nonReconduite: true },
    ] as const
    expect(examiner(natureInconnue, { lignes })).toEqual([])
  })

  it('ne marque que les lignes sans nature, et se tait si l’une d’elles dit pourquoi', () => {
    const [constat] = examiner(natureInconnue, {
      lignes: [
        { nature: 'inconnue', natureLue: ' ' },
        { annee: 2026, nature: 'inconnue' },
      ],
    })
    expect(constat?.cellules).toEqual(['D2', 'D3'])
    expect(constat?.message).toContain('la nature de l’action n’est pas indiquée')
    const lignes = [
      { nature: 'inconnue', natureLue: 'Non reconduite', nonReconduite: true },
      { annee: 2026, nature: 'inconnue' },
    ] as const
    expect(examiner(natureInconnue, { lignes })).toEqual([])
  })

  it('une ligne d’un tableau sans colonne de nature n’y change rien', () => {
    const inconnue = { nature: 'inconnue', natureLue: 'À définir' } as const
    const sans = { sans: ['nature'] } as const
    const memeAnnee = reunir({ lignes: [inconnue] }, { ...sans, feuille: 'Suivi' })
    expect(examinerContrat(natureInconnue, memeAnnee).map((c) => c.cellules)).toEqual([['D2']])
    const autreAnnee = reunir({ lignes: [inconnue] }, { ...sans, lignes: [{ annee: 2026 }] })
    expect(examinerContrat(natureInconnue, autreAnnee).map((c) => c.annee)).toEqual([2025])
    const apres = reunir(
      { feuille: 'Autre', lignes: [{ annee: 2024, nature: 'inconnue' }] },
      sans,
      { lignes: [inconnue] },
    )
    const messages = examinerContrat(natureInconnue, apres).map((c) => c.message)
    expect(messages).toHaveLength(2)
    expect(messages.join()).toContain('«\u00a0À définir\u00a0» n’est pas reconnue')
  })

  it('vaut aussi pour l’emploi d’un département', () => {
    expect(
      examiner(natureInconnue, { lignes: [{ axe: 'emploi', nature: 'inconnue' }] }),
    ).toHaveLength(1)
  })

  it('se contente d’une nature donnée une autre année', () => {
    const lignes = [
      { annee: 2024, nature: 'nouvelle' },
      { annee: 2025, nature: 'inconnue' },
    ] as const
    expect(examiner(natureInconnue, { lignes })).toEqual([])
  })

  it('ne se dit qu’une fois par action, et marque chaque année', () => {
    const constats = examiner(natureInconnue, {
      lignes: [2023, 2024, 2025].map((annee) => ({ annee, nature: 'inconnue' as const })),
    })
    expect(constats).toHaveLength(1)
    expect(constats[0]).toMatchObject({ cellules: ['D3', 'D4'], annee: null })
  })
})
