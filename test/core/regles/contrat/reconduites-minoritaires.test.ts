import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NatureLue } from '../../../../core/modele/index.ts'
import { nouvellesMinoritaires } from '../../../../core/regles/contrat/nouvelles-minoritaires.ts'
import { reconduitesMinoritaires } from '../../../../core/regles/contrat/reconduites-minoritaires.ts'
import type { LigneDEssai } from '../../contrat-d-essai.ts'
import { cellule, examiner } from '../examiner.ts'

/** Une action par nature donnée : N, R (renforcée), D (reconduite, dérogatoire), ? */
function actions(natures: string, ligne: LigneDEssai = {}): LigneDEssai[] {
  const noms: Record<string, NatureLue> = {
    N: 'nouvelle',
    R: 'renforcee',
    D: 'reconduite',
    '?': 'inconnue',
  }
  return [...natures].map((lettre, i) => ({
    action: `Action ${i}`,
    nature: noms[lettre] ?? 'inconnue',
    ...ligne,
  }))
}

const juger = (natures: string, type: 'departement' | 'metropole' = 'departement') =>
  examiner(reconduitesMinoritaires, { type, lignes: actions(natures) })

describe('reconduites-minoritaires', () => {
  it('la moitié n’est pas une minorité', () => {
    expect(juger('NND')).toEqual([])
    const [constat, ...autres] = juger('NRDD')
    expect(autres).toEqual([])
    expect(constat).toMatchObject({
      gravite: 'bloquant',
      axe: null,
      annee: null,
      cellules: [cellule('nature', 1)],
      interpretations: ['minorite'],
    })
    expect(constat?.message.replace(/\u00a0/g, ' ')).toContain(
      '2 actions reconduites sur 4 (50 % des crédits de l’État)',
    )
  })

  it('les natures inconnues comptent au dénominateur ; à justifier si la conclusion dépend d’elles', () => {
    expect(juger('NNNND?')).toEqual([])
    expect(juger('NND?')[0]?.gravite).toBe('a-justifier')
    expect(juger('DD?N')[0]?.gravite).toBe('bloquant')
    expect(juger('???')[0]?.gravite).toBe('a-justifier')
  })

  it('compte une action une fois, quelles que soient ses années et ses lignes', () => {
    const lignes = [
      ...actions('NND'),
      ...actions('NND', { annee: 2026 }).slice(2),
      ...actions('NND', { annee: 2027, section: 'Investissement' }).slice(2),
    ]
    expect(examiner(reconduitesMinoritaires, { lignes })).toEqual([])
  })

  it('l’emploi d’un département n’y est pas, celui d’une métropole si', () => {
    const lignes = [
      ...actions('NND'),
      { axe: 'emploi', action: 'E', nature: 'reconduite' },
    ] as const
    expect(examiner(reconduitesMinoritaires, { lignes })).toEqual([])
    expect(examiner(reconduitesMinoritaires, { lignes, type: 'metropole' })).toHaveLength(1)
  })

  it('ne compte pas une action qui n’existe que hors des années du contrat', () => {
    const lignes = [...actions('NND'), { action: 'Z', nature: 'reconduite', annee: 2023 }] as const
    expect(examiner(reconduitesMinoritaires, { lignes })).toEqual([])
    const revenue = [...lignes, { action: 'Z', nature: 'reconduite', annee: 2025 }] as const
    expect(examiner(reconduitesMinoritaires, { lignes: revenue })).toHaveLength(1)
  })

  it('sans colonne nature, n’accuse pas', () => {
    expect(examiner(reconduitesMinoritaires, { lignes: actions('DDD'), sans: ['nature'] })).toEqual(
      [],
    )
  })

  it('minorité en crédits : juge les crédits de l’État', () => {
    const interpretations = { minorite: 'credits' } as const
    const avec = (reconduite: number, autre: number | 'illisible' = 50_000) =>
      examiner(
        reconduitesMinoritaires,
        {
          lignes: [
            { action: 'A', nature: 'reconduite', partEtat: reconduite, cout: 2 * reconduite },
            { action: 'B', partEtat: 25_000, cout: 50_000 },
            { action: 'C', partEtat: autre },
          ],
        },
        { interpretations },
      )
    expect(avec(74_999.99)).toEqual([])
    expect(avec(75_000)[0]?.gravite).toBe('bloquant')
    expect(avec(1_000_000, 'illisible')).toEqual([])
  })

  it('l’ordre des lignes ne change rien', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('N', 'R', 'D', '?'), maxLength: 9 }),
        (natures) => {
          const lignes = actions(natures)
          const avant = examiner(reconduitesMinoritaires, { lignes })
          expect(examiner(reconduitesMinoritaires, { lignes: [...lignes].reverse() })).toEqual(
            avant,
          )
        },
      ),
    )
  })
})

describe('nouvelles-minoritaires', () => {
  const nouvelles = (natures: string) =>
    examiner(nouvellesMinoritaires, { lignes: actions(natures) })

  it('la moitié n’est pas une majorité : signalement', () => {
    expect(nouvelles('NNR')).toEqual([])
    expect(nouvelles('NRND')[0]).toMatchObject({
      gravite: 'signalement',
      cellules: [cellule('nature', 1)],
    })
  })

  it('ne signale que ce qui est sûr malgré les natures inconnues ou sans colonne', () => {
    expect(nouvelles('NR?')).toEqual([])
    expect(nouvelles('RRR?')).toHaveLength(1)
    expect(examiner(nouvellesMinoritaires, { lignes: actions('RR'), sans: ['nature'] })).toEqual([])
    expect(examiner(nouvellesMinoritaires, { lignes: [] })).toEqual([])
  })
})
