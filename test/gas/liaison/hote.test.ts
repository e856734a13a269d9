import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lireReponse } from '../../../gas-addin/echanges/index.ts'
import { type Appel, appelDuScript, hoteDistant } from '../../../gas-addin/liaison/index.ts'
import { ErreurDHote, peutReussirEnReessayant } from '../../../task-pane/hote/index.ts'

const fait = (valeur: unknown) => JSON.stringify({ fait: valeur })

/** Un script qui répond toujours la même chose, et retient ce qu'on lui a demandé. */
function scriptQuiRend(texte: unknown) {
  const demandes: [string, string][] = []
  const appel: Appel = async (nom, json) => {
    demandes.push([nom, json])
    return texte
  }
  return { appel, demandes }
}

/** L'erreur que ce geste a donnée. */
async function erreurDe(geste: Promise<unknown>): Promise<ErreurDHote> {
  const cause: unknown = await geste.then(
    () => null,
    (rejetee: unknown) => rejetee,
  )
  if (!(cause instanceof ErreurDHote)) throw new Error(`pas une ErreurDHote : ${cause}`)
  return cause
}

/** Google rejette toujours cela. */
const refusant = (message: string) => hoteDistant(async () => Promise.reject(new Error(message)))

describe('l’hôte par le script', () => {
  it('passe les arguments en JSON, et rend ce que le script a rendu', async () => {
    const { appel, demandes } = scriptQuiRend(fait(3))
    expect(await hoteDistant(appel).figer('selection')).toBe(3)
    expect(demandes).toEqual([['figer', '["selection"]']])
  })

  it('lit sans faire passer l’avancement, qui ne traverse pas', async () => {
    const { appel, demandes } = scriptQuiRend(fait({ feuilles: [] }))
    const avancer = vi.fn()
    expect(await hoteDistant(appel).lire(avancer)).toEqual({ feuilles: [] })
    expect(demandes).toEqual([['lire', '[]']])
  })

  it('garde le motif et la phrase d’un refus', async () => {
    const refus = { motif: 'protege', phrase: 'La feuille « Budget » est protégée.' }
    const erreur = await erreurDe(
      hoteDistant(scriptQuiRend(JSON.stringify({ refus })).appel).effacer(),
    )
    expect([erreur.motif, erreur.message]).toEqual([refus.motif, refus.phrase])
  })

  it.each([
    ['pas du JSON', '<html>'],
    ['rien', undefined],
    ['autre chose qu’une réponse', '{"pret":true}'],
    ['un motif inconnu', '{"refus":{"motif":"lune","phrase":"x"}}'],
    ['un rendu d’une autre forme', fait({ pages: [] })],
  ])('réponse illisible, %s : le volet est d’une autre version', async (_, texte) => {
    const erreur = await erreurDe(hoteDistant(scriptQuiRend(texte).appel).lire())
    expect(erreur.message).toMatch(/a changé depuis que ce volet est ouvert.*rouvrez-le/)
  })

  it('une seule demande à la fois, dans l’ordre, même après un échec', async () => {
    const suivi: string[] = []
    let echouer = true
    const hote = hoteDistant(async (nom) => {
      suivi.push(`début ${nom}`)
      await new Promise((resoudre) => setTimeout(resoudre, 5))
      suivi.push(`fin ${nom}`)
      if (!echouer) return fait(null)
      echouer = false
      throw new Error('NetworkError: Connection failure due to HTTP 0')
    })
    const premier = erreurDe(hote.ecrireReglages('{}'))
    await hote.lireReglages()
    expect((await premier).message).toMatch(/connexion/)
    expect(suivi).toEqual([
      'début ecrireReglages',
      'fin ecrireReglages',
      'début lireReglages',
      'fin lireReglages',
    ])
  })
})

describe('ce que Google refuse se dit en français, avec quoi faire', () => {
  it.each([
    [
      'We’re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.',
      /plusieurs comptes.*fenêtre privée/,
    ],
    ['Authorization is required to perform that action.', /plusieurs comptes.*menu Pacte/],
    ['Autorisation requise pour effectuer cette action.', /plusieurs comptes.*menu Pacte/],
    ['Service invoked too many times for one day: spreadsheets.', /limite.*lendemain/],
    ['Exceeded maximum execution time', /six minutes.*son travail est perdu/],
    ['NetworkError: Connection failure due to HTTP 0', /connexion/],
    ['Script function not found: pacteGeste', /rechargez la page du classeur.*rouvrez-le/],
    [
      '«\u00a0figerTout\u00a0» n’est pas un geste de l’hôte',
      /rechargez la page du classeur.*rouvrez-le/,
    ],
    ['Argument too large: value', /trop gros/],
    ['We’re sorry, a server error occurred. Please wait a bit and try again.', /Attendez/],
  ])('%s', async (message, attendu) => {
    const erreur = await erreurDe(refusant(message).effacer())
    expect(erreur.message).toMatch(attendu)
    expect(peutReussirEnReessayant(erreur)).toBe(true)
  })

  it('ce qu’on ne connaît pas est cité, avec quoi faire', async () => {
    const { message } = await erreurDe(refusant('Lune pleine').lire())
    expect(message).toContain('«\u00a0Lune pleine\u00a0»')
    expect(message).toContain('Réessayez')
  })
})

describe('la patience', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  const muet: Appel = () => new Promise(() => undefined)

  it('une longue lecture n’est pas un échec : elle se dit, puis se tait quand elle finit', async () => {
    const dites: (string | null)[] = []
    let repondre: (texte: string) => void = () => undefined
    const reponse = new Promise<string>((resoudre) => {
      repondre = resoudre
    })
    const hote = hoteDistant(
      () => reponse,
      (phrase) => dites.push(phrase),
    )
    const lecture = hote.lire()
    await vi.advanceTimersByTimeAsync(370_000)
    expect(dites).toEqual([expect.stringContaining('travaille encore')])
    repondre(fait({ feuilles: [] }))
    expect(await lecture).toEqual({ feuilles: [] })
    expect(dites.at(-1)).toBeNull()
  })

  it('au-delà de six minutes et demie, Google ne répondra plus', async () => {
    const erreur = erreurDe(hoteDistant(muet).lire())
    await vi.advanceTimersByTimeAsync(390_000)
    expect((await erreur).message).toMatch(/plus de six minutes/)
  })

  it('un petit geste n’attend qu’une minute, et la file repart', async () => {
    let premier = true
    const hote = hoteDistant((nom, json) => {
      if (!premier) return Promise.resolve(fait(null))
      premier = false
      return muet(nom, json)
    })
    const erreur = erreurDe(hote.allerA({ feuille: 'Budget', cellule: 'A1' }))
    const suite = hote.ecrireReglages(null)
    await vi.advanceTimersByTimeAsync(60_000)
    expect((await erreur).message).toMatch(/en une minute/)
    await expect(suite).resolves.toBeNull()
  })
})

describe('google.script.run en promesses', () => {
  /** Comme Google : chaque branchement rend un autre objet. */
  function script(issue: 'succes' | 'echec', rendu: unknown, recus: unknown[] = []) {
    const avec = (reussir: (r: unknown) => void, echouer: (c: unknown) => void) => ({
      withSuccessHandler: (recevoir: (r: unknown) => void) => avec(recevoir, echouer),
      withFailureHandler: (recevoir: (c: unknown) => void) => avec(reussir, recevoir),
      pacteGeste: (...args: unknown[]) => {
        recus.push(args)
        ;(issue === 'succes' ? reussir : echouer)(rendu)
      },
    })
    return avec(
      () => undefined,
      () => undefined,
    )
  }

  it('réussit avec ce qui est rendu', async () => {
    const recus: unknown[] = []
    const appel = appelDuScript(script('succes', '{"fait":1}', recus))
    expect(await appel('figer', '["feuille"]')).toBe('{"fait":1}')
    expect(recus).toEqual([['figer', '["feuille"]']])
  })

  it('rejette avec ce que Google a dit', async () => {
    const appel = appelDuScript(script('echec', new Error('PERMISSION_DENIED')))
    await expect(appel('lire', '[]')).rejects.toThrow('PERMISSION_DENIED')
  })
})

describe('lire une réponse', () => {
  it('ne garde que ce qui en est une', () => {
    expect(lireReponse('{"fait":null,"autre":1}')).toEqual({ fait: null })
    expect(lireReponse('{"refus":{"motif":"toString","phrase":"x"}}')).toBeNull()
    expect(lireReponse('{"refus":null}')).toBeNull()
    expect(lireReponse('null')).toBeNull()
  })
})
