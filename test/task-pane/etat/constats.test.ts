import { describe, expect, it } from 'vitest'
import { ZERO } from '../../../core/modele/index.ts'
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

const montants = (ecart: number) => {
  const centimes = (n: number) => n as typeof ZERO
  return { constate: centimes(ecart), attendu: ZERO, ecart: centimes(ecart) }
}

describe('ranger', () => {
  it('met à part ce qui n’a pas été vérifié, puis range par gravité', () => {
    expect(numeros(lacunes)).toEqual([4])
    expect(numeros(reproches)).toEqual([0, 2, 3, 1])
  })

  it('à gravité égale, le plus d’argent d’abord ; ce que le texte permet en dernier', () => {
    const ranges = ranger([
      constatMontre({ gravite: 'signalement', admis: true }),
      constatMontre({ gravite: 'signalement' }),
      constatMontre({ montants: montants(500) }),
      constatMontre({ montants: montants(-9000) }),
      constatMontre({ montants: null }),
    ])
    expect(numeros(ranges.reproches)).toEqual([3, 2, 4, 1, 0])
  })
})

describe('filtrer', () => {
  it('par gravité, par axe, par mots, et tout ensemble', () => {
    const passer = (filtres: Partial<typeof SANS_FILTRE>) => [
      ...filtrer(reproches, { ...SANS_FILTRE, ...filtres }).map((c) => c.numero),
    ]
    expect(passer({ compte: 'bloquant' })).toEqual([0, 2])
    expect(passer({ groupe: 'transition' })).toEqual([2, 1])
    expect(passer({ groupe: 'contrat' })).toEqual([0])
    expect(passer({ texte: 'reference A citer' })).toEqual([1])
    expect(passer({ texte: 'h12' })).toEqual([2])
    expect(passer({ texte: 'parents' })).toEqual([3])
    expect(passer({ texte: '28 000', compte: 'bloquant', groupe: 'transition' })).toEqual([2])
    expect(passer({ texte: 'introuvable' })).toEqual([])
    expect(passer({ texte: '(' })).toEqual([])
    expect(passer({ texte: '000 €.' })).toEqual([0, 2, 3])
  })

  it('axe par axe, chaque axe dans le même ordre', () => {
    expect(numeros([...filtrer(reproches, SANS_FILTRE, 'axe')])).toEqual([3, 2, 1, 0])
  })

  it('ce qui n’est pas un constat n’en montre aucun', () => {
    expect(filtrer(reproches, { ...SANS_FILTRE, compte: 'non-verifie' })).toEqual([])
  })

  it('sans filtre, rend la même liste', () => {
    expect(filtrer(reproches, SANS_FILTRE)).toBe(reproches)
  })
})

describe('voisin', () => {
  it('commence à un bout, avance, et s’arrête à l’autre', () => {
    expect(voisin(reproches, null, 1)?.numero).toBe(0)
    expect(voisin(reproches, 0, 1)?.numero).toBe(2)
    expect(voisin(reproches, 1, 1)).toBeNull()
    expect(voisin(reproches, 0, -1)).toBeNull()
    expect(voisin([], null, 1)).toBeNull()
  })
})
