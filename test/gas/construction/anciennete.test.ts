import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { evaluer, FONCTIONS, type ValeurDArgument } from '../../../core/fonctions/index.ts'
import { contratDe } from '../../excel/hote/contrat-d-essai.ts'
import { charger } from '../code/charger.ts'
import { ouvrirSheets } from '../faux/index.ts'

const script = readFileSync('dist/gas/Code.js', 'utf8')
const page = readFileSync('dist/gas/sidebar.html', 'utf8')

const services = {
  HtmlService: { createHtmlOutputFromFile: () => ({ getContent: () => page }) },
}

const exemples = FONCTIONS.flatMap(({ nom, exemples }) =>
  exemples.map((exemple, i) => [`${nom}, exemple ${i + 1}`, nom, exemple.arguments] as const),
)

describe('dans un Apps Script qui s’est arrêté à ES2020', () => {
  test('les méthodes récentes manquent avant le script, et sont là après', () => {
    const { typeDe } = charger('', { ancien: true })
    expect(typeDe('[].at')).toBe('undefined')
    expect(typeDe('"".replaceAll')).toBe('undefined')
    expect(typeDe('Object.hasOwn')).toBe('undefined')
    expect(charger(script, { ancien: true }).typeDe('[].at')).toBe('function')
  })

  test('un geste du volet y répond, et un nom inconnu y est refusé', () => {
    const sheets = ouvrirSheets(contratDe(1))
    const { appeler } = charger(script, { ancien: true, services: { ...sheets.services } })
    expect(appeler('pacteGeste', 'lireReglages', '[]')).toBe('{"fait":null}')
    expect(() => appeler('pacteGeste', 'toString', '[]')).toThrow(/pas un geste/)
  })

  const { appeler } = charger(script, { ancien: true, services })

  test.each(exemples)('PACTE_%s', (_, nom, valeurs) => {
    const rendu = appeler(`PACTE_${nom}`, ...valeurs.map(copier))
    expect(JSON.parse(JSON.stringify(rendu))).toEqual(
      JSON.parse(JSON.stringify(evaluer(nom, valeurs))),
    )
  })
})

function copier(valeur: ValeurDArgument): unknown {
  return valeur === undefined ? undefined : JSON.parse(JSON.stringify(valeur))
}
