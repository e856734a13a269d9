import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assemblerUnites } from '../../../core/modele/index.ts'
import { contratDEssai, type LigneDEssai } from '../contrat-d-essai.ts'

const unitesDe = (...lignes: LigneDEssai[]) => contratDEssai({ lignes }).unites

describe('unités d’appréciation', () => {
  it('additionnent les lignes de même axe, libellé et année', () => {
    const [unite, ...autres] = unitesDe(
      { action: 'Maraude', cout: 100, partEtat: 50.01 },
      { action: 'MARAUDE ', cout: 30, partEtat: 15 },
    )
    expect(autres).toEqual([])
    expect(unite?.lignes).toHaveLength(2)
    expect(unite?.montants).toMatchObject({ cout: 13_000, partEtat: 6501 })
  })

  it('séparent un autre axe, un autre libellé, une autre année', () => {
    const unites = unitesDe(
      { action: 'Maraude' },
      { action: 'Maraude', axe: 'droits' },
      { action: 'Maraudes' },
      { action: 'Maraude', annee: 2026 },
    )
    expect(unites).toHaveLength(4)
    expect(unites[0]?.memeAction).toEqual([unites[0], unites[3]])
  })

  it('ne lisent jamais une absence comme un zéro', () => {
    const [avecVide] = unitesDe({ partEtat: 50 }, { partEtat: 'vide' })
    expect(avecVide?.montants.partEtat).toBe(5000)
    const [vide] = unitesDe({ partEtat: 'vide' }, { partEtat: 'vide' })
    expect(vide?.montants.partEtat).toBe('vide')
    const [illisible] = unitesDe({ partEtat: 50 }, { partEtat: 'illisible' })
    expect(illisible?.montants.partEtat).toBe('illisible')
    expect(illisible?.montants.consomme).toBe('absent')
  })

  it('additionnent les repas, et en déduisent la compensation d’une cantine à préciser', () => {
    const cantine = { traits: { cantine: 'a-preciser' } } as const
    const [servie] = unitesDe({ ...cantine, repas: 100 }, { ...cantine, repas: 20 })
    expect([servie?.repas, servie?.compensation]).toEqual([120, true])
    const [sansRepas] = unitesDe({ ...cantine, repas: 0 })
    expect(sansRepas?.compensation).toBe(false)
    const [moyens] = unitesDe({ traits: { cantine: 'moyens' }, repas: 100 })
    expect(moyens?.compensation).toBe(false)
    const [illisible] = unitesDe({ ...cantine, repas: 100 }, { ...cantine, repas: 'illisible' })
    expect([illisible?.repas, illisible?.compensation]).toEqual(['illisible', false])
  })

  it('gardent la nature de la première année, où qu’elle soit dans le tableau', () => {
    const natures = unitesDe(
      { annee: 2025, nature: 'renforcee' },
      { annee: 2024, nature: 'nouvelle' },
      { annee: 2026, nature: 'inconnue' },
    ).map((u) => u.nature)
    expect(natures).toEqual(['nouvelle', 'nouvelle', 'nouvelle'])
    const completee = unitesDe(
      { annee: 2024, nature: 'inconnue' },
      { annee: 2025, nature: 'reconduite' },
    )
    expect(completee.map((u) => u.nature)).toEqual(['reconduite', 'reconduite'])
  })

  it('ne dépendent pas de l’ordre des lignes', () => {
    const ligne = fc.record({
      action: fc.constantFrom('A', 'B', 'C'),
      annee: fc.constantFrom(2024, 2025),
      partEtat: fc.integer({ min: 0, max: 1000 }),
    })
    const resume = (lignes: LigneDEssai[]) =>
      assemblerUnites(contratDEssai({ lignes }).lignes)
        .map((u) => `${u.action} ${u.annee} ${u.montants.partEtat} ${u.lignes.length}`)
        .sort()
    fc.assert(
      fc.property(fc.array(ligne, { minLength: 1, maxLength: 12 }), (lignes) => {
        expect(resume([...lignes].reverse())).toEqual(resume(lignes))
      }),
    )
  })
})
