import { expect, it } from 'vitest'
import { reconductionDerogatoire } from '../../../../core/regles/ligne/reconduction-derogatoire.ts'
import { examiner } from '../examiner.ts'

it('une action nouvelle en 2024 n’est pas reconduite en 2025', () => {
  const lignes = [
    { annee: 2024, nature: 'nouvelle' },
    { annee: 2025, nature: 'reconduite' },
  ] as const
  expect(examiner(reconductionDerogatoire, { lignes })).toEqual([])
})
