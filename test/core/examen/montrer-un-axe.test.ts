import { expect, it } from 'vitest'
import { situerLAxe } from '../../../core/constats/index.ts'
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
  expect(dire(4, 10)).toBe('manque 4\u00a0€')
  expect(dire(0, 3)).toBe('reste 3\u00a0€')
  expect(dire(0, -3)).toBe('dépasse de 3\u00a0€')
  expect(dire(0, 0)).toBe('plafond atteint')
  expect(dire(null, 3)).toBe('reste 3\u00a0€, plancher non vérifié')
  expect(dire(null, null)).toBe('un montant illisible')
  const sansPlafond = { ...LIGNE, plafond: null, manque: null, reste: null }
  const sienne = { ...sansPlafond, annee: 2025 }
  expect(montrerUnAxe(sienne).situation).toBe('plafond inconnu')
  // D'une année que rien ne dit, un plafond peut être écrit.
  expect(montrerUnAxe(sansPlafond).situation).toBe('année inconnue')
  expect([sienne, sansPlafond].map(situerLAxe)).toEqual(['plafond inconnu', 'année inconnue'])
})

it('un axe sous son plancher ou au-dessus de son plafond est en défaut', () => {
  expect([montrer(4, 10), montrer(0, -3), montrer(0, 3)].map((a) => a.enDefaut)).toEqual([
    true,
    true,
    false,
  ])
})
