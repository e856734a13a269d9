import { expect, it } from 'vitest'
import { cle } from './oracle/oracle.ts'
import { eprouverLesReglages, verdictsDesReglages } from './oracle-des-reglages/eprouver.ts'
import { jugerLesReglages } from './oracle-des-reglages/oracle.ts'
import type { TirageDeReglages } from './oracle-des-reglages/tirage.ts'

const NOMBRE = 1_000

it(`des réglages qui changent un verdict : aucun faux verdict sur ${NOMBRE} contrats`, () => {
  eprouverLesReglages(NOMBRE)
})

it('l’oracle sait contredire : un euro d’écart de plus change son verdict', () => {
  const tirage = (collectivite: number): TirageDeReglages => ({
    nom: 'Rennes Métropole',
    type: 'metropole',
    tolerance: 20,
    lignes: [{ axe: 'droits', action: 'A', cout: 2_000, etat: 1_000, collectivite }],
  })
  expect(jugerLesReglages(tirage(1_001))).toEqual([])
  expect(jugerLesReglages(tirage(1_002))).toEqual([
    cle('reglage-contredit', 'a-justifier', null, null, null),
  ])
  expect(verdictsDesReglages(tirage(1_002))).toEqual(jugerLesReglages(tirage(1_002)))
})
