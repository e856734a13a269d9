import { describe, expect, it } from 'vitest'
import { filtrer, ranger, SANS_FILTRE, voisin } from '../../../task-pane/etat/index.ts'
import { constatMontre } from './constat.ts'

const { reproches, lacunes } = ranger([
  constatMontre({ axe: null, gravite: 'bloquant', regle: 'total-incoherent' }),
  constatMontre({ axe: 'transition', gravite: 'signalement', message: 'Référence à citer' }),
  constatMontre({ axe: 'transition', gravite: 'bloquant', cellules: ['H12'] }),
  constatMontre({ axe: 'enfance', gravite: 'a-justifier', action: 'Maison des parents' }),
  constatMontre({ axe: null, gravite: 'signalement', regle: 'colonne-absente' }),
])

const numeros = (liste: typeof reproches) => liste.map((c) => c.numero)

describe('ranger', () => {
  it('met à part ce qui n’a pas été vérifié, puis range par axe et par gravité', () => {
    expect(numeros(lacunes)).toEqual([4])
    expect(numeros(reproches)).toEqual([3, 2, 1, 0])
  })
})

describe('filtrer', () => {
  it('par gravité, par axe, par mots, et tout ensemble', () => {
    const passer = (filtres: Partial<typeof SANS_FILTRE>) => [
      ...filtrer(reproches, { ...SANS_FILTRE, ...filtres }).map((c) => c.numero),
    ]
    expect(passer({ gravite: 'bloquant' })).toEqual([2, 0])
    expect(passer({ groupe: 'transition' })).toEqual([2, 1])
    expect(passer({ groupe: 'contrat' })).toEqual([0])
    expect(passer({ texte: 'reference A citer' })).toEqual([1])
    expect(passer({ texte: 'h12' })).toEqual([2])
    expect(passer({ texte: 'parents' })).toEqual([3])
    expect(passer({ texte: '28 000', gravite: 'bloquant', groupe: 'transition' })).toEqual([2])
    expect(passer({ texte: 'introuvable' })).toEqual([])
    expect(passer({ texte: '(' })).toEqual([])
    expect(passer({ texte: '000 €.' })).toEqual([3, 2, 0])
  })

  it('sans filtre, rend la même liste', () => {
    expect(filtrer(reproches, SANS_FILTRE)).toBe(reproches)
  })
})

describe('voisin', () => {
  it('commence à un bout, avance, et s’arrête à l’autre', () => {
    expect(voisin(reproches, null, 1)?.numero).toBe(3)
    expect(voisin(reproches, 3, 1)?.numero).toBe(2)
    expect(voisin(reproches, 0, 1)).toBeNull()
    expect(voisin(reproches, 3, -1)).toBeNull()
    expect(voisin([], null, 1)).toBeNull()
  })
})
