import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DOSSIERS } from './pieces.ts'
import { fichiers, importsDe, lireSource, RACINE } from './sources.ts'

const guide = lireSource('CONTRIBUTING.md')
const { scripts } = JSON.parse(lireSource('package.json')) as { scripts: Record<string, string> }

/** Les commandes que tout projet a, ou que npm lance lui-même. */
const SANS_LIGNE = ['prepare']

describe('la porte des contributeurs', () => {
  test('décrit chaque commande, et aucune autre', () => {
    const dites = [...guide.matchAll(/npm (?:run )?([\w:]+)/g)].map((m) => m[1] ?? '')
    expect(
      Object.keys(scripts).filter((s) => !dites.includes(s) && !SANS_LIGNE.includes(s)),
    ).toEqual([])
    expect(dites.filter((dite) => dite !== 'ci' && !Object.hasOwn(scripts, dite))).toEqual([])
  })

  test('ne cite que des chemins qui existent', () => {
    const racines = [...DOSSIERS, 'outils', 'test', 'docs'].join('|')
    const cites = [...guide.matchAll(new RegExp(`\`((?:${racines})/[\\w./-]*)\``, 'g'))]
    expect(cites.length).toBeGreaterThan(30)
    const absents = cites.map((m) => m[1] ?? '').filter((c) => !existsSync(join(RACINE, c)))
    expect(absents).toEqual([])
  })

  test('une décision a son numéro, à elle seule, et le porte en titre', () => {
    const dossier = join(RACINE, 'docs/decisions')
    const noms = readdirSync(dossier).sort()
    expect(noms.map((nom) => nom.slice(0, 3))).toEqual(
      noms.map((_, i) => String(i + 1).padStart(3, '0')),
    )
    for (const nom of noms) {
      expect(lireSource(`docs/decisions/${nom}`)).toMatch(new RegExp(`^# ${nom.slice(0, 3)} — `))
    }
  })

  test('dit vrai : une règle n’est nommée que par l’index de son dossier', () => {
    const regle = /^core\/regles\/(ligne|axe|contrat|suivi)\/(?!index)/
    const ailleurs = DOSSIERS.flatMap(fichiers)
      .flatMap(importsDe)
      .filter(({ chemin }) => chemin !== null && regle.test(chemin))
      .filter(({ fichier }) => !fichier.startsWith('core/regles/'))
    expect(ailleurs).toEqual([])
  })
})
