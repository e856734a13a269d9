import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { evaluer } from '../../../core/fonctions/index.ts'
import type { chargerLeMoteur } from '../../../gas-addin/moteur/index.ts'

const PAGE = readFileSync('dist/gas/sidebar.html', 'utf8')

/** Une exécution neuve du script : rien de chargé. */
let charger: typeof chargerLeMoteur
const lire = vi.fn<(nom: string) => string>()

beforeEach(async () => {
  vi.resetModules()
  lire.mockReset().mockReturnValue(PAGE)
  vi.stubGlobal('HtmlService', {
    createHtmlOutputFromFile: (nom: string) => ({ getContent: () => lire(nom) }),
  })
  charger = (await import('../../../gas-addin/moteur/index.ts')).chargerLeMoteur
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('le moteur, pris par le script dans la page construite', () => {
  test('évalue comme le cœur', () => {
    const moteur = charger()
    expect(moteur.evaluer('SOURCE', ['TAUXCEE'])).toEqual(evaluer('SOURCE', ['TAUXCEE']))
    const budget = [
      ['Axe', 'Action', 'Nature', 'Coût', 'Part État', 'Part Département'],
      ['Enfance', 'Tutorat', 'Nouvelle', 100_000, 60_000, 40_000],
    ]
    const attendu = evaluer('VERIFIER', [budget, 'département'])
    expect(attendu).toBeInstanceOf(Array)
    expect(moteur.evaluer('VERIFIER', [budget, 'département'])).toEqual(attendu)
  })

  test('ne se lit qu’une fois par exécution', () => {
    expect(charger()).toBe(charger())
    expect(lire.mock.calls).toEqual([['sidebar']])
  })

  test.each([
    ['manque', ''],
    ['est coupée avant la fin du moteur', PAGE.slice(0, PAGE.indexOf('PACTE_MOTEUR') + 5_000)],
    ['est abîmée', PAGE.replace('function PACTE_MOTEUR(){', 'function PACTE_MOTEUR(){)')],
    ['porte autre chose', '<script>function PACTE_MOTEUR(){return 1+}</script>'],
  ])('si la page %s, la cellule dit quoi faire, et un nouvel essai repart de zéro', (_, page) => {
    lire.mockReturnValueOnce(page)
    expect(charger).toThrow(/fichier «\u00a0sidebar\u00a0».*depuis le volet/)
    expect(charger().evaluer('VERSION', [])).toEqual(evaluer('VERSION', []))
  })

  test('le moteur n’est qu’une fois dans la page, sous un seul script', () => {
    expect(PAGE.split('function PACTE_MOTEUR(')).toHaveLength(2)
    expect(PAGE.match(/<script>/g)).toHaveLength(2)
    expect(PAGE.match(/<\/script>/g)).toHaveLength(2)
  })
})
