import { describe, expect, it } from 'vitest'
import { renfortAssiette } from '../../../../core/regles/ligne/renfort-assiette.ts'
import { examiner, examinerContrat, reunir } from '../examiner.ts'

const renforcee = { nature: 'renforcee', axe: 'droits', cout: 121_100 } as const

describe('renfort-assiette', () => {
  it('demande de confirmer le coût d’une action qui coûtait déjà', () => {
    const [constat] = examiner(renfortAssiette, {
      lignes: [{ ...renforcee, coutAnterieur: 35_000 }],
    })
    expect(constat).toMatchObject({
      gravite: 'a-justifier',
      cellules: ['E2'],
      axe: 'droits',
      annee: 2025,
      action: 'Accompagner les familles',
    })
    expect(constat?.message).toContain('coûtait déjà 35\u00a0000\u00a0€')
    expect(constat?.message).toContain('121\u00a0100\u00a0€')
  })

  it('admet un coût antérieur nul ou vide, et une action nouvelle', () => {
    const lignes = [
      { ...renforcee, action: 'Une', coutAnterieur: 0 },
      { ...renforcee, action: 'Deux', coutAnterieur: 'vide' },
      { ...renforcee, action: 'Trois', nature: 'nouvelle', coutAnterieur: 35_000 },
    ] as const
    expect(examiner(renfortAssiette, { lignes })).toEqual([])
  })

  it('sans colonne, rappelle une seule fois la question pour toute la feuille', () => {
    const lignes = ['Une', 'Deux', 'Trois', 'Quatre', 'Cinq'].map((action) => ({
      ...renforcee,
      action,
    }))
    const constats = examiner(renfortAssiette, { lignes })
    expect(constats).toHaveLength(1)
    expect(constats[0]).toMatchObject({
      gravite: 'signalement',
      cellules: ['E2', 'E3', 'E4', 'E5', 'E6'],
      action: null,
    })
    expect(constats[0]?.message).toContain('et 2 autres')
  })

  it('ne rappelle pas une seconde fois l’action que la feuille d’un avenant reprend', () => {
    const avenant = { feuille: 'Avenant', lignes: [{ ...renforcee, annee: 2026 }] }
    const contrat = reunir({ lignes: [renforcee] }, avenant)
    expect(examinerContrat(renfortAssiette, contrat).map((c) => c.feuille)).toEqual(['Budget'])
    const autre = { ...avenant, lignes: [{ ...renforcee, action: 'Autre', annee: 2026 }] }
    const deux = examinerContrat(renfortAssiette, reunir({ lignes: [renforcee] }, autre))
    expect(deux.map((c) => c.feuille)).toEqual(['Budget', 'Avenant'])
  })

  it('ne vise pas l’emploi d’un département', () => {
    expect(examiner(renfortAssiette, { lignes: [{ ...renforcee, axe: 'emploi' }] })).toEqual([])
  })
})
