import { describe, expect, it } from 'vitest'
import type { Axe, Plafond } from '../../../../core/modele/index.ts'
import { plafondsContradictoires } from '../../../../core/regles/contrat/plafonds-contradictoires.ts'
import { plafondsVariables } from '../../../../core/regles/contrat/plafonds-variables.ts'
import { euros, examiner, lieu } from '../examiner.ts'

function parAnnee(axe: Axe, ...montants: number[]): Plafond[] {
  return montants.map((montant, i) => ({
    axe,
    annee: 2024 + i,
    montant: euros(montant),
    lieu: lieu(`${'BCDEF'[i]}5`, 'Plafonds'),
  }))
}

describe('plafonds-variables', () => {
  it('signale les années dont le plafond diffère de la première', () => {
    const plafonds = [
      ...parAnnee('enfance', 240_000, 240_000, 240_000),
      ...parAnnee('droits', 262_000, 262_000, 255_000, 255_000),
    ]
    const [constat, ...autres] = examiner(plafondsVariables, { contrat: { plafonds } })
    expect(autres).toEqual([])
    expect(constat).toMatchObject({
      gravite: 'signalement',
      axe: 'droits',
      feuille: 'Plafonds',
      cellules: ['D5', 'E5'],
    })
    expect(constat?.message.replace(/\u00a0/g, ' ')).toContain('2026 : 255 000 €')
  })

  it('constants, ou une seule fois donnés : silence', () => {
    expect(examiner(plafondsVariables, { plafonds: { droits: 262_000, enfance: 1 } })).toEqual([])
    const plafonds = parAnnee('droits', 262_000, 262_000)
    expect(examiner(plafondsVariables, { contrat: { plafonds } })).toEqual([])
  })

  it('ignore une année hors du contrat, et l’enveloppe emploi d’un département', () => {
    const apres = parAnnee('droits', 1, 1, 1, 1, 2)
    expect(examiner(plafondsVariables, { contrat: { plafonds: apres } })).toEqual([])
    const emploi = { contrat: { plafonds: parAnnee('emploi', 1, 2) } }
    expect(examiner(plafondsVariables, emploi)).toEqual([])
    expect(examiner(plafondsVariables, { ...emploi, type: 'metropole' })).toHaveLength(1)
  })
})

describe('plafonds-contradictoires', () => {
  it('dit lequel des deux est retenu', () => {
    const contradiction = {
      axe: 'droits',
      annee: 2025,
      retenu: euros(320_000),
      ecarte: euros(310_000),
      lieu: lieu('K4'),
    } as const
    const [constat] = examiner(plafondsContradictoires, {
      contrat: { contradictions: [contradiction] },
    })
    expect(constat).toMatchObject({
      gravite: 'signalement',
      axe: 'droits',
      annee: 2025,
      cellules: ['K4'],
      montants: { constate: euros(310_000), attendu: euros(320_000) },
    })
    expect(constat?.message.replace(/\u00a0/g, ' ')).toContain('C’est 320 000 € qui est retenu')
    expect(examiner(plafondsContradictoires, {})).toEqual([])
  })
})
