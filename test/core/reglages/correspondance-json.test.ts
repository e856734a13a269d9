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
    [{ colonnes: { couts: 'B' } }, '« colonnes.couts » n’existe pas'],
    [{ colonnes: { cout: 3 } }, '« colonnes.cout », n° 1, doit être une lettre de colonne'],
    [{ colonnes: { cout: 'B4' } }, 'doit être une lettre de colonne'],
    [{ colonnes: { cout: 'XFE' } }, 'doit être une lettre de colonne'],
    [{ colonnes: { cout: ['B', 'C'] } }, '« colonnes.cout » n’accepte qu’une colonne'],
    [{ colonnes: { tiers: [] } }, '« colonnes.tiers » doit donner au moins une colonne'],
    [{ colonnes: { tiers: ['B', 3] } }, '« colonnes.tiers », n° 2,'],
    [{ entete: 0 }, '« entete » doit être un numéro de ligne'],
    [{ entete: '6' }, '« entete »'],
    [{ unite: 'k€' }, '« unite » doit valoir « EUR » ou « kEUR » ou « MEUR »'],
    [{ feuilles: 'A' }, '« feuilles » n’existe pas'],
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
      'Le champ « source », n° 2, manque.',
    )
    expect(() => lireIndicateursJson('{}')).toThrow('doit être une liste')
  })
})
