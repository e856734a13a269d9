import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lancer } from './lancer.ts'

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

describe('le mode d’emploi', () => {
  it.each([[[]], [['--aide']], [['--help']], [['verifier', '--aide']]])(
    's’affiche pour %j',
    async (args) => {
      const { code, stdout, stderr } = await lancer(...args)
      expect(code).toBe(0)
      expect(stdout).toContain('pacte verifier <classeur>…')
      expect(stderr).toBe('')
    },
  )

  it('donne la version du paquet', async () => {
    expect(await lancer('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  })
})

describe('une commande mal écrite', () => {
  it.each([
    [['verifer', 'budget.xlsx'], /« verifer » n’est pas une commande/],
    [['constructor'], /« constructor » n’est pas une commande/],
    [['verifier'], /Aucun classeur/],
    [['verifier', 'a.xlsx', '--sorti', 'x'], /Option inconnue : --sorti /],
    [['verifier', 'a.xlsx', '-s', 'x'], /Option inconnue : -s /],
    [['verifier', 'a.xlsx', '--format', 'pdf'], /--format vaut « pdf ».*texte, json, html/],
    [['verifier', 'a.xlsx', '--format'], /--format attend une valeur/],
    [['verifier', 'a.xlsx', '--sortie', '--format', 'json'], /--sortie attend une valeur/],
    [['verifier', 'a.xlsx', '--format=json', '--format=html'], /--format est donnée deux fois/],
    [['verifier', 'a.xlsx', '--date', '2026-02-30'], /--date vaut « 2026-02-30 »/],
    [['effacer', 'a.xlsx'], /--sortie/],
    [['effacer', '--sortie', 'b.xlsx'], /classeur/],
    [['regles', 'de trop'], /« de trop » est de trop/],
    [['calculer'], /PACTE\.PARTETAT/],
  ])('%j : une phrase, le chemin de l’aide, code 2', async (args, phrase) => {
    const { code, stdout, stderr } = await lancer(...args)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(phrase)
    expect(stderr).toContain('pacte --aide')
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})
