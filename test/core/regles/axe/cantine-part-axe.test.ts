import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cantinePartAxe } from '../../../../core/regles/axe/cantine-part-axe.ts'
import type { ContratDEssai, LigneDEssai } from '../../contrat-d-essai.ts'
import { cellule, euros, examiner } from '../examiner.ts'

function cantine(partEtat: number, ligne: LigneDEssai = {}): LigneDEssai {
  const traits = { cantine: 'compensation' } as const
  return {
    axe: 'transition',
    action: 'Compensation',
    partEtat,
    cout: 2 * partEtat,
    traits,
    ...ligne,
  }
}

const autre = (partEtat: number, ligne: LigneDEssai = {}): LigneDEssai => ({
  axe: 'transition',
  action: 'Mobilité',
  partEtat,
  cout: 2 * partEtat,
  ...ligne,
})

const essai = (...lignes: LigneDEssai[]): ContratDEssai => ({ lignes })

describe('cantine-part-axe', () => {
  it('au-delà de 30 % des crédits de l’axe : bloquant sur les parts État de la cantine', () => {
    const lignes = [
      autre(153_000),
      cantine(42_000, { action: 'Publics' }),
      cantine(30_000, { action: 'Privés' }),
    ]
    const [constat, ...autres] = examiner(cantinePartAxe, essai(...lignes))
    expect(autres).toEqual([])
    expect(constat).toMatchObject({
      gravite: 'bloquant',
      axe: 'transition',
      annee: 2025,
      cellules: [cellule('partEtat', 3), cellule('partEtat', 4)],
      montants: { constate: euros(72_000), attendu: euros(67_500), ecart: euros(4500) },
      correction: null,
    })
    expect(constat?.message.replace(/\u00a0/g, ' ')).toContain('6 428,58 €')
  })

  it('pile à 30 % ne se signale pas, un centime au-dessus toujours', () => {
    expect(examiner(cantinePartAxe, essai(autre(70_000), cantine(30_000)))).toEqual([])
    const [constat] = examiner(cantinePartAxe, essai(autre(69_999.99), cantine(30_000.01)))
    expect(constat?.montants?.ecart).toBe(1)
  })

  it('propose la seule baisse de la part État, qui suffit et ne va pas plus loin', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e8 }),
        fc.integer({ min: 1, max: 1e8 }),
        (reste, compensation) => {
          const avec = (centimes: number) =>
            examiner(cantinePartAxe, essai(autre(reste / 100), cantine(centimes / 100)))
          const [constat] = avec(compensation)
          const trop = compensation * 100 > (reste + compensation) * 30
          expect(constat !== undefined).toBe(trop)
          if (!constat?.correction) return
          const { valeur } = constat.correction
          expect(constat.correction.cellule).toBe(cellule('partEtat', 3))
          expect(avec(valeur)).toEqual([])
          expect(avec(valeur + 1)).toHaveLength(1)
        },
      ),
    )
  })

  it('ne corrige jamais une formule', () => {
    const [constat] = examiner(cantinePartAxe, essai(cantine(100, { formules: ['partEtat'] })))
    expect(constat?.correction).toBeNull()
  })

  it('dénominateur au choix : les crédits programmés, ou le plafond de l’axe', () => {
    const lignes = [autre(50_000), cantine(30_000)]
    expect(examiner(cantinePartAxe, essai(...lignes))).toHaveLength(1)
    const interpretations = { cantineDenominateur: 'plafond' } as const
    const plafonds = { transition: 100_000 }
    expect(examiner(cantinePartAxe, { lignes, plafonds }, { interpretations })).toEqual([])
    const juste = [autre(50_000), cantine(30_000.01)]
    const [constat] = examiner(cantinePartAxe, { lignes: juste, plafonds }, { interpretations })
    expect(constat).toMatchObject({
      montants: { attendu: euros(30_000) },
      correction: { valeur: euros(30_000) },
    })
    expect(examiner(cantinePartAxe, { lignes: juste }, { interpretations })).toEqual([])
  })

  it('n’explique la baisse que si elle passe le dépassement', () => {
    const etapes = (...parts: readonly [number, number]) =>
      examiner(cantinePartAxe, essai(autre(parts[0]), cantine(parts[1])))[0]?.etapes.join()
    expect(etapes(0.5, 0.5)).toContain('baisse = dépassement ÷ 70')
    // 30 % de 1,03 € font 0,309 € : le centime de trop n’en est un que par l’arrondi.
    expect(etapes(0.72, 0.31)).not.toContain('baisse =')
    const [constat] = examiner(
      cantinePartAxe,
      { lignes: [autre(0.5), cantine(0.5)], plafonds: { transition: 1 } },
      { interpretations: { cantineDenominateur: 'plafond' } },
    )
    expect(constat?.etapes.join()).toContain('dépassement = 0,20')
    expect(constat?.etapes.join()).not.toContain('baisse =')
  })

  it('dit le plafond repris d’une autre année, si c’est à lui qu’elle se mesure', () => {
    const plafonds = [
      { axe: 'transition', annee: 2024, montant: euros(100_000), lieu: null },
    ] as const
    const juger = (cantineDenominateur: 'plafond' | 'contractualise') =>
      examiner(
        cantinePartAxe,
        { lignes: [autre(50_000), cantine(40_000)], contrat: { plafonds } },
        { interpretations: { cantineDenominateur } },
      )[0]
    const alAune = juger('plafond')
    expect(alAune?.message.replace(/\u00a0/g, ' ')).toContain(
      '(30 % de 100 000 €, plafond de 2024)',
    )
    expect(alAune?.etapes[0]).toContain('celui de 2024')
    expect(juger('contractualise')?.message).not.toContain('plafond de 2024')
    expect(juger('contractualise')?.etapes.join()).not.toContain('2024')
  })

  it('numérateur au choix : la compensation, ou toute la tarification', () => {
    const moyens = cantine(10_000, { action: 'Moyens', traits: { cantine: 'moyens' } })
    const lignes = [autre(60_000), cantine(30_000), moyens]
    expect(examiner(cantinePartAxe, essai(...lignes))).toEqual([])
    const interpretations = { cantineNumerateur: 'tarification' } as const
    const [constat] = examiner(cantinePartAxe, essai(...lignes), { interpretations })
    expect(constat?.montants?.constate).toBe(euros(40_000))
  })

  it('à préciser : compensation dès qu’il y a des repas', () => {
    const traits = { cantine: 'a-preciser' } as const
    expect(examiner(cantinePartAxe, essai(cantine(100, { traits })))).toEqual([])
    expect(examiner(cantinePartAxe, essai(cantine(100, { traits, repas: 10 })))).toHaveLength(1)
  })

  it('juge chaque année à part ; année inconnue ou axe illisible, ne conclut pas', () => {
    const lignes = [autre(1000, { annee: 2024 }), cantine(100, { annee: 2025 })]
    expect(examiner(cantinePartAxe, essai(...lignes)).map((c) => c.annee)).toEqual([2025])
    expect(examiner(cantinePartAxe, essai(cantine(100, { annee: null })))).toEqual([])
    const illisible = { axe: 'transition', action: 'X', partEtat: 'illisible' } as const
    expect(examiner(cantinePartAxe, essai(cantine(100), illisible))).toEqual([])
  })

  it('reste annuelle quand plancher et plafond se jugent sur le contrat', () => {
    const interpretations = { appreciation: 'contrat' } as const
    const lignes = [autre(1000, { annee: 2024 }), cantine(100, { annee: 2025 })]
    expect(examiner(cantinePartAxe, essai(...lignes), { interpretations })).toHaveLength(1)
  })
})
