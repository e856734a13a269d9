import { expect, it } from 'vitest'
import { montrerUnAxe } from '../../../core/examen/index.ts'
import { ZERO } from '../../../core/modele/index.ts'

const euros = (n: number) => (n * 100) as typeof ZERO
const LIGNE = {
  axe: null,
  annee: null,
  plafond: euros(10),
  plancher: euros(4),
  programme: ZERO,
}

function montrer(manque: number | null, reste: number | null) {
  return montrerUnAxe({
    ...LIGNE,
    manque: manque === null ? null : euros(manque),
    reste: reste === null ? null : euros(reste),
  })
}

it('les phrases disent où en est un axe', () => {
  const dire = (manque: number | null, reste: number | null) => montrer(manque, reste).situation
  expect(dire(4, 10)).toBe('Il manque 4\u00a0€ pour le plancher.')
  expect(dire(0, 3)).toBe('Reste 3\u00a0€ sous le plafond.')
  expect(dire(0, -3)).toBe('Dépasse le plafond de 3\u00a0€.')
  expect(dire(0, 0)).toBe('Plafond atteint.')
  expect(dire(null, 3)).toBe('Reste 3\u00a0€ sous le plafond. Plancher non vérifié.')
  expect(dire(null, null)).toBe('Un montant illisible empêche de conclure.')
  const sansPlafond = { ...LIGNE, plafond: null, manque: null, reste: null }
  expect(montrerUnAxe(sansPlafond).situation).toBe('Plafond inconnu.')
})

it('un axe sous son plancher ou au-dessus de son plafond est en défaut', () => {
  expect([montrer(4, 10), montrer(0, -3), montrer(0, 3)].map((a) => a.enDefaut)).toEqual([
    true,
    true,
    false,
  ])
})

it('les bornes ne disent que ce qui est connu', () => {
  expect(montrer(0, 3).bornes).toBe('Plancher 4\u00a0€, plafond 10\u00a0€')
  expect(montrerUnAxe({ ...LIGNE, plancher: null, manque: null, reste: euros(1) }).bornes).toBe(
    'Plafond 10\u00a0€',
  )
})
