import { describe, expect, it } from 'vitest'
import { situerLAxe } from '../../../core/constats/index.ts'
import { etablirContexte, synthese } from '../../../core/examen/index.ts'
import { type ContratDEssai, contratDEssai } from '../contrat-d-essai.ts'
import { euros } from '../regles/examiner.ts'

const dresser = (essai: ContratDEssai, appreciation: 'annuelle' | 'contrat' = 'annuelle') =>
  synthese(
    etablirContexte(contratDEssai(essai), {
      date: '2026-11-23',
      interpretations: { appreciation },
    }),
  )

const PLAFONDS = { enfance: 300_000, droits: 320_000, transition: 280_000 }

describe('synthèse', () => {
  it('un axe, une année : plafond, plancher, programmé, manque et reste', () => {
    const lignes = [{ axe: 'droits', partEtat: 100_000, cout: 200_000 }] as const
    const lignesDeSynthese = dresser({ plafonds: PLAFONDS, lignes })
    expect(lignesDeSynthese.map((l) => l.axe)).toEqual(['enfance', 'droits', 'transition', null])
    expect(lignesDeSynthese[1]).toEqual({
      axe: 'droits',
      annee: 2025,
      plafond: euros(320_000),
      plancher: euros(128_000),
      programme: euros(100_000),
      manque: euros(28_000),
      reste: euros(220_000),
    })
    expect(lignesDeSynthese[3]).toEqual({
      axe: null,
      annee: 2025,
      plafond: euros(900_000),
      plancher: null,
      programme: euros(100_000),
      manque: 0,
      reste: euros(800_000),
    })
  })

  it('par année croissante, même quand le contrat se juge en entier', () => {
    const lignes = [{ annee: 2026 }, { annee: 2024 }]
    for (const appreciation of ['annuelle', 'contrat'] as const) {
      const annees = dresser({ plafonds: PLAFONDS, lignes }, appreciation).map((l) => l.annee)
      expect(annees).toEqual([2024, 2024, 2024, 2024, 2026, 2026, 2026, 2026])
    }
  })

  it('plafond inconnu : ni plancher, ni manque, ni reste', () => {
    const [enfance, , , ensemble] = dresser({ plafonds: { droits: 1 } })
    expect(enfance).toMatchObject({ plafond: null, plancher: null, manque: null, reste: null })
    expect(ensemble).toMatchObject({ plafond: null, reste: null })
  })

  it('un report illisible : ni reste de l’axe, ni reste de l’ensemble ; le plancher, lui, se juge', () => {
    for (const axe of ['droits', 'transversal'] as const) {
      const lignes = [
        { axe: 'droits', partEtat: 100_000, cout: 200_000 },
        { axe, partEtat: 0, cout: 1_000, action: 'Relais', report: 'illisible' },
      ] as const
      const [enfance, droits, , ensemble] = dresser({ plafonds: PLAFONDS, lignes })
      expect(enfance?.reste).toBe(euros(300_000))
      expect(droits?.reste).toBe(axe === 'droits' ? null : euros(220_000))
      expect(ensemble?.reste).toBeNull()
      expect(droits && situerLAxe(droits)).toBe('sous le plancher')
    }
  })

  it('sans colonne de part de l’État, aucune ligne : rien n’est connu, et rien n’est à zéro', () => {
    const contrat = contratDEssai({ plafonds: PLAFONDS })
    const vues = contrat.vues.map((vue) => {
      const { partEtat: _, ...entetes } = vue.entetes
      return { ...vue, entetes }
    })
    const contexte = etablirContexte(
      { ...contrat, vues },
      { date: '2026-11-23', interpretations: {} },
    )
    expect(synthese(contexte)).toEqual([])
  })

  it('part État illisible : le manque et le reste ne se disent pas', () => {
    const lignes = [{ partEtat: 10 }, { action: 'B', partEtat: 'illisible' }] as const
    const [enfance] = dresser({ plafonds: PLAFONDS, lignes })
    expect(enfance).toMatchObject({ programme: euros(10), manque: null, reste: null })
    const atteint = [{ partEtat: 200_000 }, { action: 'B', partEtat: 'illisible' }] as const
    expect(dresser({ plafonds: PLAFONDS, lignes: atteint })[0]).toMatchObject({ manque: 0 })
  })

  it('l’emploi d’un département a sa ligne, sans plancher, hors de l’ensemble', () => {
    const lignes = [{ axe: 'emploi', partEtat: 420_000.01, cout: 840_000.02 }] as const
    const plafonds = { ...PLAFONDS, emploi: 420_000 }
    const lignesDeSynthese = dresser({ plafonds, lignes })
    expect(lignesDeSynthese.find((l) => l.axe === 'emploi')).toMatchObject({
      plafond: euros(420_000),
      plancher: null,
      manque: 0,
      reste: -1,
    })
    expect(lignesDeSynthese.at(-1)).toMatchObject({
      axe: null,
      programme: 0,
      plafond: euros(900_000),
    })
  })

  it('le plafond est celui qui est notifié ; le report ne joue que sur le reste', () => {
    const reports = [{ axe: 'enfance', annee: 2025, montant: euros(20_000), lieu: null }] as const
    const [enfance] = dresser({ plafonds: PLAFONDS, contrat: { reports } })
    expect(enfance).toMatchObject({ plafond: euros(300_000), reste: euros(270_000) })
  })
})
