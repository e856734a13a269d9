import { expect, test } from 'vitest'
import { sansDocumentation } from '../../outils/construire/sans-documentation.ts'

test('un énoncé, des repères et des exemples s’en vont d’un lot, quelle que soit leur longueur ; le reste y est', () => {
  expect(
    sansDocumentation(
      [
        'export const regle = {',
        "  id: 'plancher-axe',",
        "  enonce: 'Une ligne.',",
        '  sources: [',
        "    { cle: 'a', reperes: [] },",
        '  ],',
        '  reperes: [',
        "    'un',",
        "    'deux',",
        '  ],',
        '  enonce:',
        "    'Deux ' +",
        "    'lignes.',",
        '  exemples: [{ arguments: [1], attendu: 1 }],',
        '  examine: () => [],',
        '}',
      ].join('\n'),
    ).split('\n'),
  ).toEqual([
    'export const regle = {',
    "  id: 'plancher-axe',",
    '  sources: [',
    "    { cle: 'a', reperes: [] },",
    '  ],',
    '  examine: () => [],',
    '}',
  ])
})
