import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lireSource, RACINE } from './sources.ts'

interface Paquet {
  readonly engines?: { readonly node?: string }
  readonly hasInstallScript?: boolean
  readonly os?: readonly string[]
}
type Paquets = Readonly<Record<string, Paquet>>

const { allowScripts } = JSON.parse(lireSource('package.json')) as {
  allowScripts: Record<string, boolean>
}
const { packages } = JSON.parse(lireSource('package-lock.json')) as { packages: Paquets }
const GRILLE = 'bibliotheques/o-spreadsheet'
/** Ce que npm lira : le verrou, et la grille du dépôt telle qu’elle est. */
const PAQUETS: Paquets = {
  ...packages,
  [GRILLE]: JSON.parse(lireSource(`${GRILLE}/package.json`)) as Paquet,
}

/** Le plancher, et les versions tenues les plus anciennes que nos propres outils admettent. */
const VERSIONS = ['20.20.2', '22.13.0', '24.0.0']

const rang = (version: string): number =>
  version.split('.').reduce((somme, n, i) => somme + Number(n) * 1000 ** (2 - i), 0)

/** Une plage de npm, telle que les paquets en écrivent pour Node : « ^20.19.0 || >=22.12.0 », « >=8.0.0 <25 », « * ». */
function admet(plage: string, version: string): boolean {
  return plage.split('||').some((choix) =>
    choix
      .replace(/([<>=^~]) +/g, '$1')
      .trim()
      .split(/ +/)
      .every((terme) => tient(terme, version)),
  )
}

function tient(terme: string, version: string): boolean {
  const lu = /^(>=|<=|>|<|\^|~|=)?v?(\d+(?:\.\d+){0,2})(?:\.[x*])*$/.exec(terme)
  if (!lu) return terme === '*' || terme === ''
  const [, signe = '=', borne = ''] = lu
  const complet = [...borne.split('.'), '0', '0'].slice(0, 3).join('.')
  const ecart = rang(version) - rang(complet)
  if (signe === '>=') return ecart >= 0
  if (signe === '>') return ecart > 0
  if (signe === '<') return ecart < 0
  if (signe === '<=') return ecart <= 0
  const majeure = version.split('.')[0] === complet.split('.')[0]
  return majeure && (signe === '=' && borne.includes('.') ? ecart === 0 : ecart >= 0)
}

describe('l’installation', () => {
  test.each(VERSIONS)('se fait sous « engine-strict » avec Node %s', (version) => {
    const exigeants = Object.entries(PAQUETS).filter(
      ([, { engines, os }]) => !os && engines?.node && !admet(engines.node, version),
    )
    expect(exigeants.map(([chemin, { engines }]) => `${chemin} : ${engines?.node}`)).toEqual([])
  })

  test('la lecture des plages sait refuser', () => {
    expect(admet('>=22.0.0', '20.20.2')).toBe(false)
    expect(admet('^20.17.0 || >=22.9.0', '21.0.0')).toBe(false)
    expect(admet('>= 0.4', '20.20.2')).toBe(true)
  })

  test('chaque paquet qui a un script d’installation a sa décision, et aucun autre', () => {
    const avecScript = Object.entries(packages)
      .filter(([, { hasInstallScript, os }]) => hasInstallScript && !os)
      .map(([chemin]) => chemin.replace(/^.*node_modules\//, ''))
    expect(Object.keys(allowScripts)).toEqual([...new Set(avecScript)].filter(Boolean))
  })

  test('la grille prise au dépôt est bien celle qui est publiée', () => {
    const liste = [...lireSource(`${GRILLE}/LISEZ-MOI.md`).matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)]
    expect(liste.length).toBe(6)
    for (const [, empreinte, nom = ''] of liste) {
      const octets = readFileSync(join(RACINE, GRILLE, nom))
      expect([nom, createHash('sha256').update(octets).digest('hex')]).toEqual([nom, empreinte])
    }
  })
})
