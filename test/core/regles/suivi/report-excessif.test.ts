import { describe, expect, it } from 'vitest'
import { reportExcessif } from '../../../../core/regles/suivi/report-excessif.ts'
import type { ContratDEssai, LigneDEssai } from '../../contrat-d-essai.ts'
import { cellule, euros, examiner, lieu } from '../examiner.ts'

/** 100 000 € programmés en 2025, dont 64 849 € consommés : 35 151 € peuvent se reporter. */
const DE_2025: readonly LigneDEssai[] = [
  { action: 'A', partEtat: 60_000, cout: 120_000, consomme: 60_000 },
  { action: 'B', partEtat: 40_000, cout: 80_000, consomme: 4849 },
]

function avecReport(report: number, de2025 = DE_2025, essai: ContratDEssai = {}) {
  return examiner(reportExcessif, {
    ...essai,
    lignes: [...de2025, { action: 'B', annee: 2026, report, consomme: 'vide' }],
  })
}

describe('report-excessif', () => {
  it('le report dépasse ce que l’année précédente n’a pas consommé', () => {
    const [constat, ...autres] = avecReport(55_150)
    expect(autres).toEqual([])
    expect(constat).toMatchObject({
      gravite: 'a-justifier',
      axe: 'enfance',
      annee: 2026,
      cellules: [cellule('report', 4)],
      montants: { constate: euros(55_150), attendu: euros(35_151), ecart: euros(19_999) },
    })
  })

  it('pile ce qui reste : silence ; un centime de plus : constat', () => {
    expect(avecReport(35_151)).toEqual([])
    expect(avecReport(35_151.01)[0]?.montants?.ecart).toBe(1)
  })

  it('se juge par axe : la marge d’un autre axe ne compte pas', () => {
    const autre: LigneDEssai[] = [
      { axe: 'droits', action: 'D', partEtat: 90_000, cout: 180_000, consomme: 0 },
    ]
    expect(avecReport(35_151.01, [...DE_2025, ...autre])).toHaveLength(1)
    const droits: LigneDEssai = { axe: 'droits', action: 'D', partEtat: 100, consomme: 100 }
    const lignes = [...DE_2025, droits, { ...droits, annee: 2026, report: 50 }]
    expect(examiner(reportExcessif, { lignes }).map((c) => c.axe)).toEqual(['droits'])
  })

  it('consommation inconnue d’une ligne de crédits, ou part État illisible : ne conclut pas', () => {
    const inconnue: LigneDEssai = { action: 'C', partEtat: 10, cout: 20, consomme: 'vide' }
    expect(avecReport(90_000, [...DE_2025, inconnue])).toEqual([])
    expect(avecReport(90_000, [...DE_2025, { ...inconnue, partEtat: 0 }])).toHaveLength(1)
    const illisible: LigneDEssai = { action: 'C', partEtat: 'illisible', consomme: 10 }
    expect(avecReport(90_000, [...DE_2025, illisible])).toEqual([])
  })

  it('année précédente absente du classeur, ou emploi d’un département : rien', () => {
    expect(avecReport(90_000, [])).toEqual([])
    const emploi = DE_2025.map((l) => ({ ...l, axe: 'emploi' as const }))
    const lignes = [...emploi, { axe: 'emploi' as const, action: 'B', annee: 2026, report: 90_000 }]
    expect(examiner(reportExcessif, { lignes })).toEqual([])
    expect(examiner(reportExcessif, { lignes, type: 'metropole' })).toHaveLength(1)
  })

  it('un report dit pour l’axe entier l’emporte sur les lignes, même sans cellule', () => {
    const essai = (report: Parameters<typeof euros>[0], adresse: string | null) => ({
      contrat: {
        reports: [
          {
            axe: 'enfance' as const,
            annee: 2026,
            montant: euros(report),
            lieu: adresse === null ? null : lieu(adresse),
          },
        ],
      },
    })
    expect(avecReport(55_150, DE_2025, essai(35_151, null))).toEqual([])
    expect(avecReport(0, DE_2025, essai(35_152, null))[0]?.cellules).toEqual([])
    expect(avecReport(0, DE_2025, essai(35_152, 'K3'))[0]?.cellules).toEqual(['K3'])
  })
})
