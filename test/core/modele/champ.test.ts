import { describe, expect, it } from 'vitest'
import {
  APPORTS,
  CHAMPS,
  CHAMPS_ADDITIFS,
  CHAMPS_ANNUELS,
  CHAMPS_MONTANT,
  CHAMPS_NOMBRE,
  CHAMPS_TEXTE,
  estMontant,
  MONTANTS_ADDITIONNES,
  MONTANTS_ANNUELS,
  NOMS_AVEC_ARTICLE,
  NOMS_DES_APPORTS,
  NOMS_DES_CHAMPS,
} from '../../../core/modele/index.ts'

describe('la table des champs', () => {
  it('range chaque champ dans un genre et un seul, dans l’ordre de la table', () => {
    expect([...CHAMPS_MONTANT, ...CHAMPS_NOMBRE, ...CHAMPS_TEXTE]).toEqual(CHAMPS)
  })

  it('donne à chaque champ un nom à lui', () => {
    expect(new Set(Object.values(NOMS_DES_CHAMPS)).size).toBe(CHAMPS.length)
  })

  it('cite tout chiffre avec son article', () => {
    expect(Object.keys(NOMS_AVEC_ARTICLE)).toEqual(
      expect.arrayContaining([...CHAMPS_MONTANT, ...CHAMPS_NOMBRE]),
    )
    for (const nom of Object.values(NOMS_AVEC_ARTICLE)) expect(nom).toMatch(/^(le |la |l’)/)
  })

  it('finance une action par l’État, la collectivité, les tiers, le FSE+ et les CEE', () => {
    expect(APPORTS).toEqual(['partEtat', 'partCollectivite', 'tiers', 'fse', 'cee'])
    expect(Object.keys(NOMS_DES_APPORTS)).toEqual(APPORTS)
  })

  it('n’additionne, ne date et ne cumule que des montants', () => {
    expect(MONTANTS_ADDITIONNES).toEqual(['cout', ...APPORTS, 'consomme'])
    expect(MONTANTS_ANNUELS).toEqual([...MONTANTS_ADDITIONNES, 'report'])
    expect(CHAMPS_ANNUELS.filter(estMontant)).toEqual(MONTANTS_ANNUELS)
    expect(CHAMPS_ADDITIFS).toEqual(['partCollectivite', 'tiers'])
  })
})
