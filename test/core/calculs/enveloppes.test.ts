import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  calculCompensationCantine,
  calculDiminution,
  calculManquePlancher,
  calculPlancher,
  calculTauxCee,
  compensationCantine,
  diminution,
  expliquer,
  manqueAuPlancher,
  plancher,
  resteSousPlafond,
  tauxCeePour,
  tauxDePlancher,
} from '../../../core/calculs/index.ts'
import { centimes, enPourcent } from '../../../core/modele/index.ts'

const montant = fc.integer({ min: 0, max: 10 ** 11 }).map((n) => centimes(n))

describe('plancher', () => {
  it('est le plus petit montant au centime qui atteint le taux', () => {
    fc.assert(
      fc.property(montant, (plafond) => {
        const departement = plancher('departement', plafond)
        expect(departement * 100).toBeGreaterThanOrEqual(plafond * 40)
        expect((departement - 1) * 100).toBeLessThan(plafond * 40)
        const metropole = plancher('metropole', plafond)
        expect(metropole * 100).toBeGreaterThanOrEqual(plafond * 20)
        expect((metropole - 1) * 100).toBeLessThan(plafond * 20)
      }),
    )
  })

  it('pile au plancher il ne manque rien, un centime dessous il manque un centime', () => {
    fc.assert(
      fc.property(montant, (plafond) => {
        const minimum = plancher('departement', plafond)
        expect(manqueAuPlancher('departement', plafond, minimum)).toBe(0)
        expect(manqueAuPlancher('departement', plafond, centimes(minimum - 1))).toBe(1)
      }),
    )
  })

  it('atteint pile, le manque se calcule encore', () => {
    const pile = { plafond: centimes(32_000_000), programme: centimes(12_800_000) }
    expect(expliquer(calculManquePlancher, { type: 'departement' as const, ...pile })[2]).toBe(
      'manque = plancher − programmé = 128\u00a0000\u00a0€ − 128\u00a0000\u00a0€ = 0\u00a0€',
    )
  })

  it('n’a pas de taux pour un type inconnu', () => {
    expect(tauxDePlancher(null)).toBeNull()
    const ecrits = (['departement', 'metropole'] as const).map((type) => {
      const taux = tauxDePlancher(type)
      return taux && enPourcent(taux)
    })
    expect(ecrits).toEqual(['40\u00a0%', '20\u00a0%'])
  })

  it('s’explique', () => {
    expect(
      expliquer(calculPlancher, { type: 'departement' as const, plafond: centimes(32_000_000) }),
    ).toEqual([
      'taux du plancher = taux d’un département = 40\u00a0%',
      'plancher = plafond × taux du plancher = 320\u00a0000\u00a0€ × 40\u00a0% = 128\u00a0000\u00a0€',
    ])
  })
})

describe('reste sous le plafond', () => {
  it('le report relève le plafond, un dépassement est négatif', () => {
    const base = { plafond: centimes(10_000), programme: centimes(10_500) }
    expect(resteSousPlafond(base)).toBe(-500)
    expect(resteSousPlafond({ ...base, report: centimes(500) })).toBe(0)
  })
})

describe('taux CEE', () => {
  it.each([
    [2023, undefined, undefined],
    [2024, '60\u00a0%', false],
    [2025, '50\u00a0%', false],
    [2026, '50\u00a0%', true],
    [2027, '50\u00a0%', true],
  ])('%i', (annee, taux, aConfirmer) => {
    const trouve = tauxCeePour(annee)
    expect(trouve ? enPourcent(trouve.taux) : undefined).toBe(taux)
    expect(trouve?.aConfirmer).toBe(aConfirmer)
  })

  it('après la dernière année écrite, l’explication le dit à confirmer ; avant, non', () => {
    expect(expliquer(calculTauxCee, { annee: 2026 }).join(' ')).toContain('À confirmer')
    expect(expliquer(calculTauxCee, { annee: 2025 }).join(' ')).not.toContain('À confirmer')
  })

  it('avant la première année, le calcul se refuse', () => {
    expect(calculTauxCee.refuse?.({ annee: 2023 })).toContain('2023')
    expect(calculTauxCee.refuse?.({ annee: 2024 })).toBeNull()
    expect(calculTauxCee.note?.({ annee: 2023 })).toBeNull()
  })
})

describe('compensation des cantines', () => {
  it('un euro par repas, sans dépasser 30 % des crédits de l’axe', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 7 }), montant, (repas, creditsAxe) => {
        const rendue = compensationCantine({ repas, creditsAxe })
        expect(rendue).toBeLessThanOrEqual(repas * 100)
        expect(rendue * 10).toBeLessThanOrEqual(creditsAxe * 3)
        const plus = rendue + 1
        expect(plus > repas * 100 || plus * 10 > creditsAxe * 3).toBe(true)
      }),
    )
  })

  it('pile à 30 % n’est pas réduite', () => {
    expect(compensationCantine({ repas: 300, creditsAxe: centimes(100_000) })).toBe(30_000)
    expect(compensationCantine({ repas: 301, creditsAxe: centimes(100_000) })).toBe(30_000)
    expect(compensationCantine({ repas: 301 })).toBe(30_100)
  })

  it('s’explique', () => {
    expect(
      expliquer(calculCompensationCantine, { repas: 1200, creditsAxe: centimes(100_000) }),
    ).toEqual([
      'compensation des repas = repas × compensation par repas = 1\u00a0200 × 1\u00a0€ = 1\u00a0200\u00a0€',
      'limite de l’axe = crédits de l’axe × part maximale = 1\u00a0000\u00a0€ × 30\u00a0% = 300\u00a0€',
      'compensation = le plus petit de\u00a0: compensation des repas\u00a0; limite de l’axe = le plus petit de\u00a0: 1\u00a0200\u00a0€\u00a0; 300\u00a0€ = 300\u00a0€',
    ])
  })
})

describe('diminution', () => {
  it('ce qui n’est ni engagé ni justifié, jamais négatif', () => {
    fc.assert(
      fc.property(montant, montant, montant, (credits, engages, justifies) => {
        const baisse = diminution({ credits, engages, justifies })
        expect(baisse).toBe(Math.max(0, credits - engages - justifies))
      }),
    )
  })
  it('pile engagée, l’année laisse une baisse nulle, calculée', () => {
    const credits = centimes(10_000)
    expect(expliquer(calculDiminution, { credits, engages: credits })).toEqual([
      'baisse maximale = crédits − engagés = 100\u00a0€ − 100\u00a0€ = 0\u00a0€',
    ])
  })
})
