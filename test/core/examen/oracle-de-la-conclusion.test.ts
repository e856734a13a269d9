import { expect, it } from 'vitest'
import { eprouverLaConclusion, verdictDe } from './oracle-de-la-conclusion/eprouver.ts'
import { conclureNaivement } from './oracle-de-la-conclusion/oracle.ts'
import type { TirageDeConclusion } from './oracle-de-la-conclusion/tirage.ts'

const NOMBRE = 300

it(`aucun verdict favorable sans compte juste, sur ${NOMBRE} contrats`, () => {
  eprouverLaConclusion(NOMBRE)
})

const SAIN: TirageDeConclusion = {
  ...{ manquement: false, justifie: false, sansAxe: null, axeInconnu: false, transversal: false },
  ...{ sansAnnee: false, ecartDuTotal: 0, feuilleLaissee: null, feuilleIncomprise: false },
  ...{ question: null, rien: false },
}

it.each([
  [{}, 'conforme'],
  [{ sansAxe: 1 }, 'reserves'],
  [{ sansAxe: 0 }, 'conforme'],
  [{ ecartDuTotal: 500 }, 'reserves'],
  [{ feuilleLaissee: 1 }, 'reserves'],
  [{ feuilleLaissee: 0 }, 'conforme'],
  [{ question: 'attend' }, 'questions'],
  [{ manquement: true, justifie: true }, 'justifies'],
] as const)('l’oracle sait contredire : %j change son verdict', (change, etat) => {
  const tirage = { ...SAIN, ...change }
  expect(conclureNaivement(tirage)).toEqual({ etat, favorable: etat === 'conforme' })
  expect(verdictDe(tirage)).toEqual(conclureNaivement(tirage))
})
