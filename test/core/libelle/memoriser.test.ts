import { describe, expect, it } from 'vitest'
import { memoriser } from '../../../core/libelle/index.ts'

describe('mémoriser une reconnaissance', () => {
  it('ne reconnaît chaque texte qu’une fois, même quand la réponse est « rien »', () => {
    const demandes: string[] = []
    const longueur = memoriser((texte) => {
      demandes.push(texte)
      return texte === '' ? null : texte.length
    })
    expect(['a', '', 'bb', 'a', '', 'bb'].map(longueur)).toEqual([1, null, 2, 1, null, 2])
    expect(demandes).toEqual(['a', '', 'bb'])
  })

  it('répond toujours juste, aussi nombreux que soient les textes', () => {
    const double = memoriser((texte) => texte + texte)
    for (let tour = 0; tour < 2; tour++) {
      for (let n = 0; n < 2500; n++) expect(double(`${n}`)).toBe(`${n}${n}`)
    }
  })
})
