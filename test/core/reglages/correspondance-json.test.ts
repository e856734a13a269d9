import { describe, expect, it } from 'vitest'
import { CHAMPS } from '../../../core/modele/index.ts'
import {
  ErreurDeReglage,
  lireCorrespondanceJson,
  lireIndicateursJson,
} from '../../../core/reglages/index.ts'

describe('correspondance.json', () => {
  it('compte lignes et colonnes à partir de 0', () => {
    const contenu = {
      feuille: 'Budget 2025',
      entete: 6,
      colonnes: { action: 'B', axe: 'a', cout: 'AA', tiers: ['G', 'H'], partEtat: ['E'] },
      unite: 'kEUR',
    }
    expect(lireCorrespondanceJson(JSON.stringify(contenu))).toEqual({
      feuille: 'Budget 2025',
      exclusive: true,
      reponses: {},
      entete: 5,
      colonnes: { action: [1], axe: [0], cout: [26], tiers: [6, 7], partEtat: [4] },
      unite: 'kEUR',
    })
  })

  it('n’exige rien', () => {
    expect(lireCorrespondanceJson('{}')).toStrictEqual({
      exclusive: false,
      colonnes: {},
      reponses: {},
    })
  })

  it.each(CHAMPS)('admet le champ %s', (champ) => {
    const lue = lireCorrespondanceJson(JSON.stringify({ colonnes: { [champ]: 'C' } }))
    expect(lue.colonnes).toEqual({ [champ]: [2] })
  })

  it.each([
    [{ colonnes: { couts: 'B' } }, '«\u00a0colonnes.couts\u00a0» n’existe pas'],
    [
      { colonnes: { cout: 3 } },
      '«\u00a0colonnes.cout\u00a0», n° 1, doit être une lettre de colonne',
    ],
    [{ colonnes: { cout: 'B4' } }, 'doit être une lettre de colonne'],
    [{ colonnes: { cout: 'XFE' } }, 'doit être une lettre de colonne'],
    [{ colonnes: { cout: ['B', 'C'] } }, '«\u00a0colonnes.cout\u00a0» n’accepte qu’une colonne'],
    [{ colonnes: { tiers: [] } }, '«\u00a0colonnes.tiers\u00a0» doit donner au moins une colonne'],
    [{ colonnes: { tiers: ['B', 3] } }, '«\u00a0colonnes.tiers\u00a0», n° 2,'],
    [{ entete: 0 }, '«\u00a0entete\u00a0» doit être un numéro de ligne'],
    [{ entete: '6' }, '«\u00a0entete\u00a0»'],
    [
      { unite: 'k€' },
      '«\u00a0unite\u00a0» doit valoir «\u00a0EUR\u00a0» ou «\u00a0kEUR\u00a0» ou «\u00a0MEUR\u00a0»',
    ],
    [{ feuilles: 'A' }, '«\u00a0feuilles\u00a0» n’existe pas'],
  ])('refuse %j en nommant le champ', (contenu, phrase) => {
    const lire = () => lireCorrespondanceJson(JSON.stringify(contenu))
    expect(lire).toThrow(ErreurDeReglage)
    expect(lire).toThrow(phrase)
  })
})

describe('fichier d’indicateurs', () => {
  const indicateur = { sousThematique: 'mobilite', libelle: 'Nombre de trajets', source: 'Guide' }

  it('se lit', () => {
    expect(lireIndicateursJson(JSON.stringify([indicateur]))).toEqual([indicateur])
  })

  it('exige la référence de la source', () => {
    const sansSource = [indicateur, { sousThematique: 'energie', libelle: 'Nombre' }]
    expect(() => lireIndicateursJson(JSON.stringify(sansSource))).toThrow(
      'Le champ «\u00a0source\u00a0», n° 2, manque.',
    )
    expect(() => lireIndicateursJson('{}')).toThrow('doit être une liste')
  })
})
