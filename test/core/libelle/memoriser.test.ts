import { describe, expect, it } from 'vitest'
import { memoriser, memoriserParObjet } from '../../../core/libelle/index.ts'

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
    let demandes = 0
    const double = memoriser((texte) => {
      demandes++
      return texte + texte
    }, 1000)
    for (let tour = 0; tour < 2; tour++) {
      for (let n = 0; n < 2500; n++) expect(double(`${n}`)).toBe(`${n}${n}`)
    }
    expect(demandes).toBe(5000)
  })

  it('ne garde pas un long texte', () => {
    let demandes = 0
    const longueur = memoriser((texte) => {
      demandes++
      return texte.length
    })
    for (const n of [1000, 1000, 1001, 1001]) expect(longueur('a'.repeat(n))).toBe(n)
    expect(demandes).toBe(3)
  })

  it('ne tire qu’une fois ce qu’un objet dit, même « rien »', () => {
    const demandes: string[] = []
    const lire = memoriserParObjet(({ nom }: { readonly nom: string }) => {
      demandes.push(nom)
      return undefined
    })
    const [un, autre] = [{ nom: 'un' }, { nom: 'autre' }]
    expect([un, autre, un].map(lire)).toEqual([undefined, undefined, undefined])
    expect(demandes).toEqual(['un', 'autre'])
  })
})
