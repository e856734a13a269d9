import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { FONCTIONS } from '../../../core/fonctions/index.ts'
import { charger } from '../code/charger.ts'

/** En octets. */
const TAILLE_ADMISE = 120_000

/** Ce que Google appelle en plus des fonctions de cellule. */
const AUTRES = [
  'onInstall',
  'onOpen',
  'pacteCreerRapport',
  'pacteEffacerSignalements',
  'pacteFigerValeurs',
  'pacteGeste',
  'pacteInsererTableau',
  'pacteOuvrirAide',
  'pacteTraduireFormules',
  'pacteVerifierContrat',
  'pacteVolet',
]

/** Ce qu'Apps Script n'a pas, et que le monde nu n'a pas non plus. */
const ABSENTS = [
  'URL',
  'TextEncoder',
  'setTimeout',
  'queueMicrotask',
  'structuredClone',
  'fetch',
  'crypto',
  'atob',
  'performance',
  'console',
  'process',
  'require',
  'window',
]

const DOSSIER = 'dist/gas'
const script = readFileSync(`${DOSSIER}/Code.js`, 'utf8')

describe('ce que « npm run construire » écrit pour Google Sheets', () => {
  test('quatre fichiers, rien d’autre', () => {
    const noms = ['Code.js', 'appsscript.json', 'atelier.html', 'sidebar.html']
    expect(readdirSync(DOSSIER).sort()).toEqual(noms)
  })

  test('Code.js tient en 120 Ko', () => {
    expect(Buffer.byteLength(script)).toBeLessThanOrEqual(TAILLE_ADMISE)
  })

  test.each([true, false])('Code.js se charge dans un monde nu (évaluation : %s)', (evaluation) => {
    const { fonctions, typeDe } = charger(script, { evaluation })
    expect(ABSENTS.filter((nom) => typeDe(nom) !== 'undefined')).toEqual([])
    const attendues = [...FONCTIONS.map((f) => `PACTE_${f.nom}`), ...AUTRES].sort()
    expect(fonctions).toEqual(attendues)
  })

  test('se charger n’appelle aucun service de Google', () => {
    // Aucun n’est là : le moindre appel lèverait.
    expect(charger(script).typeDe('SpreadsheetApp')).toBe('undefined')
  })

  test('rien de ce qu’Apps Script ne lit pas : ni champ privé, ni champ statique, ni import', () => {
    expect(script).not.toMatch(/\bthis\.#|\bstatic [\w$]+=|\bimport\(|\bimport\.meta/)
  })
})

describe('la documentation que Google Sheets montre', () => {
  test.each(FONCTIONS.map((f) => [f.nom, f] as const))('PACTE_%s', (nom, fonction) => {
    const doc = docDe(nom)
    expect(doc).toContain(` * ${fonction.titre}.`)
    expect(doc).toMatch(/\n \* @return \{[^}]+\} .+\n \* @customfunction\n $/)
    const decrits = [...doc.matchAll(/@param \{[^}]+\} (\S+) (.+)/g)]
    expect(decrits.map(([, ecrit]) => ecrit)).toEqual(
      fonction.parametres.map((p) => {
        const propre = p.nom === 'arguments' ? 'arguments_' : p.nom
        return p.facultatif ? `[${propre}]` : propre
      }),
    )
    for (const [i, p] of fonction.parametres.entries()) {
      expect(decrits[i]?.[2]).toBe(`${p.description}.`)
    }
  })

  test('un argument qui se répète le dit', () => {
    expect(docDe('EXPLIQUER')).toContain('@param {...(string|Array<Array<string>>)} [arguments_]')
    expect(script).toContain('function PACTE_EXPLIQUER(fonction, ...arguments_)')
  })

  test('un exemple cité porte le nom que Google Sheets connaît', () => {
    expect(docDe('EXPLIQUER')).toContain('PACTE_EXPLIQUER("PARTETAT" ; 100 ; 20)')
  })

  test('seules les fonctions de cellule sont proposées à la saisie', () => {
    const proposees = [...script.matchAll(/@customfunction\n \*\/\nfunction (\w+)/g)]
    expect(proposees.map(([, nom]) => nom)).toEqual(FONCTIONS.map((f) => `PACTE_${f.nom}`))
    expect(script.match(/@customfunction/g)).toHaveLength(FONCTIONS.length)
  })
})

function docDe(nom: string): string {
  const fin = script.indexOf(`*/\nfunction PACTE_${nom}(`)
  return script.slice(script.lastIndexOf('/**', fin), fin)
}
