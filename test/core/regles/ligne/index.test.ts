import { describe, expect, it } from 'vitest'
import { verifier } from '../../../../core/examen/index.ts'
import { REGLES_DE_LIGNE } from '../../../../core/regles/ligne/index.ts'
import { contratDEssai, type LigneDEssai } from '../../contrat-d-essai.ts'

const conforme: LigneDEssai = {
  cout: 100_000.01,
  tiers: 20_000,
  fse: 5_000,
  partEtat: 40_000,
  indicateurLocal: 'Nombre de familles',
  porteur: 'Département',
  section: 'Fonctionnement',
  programme: '304',
}

const verifierLignes = (lignes: readonly LigneDEssai[]) =>
  verifier(contratDEssai({ lignes }), { date: '2026-11-23', regles: REGLES_DE_LIGNE })

describe('règles de ligne', () => {
  it('un identifiant ne sert qu’une fois', () => {
    const ids = REGLES_DE_LIGNE.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('ne trouvent rien à redire à un contrat conforme', () => {
    const lignes = [2024, 2025, 2026, 2027].flatMap((annee) => [
      { ...conforme, annee, action: 'Une' },
      { ...conforme, annee, action: 'Deux', axe: 'droits' as const },
      { ...conforme, annee, action: 'Trois', axe: 'emploi' as const, programme: '102' },
    ])
    expect(verifierLignes(lignes)).toEqual([])
  })

  it.each(['cout', 'partEtat', 'partCollectivite', 'tiers', 'fse', 'cee'] as const)(
    'une cellule illisible (%s) ne donne qu’un constat',
    (champ) => {
      const constats = verifierLignes([{ ...conforme, [champ]: 'illisible' }])
      expect(constats.map(({ regle }) => regle)).toEqual(['montant-illisible'])
    },
  )

  it('des tiers supérieurs au coût font taire l’équilibre et la parité', () => {
    const constats = verifierLignes([{ ...conforme, tiers: 120_000, partCollectivite: 0 }])
    expect(constats.map(({ regle }) => regle)).toEqual(['tiers-superieurs-cout'])
  })
})
