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

  it('dit chaque option de « proposer »', async () => {
    const { stdout } = await lancer('--aide')
    const [, proposer = ''] = /^ {2}pacte proposer.*\n((?: {6}.*\n)*)/m.exec(stdout) ?? []
    for (const option of ['couts', 'tenir', 'facon', 'format', 'sortie'])
      expect(proposer).toContain(`--${option}`)
  })

  it('donne la version du paquet', async () => {
    expect(await lancer('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  })
})

describe('une commande mal écrite', () => {
  it.each([
    [['verifer', 'budget.xlsx'], /«\u00a0verifer\u00a0» n’est pas une commande/],
    [['constructor'], /«\u00a0constructor\u00a0» n’est pas une commande/],
    [['verifier'], /Aucun classeur/],
    [['verifier', 'a.xlsx', '--sorti', 'x'], /Option inconnue\u00a0: --sorti /],
    [['verifier', 'a.xlsx', '-s', 'x'], /Option inconnue\u00a0: -s /],
    [
      ['verifier', 'a.xlsx', '--format', 'pdf'],
      /--format vaut «\u00a0pdf\u00a0».*texte, json, html/,
    ],
    [['verifier', 'a.xlsx', '--format'], /--format attend une valeur/],
    [['verifier', 'a.xlsx', '--sortie', '--format', 'json'], /--sortie attend une valeur/],
    [['verifier', 'a.xlsx', '--format=json', '--format=html'], /--format est donnée deux fois/],
    [['verifier', 'a.xlsx', '--date', '2026-02-30'], /--date vaut «\u00a02026-02-30\u00a0»/],
    [['effacer', 'a.xlsx'], /--sortie/],
    [['effacer', '--sortie', 'b.xlsx'], /classeur/],
    [['regles', 'de trop'], /«\u00a0de trop\u00a0» est de trop/],
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
