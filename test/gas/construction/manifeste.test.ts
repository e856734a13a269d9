import { describe, expect, test } from 'vitest'
import { hebergementDe } from '../../../outils/construire/hebergement.ts'
import { ADRESSE_LOCALE } from '../../../outils/construire/index.ts'
import { manifesteSheets, SOUCHES } from '../../../outils/gas/index.ts'

const SANS = JSON.parse(manifesteSheets(null))
const AVEC = JSON.parse(manifesteSheets('https://pacte.exemple.fr'))

describe('appsscript.json', () => {
  test('deux portées, et pas une de plus', () => {
    const portees = [
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
    ]
    expect([SANS.oauthScopes, AVEC.oauthScopes]).toEqual([portees, portees])
  })

  test('V8, heure de Paris, aucun journal, aucune bibliothèque', () => {
    expect(SANS).toMatchObject({
      runtimeVersion: 'V8',
      timeZone: 'Europe/Paris',
      exceptionLogging: 'NONE',
      dependencies: {},
    })
  })

  test('la carte d’accueil demande un logo en ligne : sans hébergement, pas de carte', () => {
    expect(SANS).not.toHaveProperty('addOns')
    expect(AVEC.addOns).toEqual({
      common: {
        name: 'Pacte',
        logoUrl: 'https://pacte.exemple.fr/icones/icone-128.png',
        homepageTrigger: { runFunction: 'pacteAccueil' },
      },
      sheets: {},
    })
    expect(SOUCHES.map((s) => s.nom)).toContain(AVEC.addOns.common.homepageTrigger.runFunction)
  })

  test.each([ADRESSE_LOCALE, 'https://127.0.0.1/pacte', 'https://[::1]:3443'])(
    '%s ne mène nulle part depuis Google',
    (adresse) => {
      expect(hebergementDe(adresse)).toBeNull()
    },
  )

  test('toute autre adresse est un hébergement', () => {
    expect(hebergementDe('https://pacte.exemple.fr/a')).toBe('https://pacte.exemple.fr/a')
  })
})
