import { describe, expect, it } from 'vitest'
import { nomDeRapportLibre, peutEtreUnRapport } from '../../../core/constats/index.ts'

describe('le nom de la feuille de rapport', () => {
  it.each([
    [[], 'Rapport Pacte'],
    [['Budget'], 'Rapport Pacte'],
    [['Rapport Pacte'], 'Rapport Pacte (2)'],
    [['RAPPORT PACTE', 'rapport pacte (2)'], 'Rapport Pacte (3)'],
    [['Rapport Pacte (2)'], 'Rapport Pacte'],
  ])('à côté de %j : %s', (pris, attendu) => {
    expect(nomDeRapportLibre(pris)).toBe(attendu)
    expect(peutEtreUnRapport(attendu)).toBe(true)
  })

  it.each(['Rapport', 'Mon Rapport Pacte', 'Rapport Pacte 2025', 'Rapport Pacte (a)'])(
    '« %s » n’est pas un nom que nous donnons',
    (nom) => {
      expect(peutEtreUnRapport(nom)).toBe(false)
    },
  )
})
