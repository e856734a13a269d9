import { describe, expect, it } from 'vitest'
import { avenantAbsent } from '../../../../core/regles/suivi/avenant-absent.ts'
import { avenantIncomplet } from '../../../../core/regles/suivi/avenant-incomplet.ts'
import type { ContratDEssai, LigneDEssai } from '../../contrat-d-essai.ts'
import { cellule, examiner } from '../examiner.ts'

const VIDE: LigneDEssai = { cout: 'vide', partEtat: 'vide', partCollectivite: 'vide' }

const incomplets = (ligne: LigneDEssai, essai: ContratDEssai = {}) =>
  examiner(avenantIncomplet, { ...essai, lignes: [ligne, { action: 'Autre' }] })

describe('avenant-incomplet', () => {
  it('ni coût ni part de l’État dans l’avenant : à justifier sur la part État', () => {
    const [constat, ...autres] = incomplets(VIDE)
    expect(autres).toEqual([])
    expect(constat).toMatchObject({
      gravite: 'a-justifier',
      annee: 2025,
      cellules: [cellule('partEtat', 2)],
    })
    expect(incomplets({ ...VIDE, cout: 0, partEtat: 0 })).toHaveLength(1)
  })

  it('un coût ou une part suffit : une part État nulle est l’affaire d’etat-nul', () => {
    expect(incomplets({ cout: 12_000, partEtat: 0 })).toEqual([])
    expect(incomplets({ cout: 'vide', partEtat: 10 })).toEqual([])
    expect(incomplets({ cout: 'illisible', partEtat: 'vide' })).toEqual([])
  })

  it('« non reconduite » sur la ligne lève le constat', () => {
    expect(incomplets({ ...VIDE, nonReconduite: true })).toEqual([])
    const lignes = [{ ...VIDE, nonReconduite: true }, VIDE]
    expect(examiner(avenantIncomplet, { lignes })).toEqual([])
  })

  it('contrat initial : silence, sauf si le tableau est celui d’un avenant', () => {
    expect(incomplets({ ...VIDE, annee: 2024 })).toEqual([])
    expect(incomplets({ ...VIDE, annee: 2024, avenant: 'Avenant n° 1' })).toHaveLength(1)
    const vue = { vue: { mentionAvenant: true } }
    expect(incomplets({ ...VIDE, annee: null }, vue)).toHaveLength(1)
    expect(incomplets({ ...VIDE, annee: null })).toEqual([])
  })

  it('une ligne du contrat initial suffit à ne pas y voir un avenant', () => {
    const ligne = { ...VIDE, annee: 2024 }
    const lignes = [
      { ...ligne, avenant: 'Avenant n° 1' },
      { ...ligne, avenant: '' },
    ]
    expect(examiner(avenantIncomplet, { lignes })).toEqual([])
  })

  it('années côte à côte : une case vide est une année sans intervention', () => {
    expect(incomplets(VIDE, { large: true })).toEqual([])
  })

  it('sans colonne de coût, il faut que la part de la collectivité soit vide aussi', () => {
    expect(incomplets(VIDE, { sans: ['cout'] })).toHaveLength(1)
    expect(incomplets({ ...VIDE, partCollectivite: 10 }, { sans: ['cout'] })).toEqual([])
  })

  it('une action sur deux lignes se juge sur la somme', () => {
    const lignes = [VIDE, { cout: 10, partEtat: 5 }]
    expect(examiner(avenantIncomplet, { lignes })).toEqual([])
  })

  it('emploi d’un département ou année hors contrat : rien', () => {
    expect(incomplets({ ...VIDE, axe: 'emploi' })).toEqual([])
    expect(incomplets({ ...VIDE, annee: 2028 })).toEqual([])
  })
})

describe('avenant-absent', () => {
  const absents = (lignes: readonly LigneDEssai[], essai: ContratDEssai = {}) =>
    examiner(avenantAbsent, { ...essai, lignes })

  it('sans aucune mention : un seul signalement, qui nomme les années après 2024', () => {
    const constats = absents([{ annee: 2024 }, { annee: 2025 }, { annee: 2026 }])
    expect(constats).toHaveLength(1)
    expect(constats[0]).toMatchObject({ gravite: 'signalement', annee: null, cellules: [] })
    expect(constats[0]?.message).toContain('2025 et 2026 sans mention d’avenant')
    expect(absents([{ annee: 2024 }])).toEqual([])
  })

  it('l’année en cours a déjà le sien, la suivante reste à prévoir', () => {
    const quoiFaire = (...annees: number[]) =>
      absents(annees.map((annee) => ({ annee })))[0]?.message
    expect(quoiFaire(2025, 2026)).toMatch(/avenant\s: indiquer sa référence\.$/)
    expect(quoiFaire(2026, 2027)).toMatch(/de ceux qui existent, et prévoir les autres\.$/)
  })

  it('le titre, la feuille ou le classeur en parle : silence', () => {
    expect(absents([{}], { contrat: { mentionneAvenant: true } })).toEqual([])
    expect(absents([{}], { vue: { mentionAvenant: true } })).toEqual([])
  })

  it('la colonne, quand elle existe, fait foi année par année', () => {
    const lignes = [
      { annee: 2025, action: 'A', avenant: 'Avenant n° 1' },
      { annee: 2025, action: 'B', avenant: '' },
      { annee: 2027, action: 'A', avenant: '' },
    ]
    const [constat] = absents(lignes, { contrat: { mentionneAvenant: true } })
    expect(constat?.annee).toBe(2027)
    expect(constat?.message).toMatch(/le prévoir\.$/)
    expect(absents(lignes.slice(0, 2))).toEqual([])
    expect(absents(lignes.slice(0, 2).reverse())).toEqual([])
  })

  it('deux actions d’une année n’en font pas une mention', () => {
    const lignes = [{ action: 'A' }, { action: 'B' }]
    expect(absents(lignes)).toHaveLength(1)
    expect(absents(lignes.map((l) => ({ ...l, avenant: '' })))).toHaveLength(1)
  })

  it('années côte à côte : sur l’en-tête de l’année', () => {
    const [constat] = absents([{ annee: 2024 }, { annee: 2025 }], { large: true })
    expect(constat?.cellules).toHaveLength(1)
  })

  it('sans crédits, ou pour l’emploi d’un département : rien', () => {
    expect(absents([{ partEtat: 'vide' }, { action: 'B', partEtat: 0 }])).toEqual([])
    expect(absents([{ axe: 'emploi' }])).toEqual([])
  })
})
