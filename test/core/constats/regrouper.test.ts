import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Constat,
  direLeGroupe,
  direLesPlages,
  regrouper,
} from '../../../core/constats/index.ts'
import { contient, lireA1, lirePlage } from '../../../core/grille/index.ts'
import { constatDEssai } from './constat-d-essai.ts'

const constat = (regle: string, feuille: string | null, cellule: string): Constat =>
  constatDEssai({ regle, feuille, cellules: feuille === null ? [] : [cellule] })

test('sous la borne, rien ne change', () => {
  const constats = [constat('a', 'Budget', 'E2'), constat('b', 'Budget', 'E3')]
  expect(regrouper(constats, 2)).toEqual({ detailles: constats, groupes: [] })
})

test('au-delà, le reste se compte et se situe, par règle et par feuille', () => {
  const constats = [2, 3, 4, 5].flatMap((ligne) => [
    constat('a', 'Budget', `E${ligne}`),
    constat('b', ligne > 4 ? 'Suivi' : 'Budget', `F${ligne}`),
  ])
  const { detailles, groupes } = regrouper(constats, 2)
  expect(detailles).toEqual(constats.slice(0, 4))
  expect(
    groupes.map(({ regle, feuille, nombre, cellules }) => [regle, feuille, nombre, cellules]),
  ).toEqual([
    ['a', 'Budget', 2, ['E4:E5']],
    ['b', 'Budget', 1, ['F4:F4']],
    ['b', 'Suivi', 1, ['F5:F5']],
  ])
})

test('la phrase dit la borne, le compte et les cellules', () => {
  const constats = Array.from({ length: 2_000 }, (_, i) => constat('a', 'Budget', `E${2 * i + 2}`))
  const [groupe] = regrouper(constats, 1_000).groupes
  if (groupe === undefined) throw new Error('un groupe est attendu')
  expect(direLeGroupe(groupe, 'Montant illisible').replaceAll(/\s/g, ' ')).toBe(
    'Au-delà de 1 000 par règle : 1 000 autres constats de la règle « Montant illisible », ' +
      'en Budget!E2002:E2002, E2004:E2004, E2006:E2006, E2008:E2008, E2010:E2010, E2012:E2012 et 994 autres.',
  )
  expect(direLesPlages({ ...groupe, feuille: null })).toBeNull()
})

test('rien ne se perd : chaque constat est détaillé, ou compté et situé', () => {
  const lieu = fc.record({
    regle: fc.constantFrom('a', 'b', 'c'),
    feuille: fc.constantFrom('Budget', 'Suivi'),
    ligne: fc.integer({ min: 1, max: 60 }),
    colonne: fc.constantFrom('E', 'F', 'AA'),
  })
  fc.assert(
    fc.property(fc.array(lieu, { maxLength: 200 }), fc.nat(20), (lieux, borne) => {
      const constats = lieux.map((l) => constat(l.regle, l.feuille, `${l.colonne}${l.ligne}`))
      const { detailles, groupes } = regrouper(constats, borne)
      expect(detailles.length + groupes.reduce((n, { nombre }) => n + nombre, 0)).toBe(
        constats.length,
      )
      for (const { regle, feuille, cellules } of constats.filter((c) => !detailles.includes(c))) {
        const place = lireA1(cellules[0] ?? '')
        const couvert = groupes
          .filter((g) => g.regle === regle && g.feuille === feuille)
          .flatMap((g) => g.cellules.map(lirePlage))
          .some((p) => p !== null && place !== null && contient(p, place.ligne, place.colonne))
        expect(couvert).toBe(true)
      }
    }),
  )
})
