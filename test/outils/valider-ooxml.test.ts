import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { copiesDe } from '../../test/valider-ooxml/copies.ts'
import { nouvelles } from '../../test/valider-ooxml/nouvelles.ts'

it('ne retient que les fautes que l’original n’avait pas, ou pas autant', () => {
  expect(nouvelles(['a', 'b', 'b'], ['b', 'a', 'b'])).toEqual([])
  expect(nouvelles(['a'], ['a', 'a', 'c'])).toEqual(['a', 'c'])
})

it('fait d’un classeur les cinq copies à valider, toutes différentes', () => {
  const riche = readFileSync(new URL('../fidelite/riche.xlsx', import.meta.url))
  const copies = copiesDe(riche, 'riche.xlsx')
  expect([...copies.keys()]).toEqual([
    'annotée',
    'annotée deux fois',
    'effacée',
    'enregistrée par la page',
    'avec une feuille',
  ])
  const distinctes = new Set([...copies.values()].map((o) => Buffer.from(o).toString('base64')))
  expect(distinctes.size).toBe(5)
})
