import { describe, expect, it } from 'vitest'
import type { Reprise } from '../../../../core/modele/index.ts'
import { dejaReprisDe } from '../../../../core/regles/suivi/index.ts'
import { contratDEssai } from '../../contrat-d-essai.ts'
import { euros } from '../examiner.ts'

const ENFANCE = { axe: 'enfance', annee: 2024 } as const

function repris(ecart: number, ...dejaRepris: readonly Reprise[]) {
  return dejaReprisDe(euros(ecart), ENFANCE, contratDEssai({ contrat: { dejaRepris } }))
}

describe('ce que l’État a déjà repris', () => {
  it('s’additionne pour l’axe et l’année, sans passer l’écart', () => {
    const une = { ...ENFANCE, montant: euros(30) }
    expect(repris(100, une, une)).toBe(euros(60))
    expect(repris(50, une, une)).toBe(euros(50))
    expect(repris(100)).toBe(0)
  })

  it('ne vaut ni pour un autre axe la même année, ni pour une autre année du même axe', () => {
    expect(repris(100, { axe: 'droits', annee: 2024, montant: euros(30) })).toBe(0)
    expect(repris(100, { axe: 'enfance', annee: 2025, montant: euros(30) })).toBe(0)
  })
})
