import { describe, expect, it } from 'vitest'
import { COLLECTIVITES, reconnaitreCollectivite } from '../../../core/catalogue/index.ts'

describe('la liste des collectivités', () => {
  it.each(COLLECTIVITES)('$nom se reconnaît sous ce nom et ce type', ({ nom, type }) => {
    expect(reconnaitreCollectivite(nom)).toMatchObject({ nom, type, eligible: true })
  })

  it('est sans double, dans l’ordre français', () => {
    const noms = COLLECTIVITES.map((c) => c.nom)
    expect(new Set(noms).size).toBe(noms.length)
    expect([...noms].sort((a, b) => a.localeCompare(b, 'fr'))).toEqual(noms)
  })

  it('nomme les collectivités qui ont remplacé des départements, pas ceux-ci', () => {
    const noms = COLLECTIVITES.map((c) => c.nom)
    expect(noms).toEqual(
      expect.arrayContaining([
        'Collectivité européenne d’Alsace',
        'Collectivité de Corse',
        'Métropole de Lyon',
        'Ville de Paris',
        'Collectivité territoriale de Martinique',
      ]),
    )
    for (const remplace of ['Bas-Rhin', 'Haut-Rhin', 'Corse-du-Sud', 'Haute-Corse', 'Paris']) {
      expect(noms.filter((n) => n.startsWith('Département') && n.endsWith(remplace))).toEqual([])
    }
  })
})
