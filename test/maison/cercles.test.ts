import { expect, test } from 'vitest'
import { cercles, type Graphe } from './cercles.ts'
import { DOSSIERS } from './pieces.ts'
import { fichiers, importsDe } from './sources.ts'

const graphe: Graphe = new Map(
  [...DOSSIERS, 'outils']
    .flatMap(fichiers)
    .map((f) => [f, importsDe(f).flatMap(({ chemin }) => chemin ?? [])]),
)

test('aucun fichier ne s’atteint lui-même par ses imports, types compris', () => {
  expect(graphe.size).toBeGreaterThan(500)
  expect(cercles(graphe)).toEqual([])
})

test('un cercle, court ou long, se trouve', () => {
  const boucle = new Map([
    ['a', ['b', 'd']],
    ['b', ['c']],
    ['c', ['a']],
    ['d', []],
    ['e', ['e']],
  ])
  expect(cercles(boucle)).toEqual([['a', 'b', 'c'], ['e']])
})
