import { describe, expect, it } from 'vitest'
import { type Constat, partager } from '../../../core/constats/index.ts'
import {
  comparerAuDernier,
  direLesChangements,
  passageDe,
  retenir,
} from '../../../core/historique/index.ts'
import type { PassageGarde } from '../../../core/reglages/index.ts'
import { examenDe } from '../../conformite/classeurs.ts'
import { constatMontre } from '../../task-pane/etat/constat.ts'

const { constats, execution } = examenDe('test/classeurs/04-departement-suivi-long.xlsx')
const passer = (releves: readonly Constat[], date = '2026-10-01') =>
  passageDe(releves, execution, date)
const constatDEssai = (dit: Partial<Constat>) => constatMontre(dit).constat
const nu = (texte: string) => texte.replaceAll('\u00a0', ' ')

describe('l’historique', () => {
  it('rien de retenu : rien à comparer', () => {
    expect(comparerAuDernier(constats, [])).toBeNull()
  })

  it('le même classeur : tout est inchangé, dans n’importe quel ordre, et compté comme partout', () => {
    const { reproches, lacunes } = partager(constats)
    expect(lacunes.length).toBeGreaterThan(0)
    const passage = passer(constats)
    expect(passage.comptes.reduce((a, b) => a + b)).toBe(reproches.length)
    const changements = comparerAuDernier([...constats].reverse(), [passage])
    const inchange = { leves: 0, inchanges: reproches.length, nouveaux: [], changes: [] }
    expect(changements?.constats).toEqual({ ...inchange, illisible: false })
  })

  it('levé, nouveau, changé : chacun se compte une fois', () => {
    const a = constatDEssai({ action: 'A', montants: null, message: 'a' })
    const b = constatDEssai({ action: 'B', montants: null, message: 'b' })
    const bChange = { ...b, message: 'b, autrement' }
    const c = constatDEssai({ action: 'C', montants: null, message: 'c' })
    const changements = comparerAuDernier([bChange, c], [passer([a, b])])
    expect(changements?.constats).toEqual({
      leves: 1,
      inchanges: 0,
      nouveaux: ['c'],
      changes: ['b, autrement'],
      illisible: false,
    })
    expect(changements && direLesChangements(changements).map(nu)).toEqual([
      'Depuis le 01/10/2026 : 1 constat levé, 1 nouveau, 1 changé, 0 inchangé.',
    ])
  })

  it('une cellule déplacée par une ligne insérée ne change rien', () => {
    const avant = constatDEssai({ message: 'Corriger E12.', montants: null, cellules: ['E12'] })
    const apres = { ...avant, message: 'Corriger E13.', cellules: ['E13'] }
    expect(comparerAuDernier([apres], [passer([avant])])?.constats).toMatchObject({ inchanges: 1 })
  })

  it('deux constats semblables, dont un seul a changé : l’autre garde le sien', () => {
    const un = constatDEssai({ message: 'x', montants: null })
    const autre = { ...un, message: 'y' }
    const change = { ...un, message: 'z' }
    expect(comparerAuDernier([change, autre], [passer([un, autre])])?.constats).toEqual({
      leves: 0,
      inchanges: 1,
      nouveaux: [],
      changes: ['z'],
      illisible: false,
    })
  })

  it('un montant qui ne se lit plus se dit\u00a0: ce qui en dépend n’est pas levé', () => {
    const depasse = constatDEssai({ action: 'A', regle: 'parite-depassee', message: 'trop' })
    const illisible = constatDEssai({ action: 'A', regle: 'montant-illisible', message: 'flou' })
    const dire = (avant: Constat[], apres: Constat[]) => {
      const changements = comparerAuDernier(apres, [passer(avant)])
      return changements ? direLesChangements(changements).map(nu) : []
    }
    expect(dire([depasse], [illisible])).toEqual([
      'Depuis le 01/10/2026 : 1 constat levé, 1 nouveau, 0 changé, 0 inchangé.',
      'Un montant ne se lit plus : un constat qui en dépend n’est plus relevé, sans être levé pour autant.',
    ])
    expect(dire([depasse], [])).toHaveLength(1)
    expect(dire([depasse, illisible], [illisible])).toHaveLength(1)
  })

  it('des règles d’une autre date se disent avant toute conclusion', () => {
    const ancien = { ...passer(constats), regles: '2025-01-01' }
    const changements = comparerAuDernier(constats, [ancien])
    const [premiere] = changements ? direLesChangements(changements) : []
    expect(premiere).toMatch(/^Les règles de Pacte ont changé/)
  })

  it('garde douze passages, le dernier entier, en moins de 6 Ko ; l’ordre d’écriture fait foi', () => {
    let gardes: readonly PassageGarde[] = []
    for (let jour = 28; jour > 8; jour--) {
      gardes = retenir(gardes, passer(constats, `2026-10-${String(jour).padStart(2, '0')}`))
    }
    expect(gardes).toHaveLength(12)
    expect(gardes.at(-1)?.date).toBe('2026-10-09')
    expect(gardes.map(({ cles }) => cles !== null)).toEqual([...Array(11).fill(false), true])
    const pleins = Array.from({ length: 240 }, (_, i) => constatDEssai({ action: `Action ${i}` }))
    gardes = retenir(gardes, passer(pleins))
    expect(JSON.stringify(gardes).length).toBeLessThan(6 * 1024)
  })

  it('au-delà de 240 constats, seuls les comptes se gardent, et cela se dit', () => {
    const trop = Array.from({ length: 241 }, (_, i) => constatDEssai({ action: `Action ${i}` }))
    const changements = comparerAuDernier(trop, [passer(trop)])
    expect(changements).toMatchObject({ constats: null, comptes: expect.arrayContaining([241]) })
    expect(changements && nu(direLesChangements(changements).join())).toContain(
      'seuls les comptes ont été gardés',
    )
  })
})
