import { describe, expect, it } from 'vitest'
import { FONCTIONS } from '../../../core/fonctions/index.ts'
import { REGLES } from '../../../core/regles/index.ts'
import { lancer } from './lancer.ts'

describe('la liste des règles', () => {
  it('donne en JSON chaque règle du registre, avec de quoi la comprendre et la retrouver', async () => {
    const { code, stdout } = await lancer('regles', '--format', 'json')
    const rendues = JSON.parse(stdout) as Record<string, unknown>[]
    expect(code).toBe(0)
    expect(rendues.map((r) => r.id)).toEqual(REGLES.map((r) => r.id))
    expect(rendues.find((r) => r.id === 'plancher-axe')).toMatchObject({
      gravite: 'bloquant',
      portee: 'axe',
      enonce: expect.stringMatching(/./),
      sources: expect.arrayContaining([
        { cle: 'cadrage/plancher', section: expect.stringMatching(/./), url: expect.any(String) },
      ]),
      parametres: expect.any(Array),
    })
  })

  it('se lit en texte, sans séquence de couleur hors d’un terminal', async () => {
    const { code, stdout } = await lancer('regles')
    expect(code).toBe(0)
    for (const { id } of REGLES) expect(stdout).toContain(id)
    expect(stdout).not.toContain('\u001b')
  })
})

describe('la liste des fonctions', () => {
  it('donne en JSON chaque fonction du registre et ses exemples', async () => {
    const { code, stdout } = await lancer('fonctions', '--format', 'json')
    const rendues = JSON.parse(stdout) as Record<string, unknown>[]
    expect(code).toBe(0)
    expect(rendues.map((f) => f.nom)).toEqual(FONCTIONS.map((f) => f.nom))
    expect(rendues.find((f) => f.nom === 'PARTETAT')).toMatchObject({
      description: expect.stringMatching(/./),
      parametres: expect.arrayContaining([expect.objectContaining({ nom: 'cout' })]),
      exemples: expect.arrayContaining([expect.objectContaining({ attendu: 40 })]),
      sources: expect.arrayContaining([expect.objectContaining({ cle: 'cadrage/parite' })]),
    })
  })

  it('se lit en texte', async () => {
    const { stdout } = await lancer('fonctions')
    for (const { nom } of FONCTIONS) expect(stdout).toContain(`PACTE.${nom}(`)
  })

  it('montre des exemples que « calculer » accepte', async () => {
    const { stdout } = await lancer('fonctions', '--format', 'json')
    const rendues = JSON.parse(stdout) as { exemples: { formule: string; attendu: unknown }[] }[]
    const simples = rendues.flatMap((f) => f.exemples).filter((e) => typeof e.attendu === 'number')
    expect(simples.length).toBeGreaterThan(5)
    for (const { formule, attendu } of simples.slice(0, 8)) {
      expect({ formule, ...(await lancer('calculer', formule)) }).toEqual({
        formule,
        code: 0,
        stdout: `${attendu}\n`,
        stderr: '',
      })
    }
  })
})

describe('calculer', () => {
  it.each([
    ['PACTE.PARTETAT(100;20)', '40\n'],
    ['PACTE.PARTETAT(100,20)', '40\n'],
    ['PACTE.PARTETAT(100,02;0)', '50.01\n'],
  ])('%s', async (expression, attendu) => {
    expect(await lancer('calculer', expression)).toEqual({ code: 0, stdout: attendu, stderr: '' })
  })

  it('rend un tableau JSON par lignes', async () => {
    const { code, stdout } = await lancer('calculer', 'PACTE.PLANFINANCEMENT(100;20;10)')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual([[40, 30, 10, 20, 0]])
  })

  it.each(['PACTE.INCONNUE(1)', 'PACTE.PARTETAT(100;120)', 'PACTE.PARTETAT('])(
    '%s : une phrase sur stderr et le code 1',
    async (expression) => {
      const { code, stdout, stderr } = await lancer('calculer', expression)
      expect(code).toBe(1)
      expect(stdout).toBe('')
      expect(stderr).toMatch(/^\S.*\S\n$/)
      expect(stderr).not.toMatch(/\bat \S+:\d+/)
    },
  )
})
