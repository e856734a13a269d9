import { setFlagsFromString } from 'node:v8'
import { expect, it } from 'vitest'
import { verifier } from '../../../core/examen/index.ts'
import { contratDEssai, type LigneDEssai } from '../contrat-d-essai.ts'
import { feuille, lire } from '../lecture/grille-d-essai.ts'

setFlagsFromString('--allow-natives-syntax')
const memeForme = new Function('a', 'b', 'return %HaveSameMap(a, b)') as (
  a: unknown,
  b: unknown,
) => boolean

/** Autant d'actions dont l'État paie plus que sa part. */
function excedentaires(nombre: number) {
  const lignes = Array.from(
    { length: nombre },
    (_, i): LigneDEssai => ({ action: `Action ${i}`, partEtat: 60_000 + i }),
  )
  return verifier(contratDEssai({ lignes }), { date: '2026-11-23' }).filter(
    ({ regle }) => regle === 'parite-depassee',
  )
}

it('deux constats d’une règle partagent leur forme, leurs sources et leurs interprétations', () => {
  const [a, b, ...autres] = excedentaires(3)
  expect(autres).toHaveLength(1)
  expect(a?.montants).not.toEqual(b?.montants)
  expect(memeForme(a, b)).toBe(true)
  expect(memeForme(a?.montants, b?.montants)).toBe(true)
  expect(a?.sources).toBe(b?.sources)
  expect(a?.interpretations).toBe(b?.interpretations)
})

it('une correction que l’on n’offrira pas ne se garde pas : le contrat est trop long pour se rejuger', () => {
  expect(excedentaires(2).every(({ correction }) => correction !== null)).toBe(true)
  const long = excedentaires(40_001)
  expect(long).toHaveLength(40_001)
  expect(long.every(({ correction }) => correction === null)).toBe(true)
})

it('deux lignes qui disent la même chose ne la gardent qu’une fois', () => {
  const { contrat } = lire(
    feuille('Budget', [
      ['Axe', 'Action', 'Porteur', 'Coût', 'Part État', 'Part Département'],
      ['Enfance', 'Ludothèque mobile', 'CAF', 100, 50, 50],
      ['Enfance', 'Ateliers parents', 'CAF', 200, 100, 100],
      ['Enfance', 'Répit parental', 'ADMR', 200, 100, 100],
    ]),
  )
  const [a, b, c] = contrat.lignes.map(({ textes }) => textes)
  expect(a?.porteur).toBe('CAF')
  expect(a).toBe(b)
  expect(c?.porteur).toBe('ADMR')
  expect(c).not.toBe(a)
})
