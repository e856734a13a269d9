import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { eprouver } from '../../test/corpus/eprouver.ts'

const fidelite = new URL('../fidelite/', import.meta.url)

it.each(['riche.xlsx', 'riche.xlsm', 'riche.ods', 'riche-openpyxl.xlsx', 'riche-libreoffice.ods'])(
  '%s traverse l’épreuve sans rien perdre',
  (nom) => {
    expect(eprouver(readFileSync(new URL(nom, fidelite)), nom)).toEqual({
      partiesPerdues: [],
      cellulesChangees: [],
      marquesPerdues: [],
      secondesInexactes: [],
      effacementsInexacts: [],
      fautesXml: [],
    })
  },
)

it('compte les parties d’un classeur déjà annoté sans y voir une perte', () => {
  const nom = 'riche-annote-libreoffice.ods'
  const epreuve = eprouver(readFileSync(new URL(nom, fidelite)), nom)
  expect(epreuve.cellulesChangees).toEqual([])
  expect(epreuve.fautesXml).toEqual([])
})
