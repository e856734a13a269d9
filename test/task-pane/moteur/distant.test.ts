import { describe, expect, it } from 'vitest'
import { type Fil, moteurDistant } from '../../../task-pane/moteur/distant.ts'
import type { Appel, Partie } from '../../../task-pane/moteur/messages.ts'

interface FilDEssai extends Fil {
  readonly recus: (Appel | Partie)[]
}

/** Un fil muet : l'essai y répond lui-même. */
function filMuet(): FilDEssai {
  const recus: (Appel | Partie)[] = []
  return { recus, onmessage: null, onerror: null, postMessage: (message) => recus.push(message) }
}

/** Un moteur, et tous les fils qu'il a ouverts. */
function ouvrir() {
  const fils: FilDEssai[] = []
  const moteur = moteurDistant(() => {
    const fil = filMuet()
    fils.push(fil)
    return fil
  })
  const fil = (rang = 0): FilDEssai => {
    const ouvert = fils[rang]
    if (!ouvert) throw new Error(`le fil ${rang} n’est pas ouvert`)
    return ouvert
  }
  return { moteur, fils, fil }
}

describe('le moteur distant', () => {
  it('n’ouvre son fil qu’au premier appel, une seule fois', () => {
    const { moteur, fils, fil } = ouvrir()
    expect(fils).toHaveLength(0)
    void moteur.evaluer('PARTETAT', [1])
    void moteur.rapport()
    expect(fils).toHaveLength(1)
    expect(fil().recus).toEqual([
      { numero: 1, verbe: 'evaluer', arguments: ['PARTETAT', [1]] },
      { numero: 2, verbe: 'rapport', arguments: [] },
    ])
  })

  it('rend à chaque appel sa réponse, dans le désordre', async () => {
    const { moteur, fil } = ouvrir()
    const appels = [moteur.evaluer('A', []), moteur.evaluer('B', [])]
    fil().onmessage?.({ data: { numero: 2, valeur: 'b' } })
    fil().onmessage?.({ data: { numero: 1, valeur: 'a' } })
    expect(await Promise.all(appels)).toEqual(['a', 'b'])
  })

  it('recolle une réponse venue par morceaux, mêlée à une autre', async () => {
    const { moteur, fil } = ouvrir()
    const appels = [moteur.evaluer('A', []), moteur.evaluer('B', [])]
    const poster = (data: unknown) => fil().onmessage?.({ data })
    poster({ numero: 1, morceau: { chemin: [], elements: [[1], [2]] } })
    poster({ numero: 2, morceau: { chemin: [], elements: [[9]] } })
    poster({ numero: 1, morceau: { chemin: [], elements: [[3]] } })
    poster({ numero: 2, valeur: [] })
    poster({ numero: 1, valeur: [] })
    expect(await Promise.all(appels)).toEqual([[[1], [2], [3]], [[9]]])
  })

  it('rejette l’appel dont la réponse est une erreur, et lui seul', async () => {
    const { moteur, fil } = ouvrir()
    const [faux, juste] = [moteur.evaluer('A', []), moteur.evaluer('B', [])]
    fil().onmessage?.({ data: { numero: 1, erreur: 'défaut du moteur' } })
    fil().onmessage?.({ data: { numero: 2, valeur: 3 } })
    await expect(faux).rejects.toThrow('défaut du moteur')
    expect(await juste).toBe(3)
  })

  it('ignore un message qui n’est pas une réponse, ou qu’on n’attend pas', async () => {
    const { moteur, fil } = ouvrir()
    const appel = moteur.evaluer('A', [])
    for (const data of [null, 'pret', { type: 'autre' }, { numero: 99, valeur: 'x' }]) {
      fil().onmessage?.({ data })
    }
    fil().onmessage?.({ data: { numero: 1, valeur: 'a' } })
    expect(await appel).toBe('a')
  })

  it('un fil qui tombe rejette ce qui attend ; l’appel suivant en ouvre un autre', async () => {
    const { moteur, fils, fil } = ouvrir()
    const appels = [moteur.evaluer('A', []), moteur.rapport()]
    fil().onerror?.({ message: 'moteur.js introuvable' })
    const rendus = await Promise.allSettled(appels)
    expect(rendus.map((r) => r.status === 'rejected' && r.reason.message)).toEqual([
      'moteur.js introuvable',
      'moteur.js introuvable',
    ])
    const suivant = moteur.evaluer('B', [])
    expect(fils).toHaveLength(2)
    fil(0).onmessage?.({ data: { numero: 3, valeur: 'du fil tombé' } })
    fil(0).onerror?.({ message: 'encore' })
    fil(1).onmessage?.({ data: { numero: 3, valeur: 'b' } })
    expect(await suivant).toBe('b')
  })

  it('un fil qui tombe sans rien dire donne une phrase', async () => {
    const { moteur, fil } = ouvrir()
    const appel = moteur.rapport()
    fil().onerror?.({})
    await expect(appel).rejects.toThrow('le moteur ne répond plus')
  })

  it('un fil qui ne s’ouvre pas, ou refuse un message, rejette l’appel', async () => {
    const refuser = () => {
      throw new Error('interdit')
    }
    await expect(moteurDistant(refuser).rapport()).rejects.toThrow('interdit')
    const sourd: Fil = { ...filMuet(), postMessage: refuser }
    await expect(moteurDistant(() => sourd).rapport()).rejects.toThrow('interdit')
  })

  it('envoie un long appel par morceaux, puis l’appel', async () => {
    const { moteur, fil } = ouvrir()
    void moteur.evaluer('PARTETAT', [Array.from({ length: 600 }, (_, i) => [i])])
    await expect.poll(() => fil().recus.length).toBe(4)
    expect(
      fil()
        .recus.slice(0, 3)
        .map((m) => 'morceau' in m && m.morceau.elements.length),
    ).toEqual([250, 250, 100])
    expect(fil().recus.at(-1)).toEqual({
      numero: 1,
      verbe: 'evaluer',
      arguments: ['PARTETAT', [[]]],
    })
  })
})
