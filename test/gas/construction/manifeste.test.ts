import { describe, expect, test } from 'vitest'
import { hebergementDe } from '../../../outils/construire/hebergement.ts'
import { ADRESSE_LOCALE } from '../../../outils/construire/index.ts'
import { manifesteSheets, SOUCHES } from '../../../outils/gas/index.ts'

const MANIFESTE = JSON.parse(manifesteSheets())

describe('appsscript.json', () => {
  test('deux portées, et pas une de plus', () => {
    const portees = [
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
    ]
    expect(MANIFESTE.oauthScopes).toEqual(portees)
  })

  test('V8, heure de Paris, aucun journal, aucune bibliothèque', () => {
    expect(MANIFESTE).toMatchObject({
      runtimeVersion: 'V8',
      timeZone: 'Europe/Paris',
      exceptionLogging: 'NONE',
      dependencies: {},
    })
  })

  test('ni carte ni addOns : un module d’éditeur ne peut pas en avoir', () => {
    expect(MANIFESTE).not.toHaveProperty('addOns')
    expect(SOUCHES.map((s) => s.nom).filter((nom) => /accueil|carte/i.test(nom))).toEqual([])
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
