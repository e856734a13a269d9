import { describe, expect, it } from 'vitest'
import { marquesDe } from '../../../core/constats/index.ts'
import { source } from '../../../core/sources/index.ts'
import { constatDEssai } from './constat-d-essai.ts'

describe('les marques des cellules', () => {
  it('ne posent rien pour un constat sans cellule', () => {
    expect(marquesDe([constatDEssai({ feuille: null, cellules: [] })])).toEqual([])
  })

  it('disent la gravité, la phrase et la section du texte', () => {
    const [marque] = marquesDe([constatDEssai()])
    expect(marque).toEqual({
      feuille: 'Budget',
      cellule: 'E12',
      gravite: 'bloquant',
      note: `BLOQUANT — Axe droits, 2025 : il manque 28 000 €.\nSource\u00a0: ${source('cadrage/plancher').section}`,
    })
  })

  it('omettent la source quand la règle n’en a pas', () => {
    const [marque] = marquesDe([constatDEssai({ sources: [] })])
    expect(marque?.note).toBe('BLOQUANT — Axe droits, 2025 : il manque 28 000 €.')
  })

  it('réunissent les constats d’une cellule, du plus grave au moins grave', () => {
    const marques = marquesDe([
      constatDEssai({ gravite: 'signalement', message: 'Un.' }),
      constatDEssai({ gravite: 'a-justifier', message: 'Deux.' }),
    ])
    expect(marques).toHaveLength(1)
    expect(marques[0]?.gravite).toBe('a-justifier')
    expect(marques[0]?.note).toMatch(/^À JUSTIFIER — Deux\.[\s\S]*À SAVOIR — Un\./)
  })

  it('ne disent pas « à savoir » ce que le texte permet, et le disent en dernier', () => {
    const marques = marquesDe([
      constatDEssai({ gravite: 'signalement', admis: true, message: 'Un.' }),
      constatDEssai({ gravite: 'signalement', message: 'Deux.' }),
    ])
    expect(marques[0]?.note).toMatch(/^À SAVOIR — Deux\.[\s\S]*CE QUE LE TEXTE PERMET — Un\./)
  })

  it('distinguent la même cellule de deux feuilles, et chaque cellule d’un constat', () => {
    const marques = marquesDe([
      constatDEssai({ cellules: ['E12', 'E13'] }),
      constatDEssai({ feuille: 'Annexe', cellules: ['E12'] }),
    ])
    expect(marques.map((m) => `${m.feuille}!${m.cellule}`)).toEqual([
      'Budget!E12',
      'Budget!E13',
      'Annexe!E12',
    ])
  })

  it('restent lisibles : au-delà de 900 caractères, elles renvoient au rapport en comptant ce qu’elles taisent', () => {
    const constats = Array.from({ length: 20 }, (_, i) =>
      constatDEssai({ message: `Constat numéro ${i + 1}, ${'mot '.repeat(20)}fin.` }),
    )
    const note = marquesDe(constats)[0]?.note ?? ''
    const ecrits = note.match(/Constat numéro/g)?.length ?? 0
    expect(ecrits).toBeGreaterThan(1)
    expect(note).toContain(`et ${20 - ecrits} autres constats`)
    expect(note.length).toBeLessThan(1000)
  })

  it('abrègent un seul message trop long à une fin de mot', () => {
    const note = marquesDe([constatDEssai({ message: 'solidarités '.repeat(200) })])[0]?.note ?? ''
    expect(note.length).toBeLessThanOrEqual(900)
    expect(note).toContain('solidarités …')
  })
})

describe('les marques d’une fusion', () => {
  it('vont à la cellule qui se voit, réunies, et une fois par constat', () => {
    const marques = marquesDe(
      [
        constatDEssai({ cellules: ['C6', 'C7'], message: 'Un.', sources: [] }),
        constatDEssai({ cellules: ['C7'], message: 'Deux.', gravite: 'signalement', sources: [] }),
      ],
      (_, cellule) => (cellule === 'C7' ? 'C6' : cellule),
    )
    expect(marques).toEqual([
      {
        feuille: 'Budget',
        cellule: 'C6',
        gravite: 'bloquant',
        note: 'BLOQUANT — Un.\n\nÀ SAVOIR — Deux.',
      },
    ])
  })
})
