import { expect, it } from 'vitest'
import { reunirLesContrats } from '../../../applications/commande/reunir.ts'
import { SANS_REGLAGES } from '../../../core/reglages/index.ts'

const GARDE = { ...SANS_REGLAGES, collectivite: 'Département de La Réunion', outreMer: true }

it('un nom écrit seul est celui de la collectivité gardée : son identité reste', () => {
  const reuni = reunirLesContrats({ ...SANS_REGLAGES, collectivite: 'Réunion' }, GARDE)
  expect(reuni).toMatchObject({ collectivite: 'Réunion', outreMer: true })
})

it('une autre collectivité ne garde rien de l’identité de la première', () => {
  const reuni = reunirLesContrats({ ...SANS_REGLAGES, collectivite: 'Finistère' }, GARDE)
  expect(reuni.outreMer).toBeUndefined()
})
