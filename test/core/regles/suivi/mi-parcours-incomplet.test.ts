import { describe, expect, it } from 'vitest'
import { miParcoursIncomplet } from '../../../../core/regles/suivi/mi-parcours-incomplet.ts'
import type { LigneDEssai } from '../../contrat-d-essai.ts'
import { cellule, examiner, examinerContrat, reunir } from '../examiner.ts'

const REMPLI = {
  avancementQuantitatif: '40 bénéficiaires',
  avancementFinancier: '29600',
  avancementQualitatif: 'Conforme au calendrier',
}

const incompletes = (...lignes: LigneDEssai[]) =>
  examiner(miParcoursIncomplet, { lignes }).filter((c) => c.gravite === 'a-justifier')

describe('mi-parcours-incomplet', () => {
  it('marque les cellules vides et nomme les volets', () => {
    const vide = { ...REMPLI, avancementFinancier: '', avancementQualitatif: '' }
    const [constat, ...autres] = incompletes(REMPLI, { action: 'B', ...vide })
    expect(autres).toEqual([])
    expect(constat).toMatchObject({
      axe: 'enfance',
      annee: 2025,
      action: 'B',
      cellules: [cellule('avancementFinancier', 3), cellule('avancementQualitatif', 3)],
    })
    expect(constat?.message).toContain('avancement financier et qualitatif non renseigné')
  })

  it('rapport complet : seul le rappel du vote et de l’échéance', () => {
    const constats = examiner(miParcoursIncomplet, { lignes: [REMPLI] })
    expect(constats).toHaveLength(1)
    expect(constats[0]).toMatchObject({ gravite: 'signalement', axe: null, annee: null })
    expect(constats[0]?.sources).toEqual([
      'suivi/rapport-mi-parcours',
      'calendrier/mi-parcours',
      'exterieure/mi-parcours',
    ])
    expect(constats[0]?.message).toContain('était attendue pour le 30 juin 2026')
    const [avant] = examiner(miParcoursIncomplet, { lignes: [REMPLI] }, { date: '2026-06-30' })
    expect(avant?.message).toContain('est attendue pour le 30 juin 2026')
  })

  it('aucune colonne d’avancement : rien ; une colonne absente n’est pas une cellule vide', () => {
    expect(examiner(miParcoursIncomplet, {})).toEqual([])
    expect(incompletes({ avancementQuantitatif: '40' })).toEqual([])
  })

  it('une action sur deux lignes : un texte sur l’une suffit', () => {
    expect(incompletes(REMPLI, { ...REMPLI, avancementFinancier: '' })).toEqual([])
  })

  it('une ligne d’un tableau sans la colonne n’excuse pas celle qui la laisse vide', () => {
    const suivi = { feuille: 'Suivi', lignes: [{ ...REMPLI, avancementFinancier: '' }] }
    const [constat] = examinerContrat(miParcoursIncomplet, reunir({}, suivi))
    expect(constat).toMatchObject({ gravite: 'a-justifier', cellules: ['B2'], feuille: 'Budget' })
  })

  it('l’emploi d’un département n’est pas concerné', () => {
    expect(incompletes({ axe: 'emploi', ...REMPLI, avancementFinancier: '' })).toEqual([])
  })
})
