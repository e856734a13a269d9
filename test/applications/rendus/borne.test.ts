import { expect, it } from 'vitest'
import { grouper } from '../../../applications/rendus/index.ts'
import type { Constat } from '../../../core/constats/index.ts'

const constat = (regle: Constat['regle'], rang: number): Constat => ({
  regle,
  gravite: 'bloquant',
  admis: false,
  axe: 'droits',
  annee: 2025,
  action: null,
  feuille: 'Budget',
  cellules: [`E${rang}`],
  message: `Constat ${rang}.`,
  etapes: [],
  montants: null,
  sources: [],
  interpretations: [],
  correction: null,
  correctionJointe: [],
})

const desConstats = (regle: Constat['regle'], nombre: number) =>
  Array.from({ length: nombre }, (_, i) => constat(regle, i + 1))

it('détaille deux cents constats d’une règle, et dit où sont les autres', () => {
  const [groupe] = grouper([
    ...desConstats('parite-depassee', 1_201),
    ...desConstats('plancher-axe', 3),
  ])
  expect(groupe?.constats).toHaveLength(203)
  expect(groupe?.suite).toHaveLength(1)
  expect(groupe?.suite[0]?.replaceAll(/\s/g, ' ')).toBe(
    'Sans détail ici : 1 001 autres constats de la règle « Part de l’État supérieure à la parité », à partir de Budget!E201. Les formats json et csv donnent tout.',
  )
})

it('détaille tout tant que la borne n’est pas passée', () => {
  const constats = desConstats('parite-depassee', 200)
  expect(grouper(constats)).toEqual([{ titre: expect.any(String), constats, suite: [] }])
})
