import { describe, expect, it } from 'vitest'
import { type Avancement, ouvrirFichier } from '../../../formats/index.ts'
import { budget } from '../../bench/budget.ts'
import { enXlsx } from '../../bench/grand-classeur.ts'
import { classeur, feuille, ligne } from '../ods/classeur-d-essai.ts'

function lire(octets: Uint8Array, nom: string): readonly Avancement[] {
  const dits: Avancement[] = []
  ouvrirFichier(octets, nom, (avancement) => dits.push(avancement))
  return dits
}

function exigerQuIlAvance(dits: readonly Avancement[]): void {
  const fractions = dits.map(({ fraction }) => fraction)
  expect(fractions).toEqual([...fractions].sort((a, b) => a - b))
  expect(fractions[0]).toBeGreaterThanOrEqual(0)
  expect(fractions[0]).toBeLessThan(0.7)
  expect(fractions.at(-1)).toBeGreaterThan(0.7)
  expect(fractions.at(-1)).toBeLessThanOrEqual(1)
}

describe('où en est la lecture d’un fichier', () => {
  it('.xlsx : se dit ligne à ligne, sans reculer, avec la feuille en cours', () => {
    const dits = lire(enXlsx(budget({ actions: 200, annees: 1, fautives: 10 })), 'budget.xlsx')
    expect(dits.length).toBeGreaterThan(200)
    expect(new Set(dits.map((d) => d.feuille))).toEqual(new Set(['Budget']))
    exigerQuIlAvance(dits)
  })

  it('.ods : de même', () => {
    const rangee = ligne(
      '<table:table-cell office:value-type="string"><text:p>Tutorat</text:p></table:table-cell>',
    )
    const dits = lire(classeur({ corps: feuille(rangee.repeat(200)) }), 'budget.ods')
    expect(dits.length).toBeGreaterThan(200)
    exigerQuIlAvance(dits)
  })
})
