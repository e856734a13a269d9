import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dresserBilans } from '../../../core/bilan/index.ts'
import type { Axe } from '../../../core/modele/index.ts'
import { completerInterpretations, type Interpretations } from '../../../core/reglages/index.ts'
import { type ContratDEssai, contratDEssai, type LigneDEssai } from '../contrat-d-essai.ts'
import { avecTotal, euros, lieu } from '../regles/examiner.ts'

const dresser = (essai: ContratDEssai, interpretations: Partial<Interpretations> = {}) =>
  dresserBilans(contratDEssai(essai), completerInterpretations(interpretations))

const bilanDe = (essai: ContratDEssai, axe: Axe, annee: number | null = 2025) =>
  dresser(essai).axes.find((b) => b.axe === axe && b.annee === annee)

describe('bilan d’un axe', () => {
  it('additionne les parts État de l’axe et de l’année, seulement', () => {
    const lignes: LigneDEssai[] = [
      { partEtat: 100.01 },
      { action: 'B', partEtat: 50 },
      { action: 'B', annee: 2026, partEtat: 7 },
      { axe: 'droits', action: 'C', partEtat: 9 },
      { action: 'D', partEtat: 'vide' },
    ]
    const bilan = bilanDe({ lignes, plafonds: { enfance: 1000 } }, 'enfance')
    expect(bilan).toMatchObject({
      programme: euros(150.01),
      plafond: euros(1000),
      plancher: euros(400),
      incomplet: false,
      fongible: true,
    })
  })

  it('illisible ou sans colonne : le programmé est incomplet ; vide : non programmé', () => {
    const programme = (partEtat: 'vide' | 'illisible') =>
      bilanDe({ lignes: [{ partEtat }] }, 'enfance')?.incomplet
    expect(programme('vide')).toBe(false)
    expect(programme('illisible')).toBe(true)
    expect(bilanDe({ sans: ['partEtat'] }, 'enfance')?.incomplet).toBe(true)
  })

  it('le plancher dépend du type, et l’emploi d’un département n’en a pas', () => {
    const essai = { plafonds: { droits: 100.01, emploi: 100 } }
    expect(bilanDe({ ...essai, type: 'departement' }, 'droits')?.plancher).toBe(euros(40.01))
    expect(bilanDe({ ...essai, type: 'metropole' }, 'droits')?.plancher).toBe(euros(20.01))
    expect(bilanDe({ ...essai, type: null }, 'droits')?.plancher).toBeNull()
    expect(bilanDe({ ...essai, type: 'departement' }, 'emploi')?.plancher).toBeNull()
    expect(bilanDe({ ...essai, type: 'metropole' }, 'emploi')?.plancher).toBe(euros(20))
  })

  it('l’emploi d’un département ne paraît que s’il a des actions ou une enveloppe', () => {
    expect(bilanDe({}, 'emploi')).toBeUndefined()
    expect(bilanDe({ plafonds: { emploi: 1 } }, 'emploi')).toBeDefined()
    expect(bilanDe({ lignes: [{ axe: 'emploi' }] }, 'emploi')).toBeDefined()
    expect(bilanDe({ type: 'metropole' }, 'emploi')).toBeDefined()
  })

  it('le plafond d’une année l’emporte sur celui de toutes les années', () => {
    const plafonds = [
      { axe: 'droits', annee: 2025, montant: euros(255), lieu: lieu('C5') },
      { axe: 'droits', annee: null, montant: euros(262), lieu: lieu('B5') },
    ] as const
    const lignes = [{ annee: 2024 }, { annee: 2025 }]
    const bilans = dresser({ lignes, contrat: { plafonds } }).axes.filter((b) => b.axe === 'droits')
    expect(bilans.map((b) => [b.annee, b.plafond, b.lieuPlafond])).toEqual([
      [2024, euros(262), lieu('B5')],
      [2025, euros(255), lieu('C5')],
    ])
  })

  it('année inconnue : un bilan sans plafond ; année hors contrat : aucun', () => {
    const essai = { plafonds: { enfance: 1000 }, lignes: [{ annee: null }, { annee: 2028 }] }
    const bilans = dresser(essai).axes.filter((b) => b.axe === 'enfance')
    expect(bilans.map((b) => [b.annee, b.plafond, b.plancher])).toEqual([[null, null, null]])
  })

  it('marque le tableau de l’axe quand il y en a un par axe', () => {
    const un = contratDEssai({ feuille: 'Axe 1', lignes: [{ axe: 'enfance' }] })
    const deux = contratDEssai({ feuille: 'Axe 2', lignes: [{ axe: 'droits' }] })
    const contrat = {
      ...un,
      vues: [...un.vues, ...deux.vues],
      lignes: [...un.lignes, ...deux.lignes],
      unites: [...un.unites, ...deux.unites],
    }
    const { axes } = dresserBilans(contrat, completerInterpretations({}))
    const feuilles = axes.map((b) => [b.axe, b.lieux[0]?.feuille])
    expect(feuilles).toEqual([
      ['enfance', 'Axe 1'],
      ['droits', 'Axe 2'],
      ['transition', 'Axe 1'],
    ])
  })
})

describe('bilan d’une année', () => {
  it('réunit les axes fongibles, et les actions transversales ; pas un axe non reconnu', () => {
    const lignes: LigneDEssai[] = [
      { partEtat: 1 },
      { axe: 'emploi', action: 'B', partEtat: 10 },
      { axe: 'transversal', action: 'C', partEtat: 100 },
      { axe: 'inconnu', action: 'D', partEtat: 1000 },
    ]
    const plafonds = { enfance: 5, droits: 6, transition: 7, emploi: 8 }
    expect(dresser({ lignes, plafonds }).annees[0]).toMatchObject({
      programme: euros(101),
      horsAxes: euros(1000),
      incomplet: true,
      plafond: euros(18),
    })
    const metropole = dresser({ lignes: lignes.slice(0, 3), plafonds, type: 'metropole' })
    expect(metropole.annees[0]).toMatchObject({
      programme: euros(111),
      plafond: euros(26),
      incomplet: false,
    })
  })

  it('n’a pas de plafond dès qu’un axe fongible n’en a pas', () => {
    expect(dresser({ plafonds: { enfance: 1, droits: 1 } }).annees[0]?.plafond).toBeNull()
  })

  it('marque le total général de l’année, sinon l’en-tête', () => {
    const contrat = contratDEssai()
    const [sans] = dresserBilans(contrat, completerInterpretations({})).annees
    expect(sans?.lieux).toEqual([lieu('F1')])
    const total = avecTotal(contrat, { adresse: 'F9', montant: 1 })
    const [avec] = dresserBilans(total, completerInterpretations({})).annees
    expect(avec?.lieux).toEqual([lieu('F9')])
  })
})

describe('reports', () => {
  const lignes: LigneDEssai[] = [
    { action: 'A', report: 10, accordReport: 'oui' },
    { action: 'B', report: 5, accordReport: '' },
  ]

  it('seul le report accordé relève le plafond ; tout report inscrit se compte', () => {
    expect(bilanDe({ lignes }, 'enfance')).toMatchObject({
      report: euros(10),
      reportInscrit: euros(15),
    })
    expect(bilanDe({ lignes, sans: ['accordReport'] }, 'enfance')?.report).toBe(euros(15))
  })

  it('contrat.json l’emporte, pour son axe et son année', () => {
    const reports = [{ axe: 'enfance', annee: 2025, montant: euros(99), lieu: null }] as const
    expect(bilanDe({ lignes, contrat: { reports } }, 'enfance')?.report).toBe(euros(99))
    const autre = [{ axe: 'enfance', annee: 2026, montant: euros(99), lieu: null }] as const
    expect(bilanDe({ lignes, contrat: { reports: autre } }, 'enfance')?.report).toBe(euros(10))
  })
})

describe('I3 « contrat »', () => {
  const essai: ContratDEssai = {
    plafonds: { enfance: 100 },
    lignes: [
      { annee: 2024, partEtat: 30 },
      { annee: 2025, partEtat: 60 },
      { annee: 2028, partEtat: 1 },
    ],
  }

  it('toutes les années du contrat ensemble, contre la somme de leurs plafonds', () => {
    const { axes } = dresser(essai, { appreciation: 'contrat' })
    expect(axes.find((b) => b.axe === 'enfance')).toMatchObject({
      annee: null,
      programme: euros(90),
      plafond: euros(200),
      plancher: euros(80),
    })
  })

  it('garde les bilans annuels pour ce qui reste annuel', () => {
    const { annuels } = dresser(essai, { appreciation: 'contrat' })
    expect(annuels.annees.map((b) => [b.annee, b.programme])).toEqual([
      [2024, euros(30)],
      [2025, euros(60)],
    ])
  })

  it('aucune année connue : aucun plafond, et non un plafond nul', () => {
    const { axes } = dresser(
      { plafonds: { enfance: 100 }, lignes: [{ annee: null }] },
      { appreciation: 'contrat' },
    )
    expect(axes[0]?.plafond).toBeNull()
  })
})

describe('décompte des actions', () => {
  it('l’ordre des lignes ne change ni les sommes ni le décompte', () => {
    const action = fc.record({
      axe: fc.constantFrom('enfance' as const, 'emploi' as const, 'droits' as const),
      annee: fc.constantFrom(2024, 2025, 2028),
      action: fc.constantFrom('A', 'B', 'C'),
      partEtat: fc.integer({ min: 0, max: 1e6 }),
    })
    fc.assert(
      fc.property(fc.array(action, { minLength: 1, maxLength: 8 }), (lignes) => {
        const resume = (ordre: readonly LigneDEssai[]) => {
          const { axes, annees, actions } = dresser({ lignes: ordre })
          const sommes = axes.map((b) => [b.axe, b.annee, b.programme])
          return { sommes, totaux: annees.map((b) => b.programme), actions }
        }
        expect(resume([...lignes].reverse())).toEqual(resume(lignes))
        const retenues = lignes.filter((l) => l.axe !== 'emploi' && l.annee !== 2028)
        expect(resume(lignes).actions.total.actions).toBe(
          new Set(retenues.map((l) => `${l.axe}/${l.action}`)).size,
        )
      }),
    )
  })
})
