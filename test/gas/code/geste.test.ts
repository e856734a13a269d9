import { beforeAll, describe, expect, test } from 'vitest'
import { lireReponse } from '../../../gas-addin/echanges/index.ts'
import { construireLeScript } from '../../../outils/construire/index.ts'
import { charger } from './charger.ts'

let script: string
beforeAll(async () => {
  script = await construireLeScript(null)
})

/** Ce que le volet reçoit d'un geste, quand `getActiveSpreadsheet` répond ainsi. */
function geste(nom: string, json: string, getActiveSpreadsheet: () => unknown) {
  const charge = charger(script, { services: { SpreadsheetApp: { getActiveSpreadsheet } } })
  return lireReponse(charge.appeler('pacteGeste', nom, json))
}

const CLASSEUR_VIDE = { getSheets: () => [] }

describe('ce que le volet demande au script', () => {
  test('un geste rend sa valeur', () => {
    expect(geste('lire', '[]', () => CLASSEUR_VIDE)).toEqual({ fait: { feuilles: [] } })
  })

  test('un refus de Google garde son motif et sa phrase', () => {
    const reponse = geste('lire', '[]', () => {
      throw new Error('You do not have permission to perform that action.')
    })
    expect(reponse).toEqual({
      refus: {
        motif: 'lecture-seule',
        phrase: expect.stringContaining('le droit «\u00a0Éditeur\u00a0»'),
      },
    })
  })

  test.each(['nom', 'toString', 'constructor', '__proto__', 'hasOwnProperty', '', 'evaluer'])(
    '« %s » n’est pas un geste',
    (nom) => {
      expect(() => geste(nom, '[]', () => CLASSEUR_VIDE)).toThrow('n’est pas un geste de l’hôte')
    },
  )

  test.each(['{}', 'null', '"lire"', '3'])('%s ne sont pas des arguments', (json) => {
    expect(() => geste('lire', json, () => CLASSEUR_VIDE)).toThrow('ne sont pas une liste')
  })

  test('un défaut de notre code se lève, plutôt que de passer pour un refus', () => {
    expect(() => geste('lire', '[]', () => null)).toThrow('null')
  })
})
