import { describe, expect, it } from 'vitest'
import { CHAMPS } from '../../../core/modele/index.ts'
import { INTERPRETATIONS_PAR_DEFAUT } from '../../../core/reglages/index.ts'
import { REGLES } from '../../../core/regles/index.ts'
import { EXTERIEURES, SOURCES } from '../../../core/sources/index.ts'

/** Des règles de bon sens : la foire aux questions n'a pas à les dire. */
const SANS_SOURCE = [
  'montant-illisible',
  'valeurs-absentes',
  'montant-negatif',
  'axe-inconnu',
  'equilibre-financement',
  'tiers-superieurs-cout',
  'doublon-action',
  'total-incoherent',
  'reglage-contredit',
  'colonne-absente',
]

describe.each(REGLES.map((r) => [r.id, r] as const))('la fiche de %s', (id, regle) => {
  it('dit ce que la règle demande', () => {
    expect(regle.titre).toMatch(/^\p{Lu}.*\p{L}$/u)
    expect(regle.enonce).toMatch(/^[\p{Lu}«].+\.$/u)
    expect(regle.enonce).not.toMatch(/\s\s/)
  })

  it('cite des passages qui existent', () => {
    expect(regle.sources.length > 0).toBe(!SANS_SOURCE.includes(id))
    for (const cle of regle.sources) expect({ ...SOURCES, ...EXTERIEURES }).toHaveProperty([cle])
  })

  it('nomme des colonnes et des interprétations qui existent', () => {
    for (const champ of regle.colonnes ?? []) expect(CHAMPS).toContain(champ)
    for (const cle of regle.interpretations ?? [])
      expect(INTERPRETATIONS_PAR_DEFAUT).toHaveProperty([cle])
    if (regle.colonnes !== undefined) expect(regle.colonnes.length).toBeGreaterThan(0)
    if (regle.interpretations !== undefined) expect(regle.interpretations.length).toBeGreaterThan(0)
  })
})
