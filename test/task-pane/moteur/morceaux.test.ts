import { describe, expect, it } from 'vitest'
import { decouper, recoller } from '../../../task-pane/moteur/morceaux.ts'

const longue = (nombre: number) =>
  Array.from({ length: nombre }, (_, i) => ({ rang: i, mots: ['a'] }))

describe('un message par morceaux', () => {
  it.each([
    ['une courte liste', { constats: longue(3), texte: 'x', rien: null }, 0],
    ['une longue liste', { constats: longue(600), marques: [] }, 3],
    ['deux longues listes', { constats: longue(251), marques: longue(250), notes: longue(300) }, 4],
    ['une longue liste tout au fond', [{ classeur: { feuilles: [{ valeurs: longue(251) }] } }], 2],
    ['une longue liste seule', longue(500), 2],
    ['un texte', 'abc', 0],
    ['rien', null, 0],
  ])('%s se recolle telle quelle', (_, valeur, nombre) => {
    const copie = structuredClone(valeur)
    const { reste, morceaux } = decouper(valeur)
    expect(morceaux).toHaveLength(nombre)
    expect(morceaux.every((m) => m.elements.length <= 250)).toBe(true)
    expect(recoller(reste, morceaux)).toEqual(copie)
    expect(valeur).toEqual(copie)
  })

  it('un morceau sans sa liste est un défaut', () => {
    expect(() => recoller({ a: 1 }, [{ chemin: ['a'], elements: [] }])).toThrow(RangeError)
    expect(() => recoller({}, [{ chemin: ['b', 0], elements: [] }])).toThrow(RangeError)
  })
})
