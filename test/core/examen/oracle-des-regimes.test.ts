import { expect, it } from 'vitest'
import { cle } from './oracle/oracle.ts'
import { eprouverLesRegimes, verdictsDesRegimes } from './oracle-des-regimes/eprouver.ts'
import { jugerLesRegimes } from './oracle-des-regimes/oracle.ts'
import type { TirageDeRegimes } from './oracle-des-regimes/tirage.ts'

const NOMBRE = 1_000

it(`énergie, cantine et axes non compris : aucun faux verdict sur ${NOMBRE} contrats`, () => {
  eprouverLesRegimes(NOMBRE)
})

it('l’oracle sait contredire : un repas de moins change son verdict', () => {
  const tirage = (repas: number): TirageDeRegimes => ({
    type: 'departement',
    outreMer: false,
    plafonds: {},
    lignes: (['enfance', 'droits', 'transition'] as const).map((axe) => ({
      axe,
      action: 'A',
      annee: 2025,
      regime: axe === 'transition' ? 'compensation' : 'ordinaire',
      cout: 2_000,
      etat: 1_000,
      cee: null,
      repas: axe === 'transition' ? repas : null,
    })),
  })
  expect(jugerLesRegimes(tirage(1_000))).toEqual([])
  expect(jugerLesRegimes(tirage(999))).toEqual([
    cle('cantine-un-euro', 'bloquant', 'transition', 2025, 'A'),
  ])
  expect(verdictsDesRegimes(tirage(999))).toEqual(jugerLesRegimes(tirage(999)))
})
