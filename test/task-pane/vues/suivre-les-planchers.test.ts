import { describe, expect, it } from 'vitest'
import {
  type Choix,
  type Etudiee,
  suivreLesPlanchers,
} from '../../../task-pane/vues/atelier/suivre-les-planchers.ts'

const DROITS = { axe: 'droits', annee: 2025, cle: 'droits-2025' } as const
const ENFANCE = { axe: 'enfance', annee: 2025, cle: 'enfance-2025' } as const
const FACONS = [
  { facon: null, nom: 'Tout sur A', prix: '3 cellules', suites: [] },
  { facon: 'repartie', nom: 'Réparti sur 2 actions', prix: '6 cellules', suites: [] },
] as const

const CHOIX: Choix = {
  couts: 'libres',
  tenus: { cellules: [], champs: [], axes: [] },
  facons: {},
}
const avec = (change: Partial<Choix>, version = 1): Etudiee => ({
  choix: { ...CHOIX, ...change },
  version,
})
const CONNUS = [DROITS, ENFANCE].map((plancher) => ({ plancher, facons: FACONS }))
const REPARTIE = avec({ facons: { 'droits-2025': 'repartie' } })

const suivre = (planchers: readonly (typeof DROITS | typeof ENFANCE)[], apres: Etudiee) =>
  suivreLesPlanchers({ planchers }, CONNUS, avec({}), apres).map(
    ({ plancher: { cle }, facons }) => [cle, facons?.length ?? null],
  )

describe('les façons déjà comparées', () => {
  it('restent celles du plancher dont on vient de choisir la façon, et de lui seul', () => {
    expect(suivre([DROITS, ENFANCE], REPARTIE)).toEqual([
      ['droits-2025', 2],
      ['enfance-2025', null],
    ])
  })

  it('ne valent plus quand une cellule se tient, ou que le classeur change', () => {
    const tenus = { ...CHOIX.tenus, cellules: ['Budget!E10'] }
    expect(suivre([DROITS], avec({ tenus }))).toEqual([['droits-2025', null]])
    expect(suivre([DROITS], avec({}, 2))).toEqual([['droits-2025', null]])
  })

  it('un plancher que la façon choisie n’atteint plus reste montré ; un autre, non', () => {
    expect(suivre([], REPARTIE)).toEqual([['droits-2025', 2]])
    expect(suivre([], avec({}))).toEqual([])
  })
})
