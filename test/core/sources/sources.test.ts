import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ecrireDate } from '../../../core/nombres/index.ts'
import { EXTERIEURES, SOURCES, source, URL_DE_LA_FAQ } from '../../../core/sources/index.ts'

describe('registre des sources', () => {
  it.each(Object.entries(SOURCES))('%s est complet', (cle, { section, resume, reperes }) => {
    expect(cle).toMatch(/^[a-z]+\/[a-z0-9-]+$/)
    expect(section).not.toBe('')
    expect(resume).toMatch(/^[A-ZÉÀÊ«0-9].*\.$/)
    expect(new Set(reperes).size).toBe(reperes.length)
    // Des repères, pas des phrases recopiées.
    for (const repere of reperes) expect(repere.split(' ').length).toBeLessThanOrEqual(6)
  })

  it('chaque clé a une empreinte enregistrée, et rien d’autre n’en a', () => {
    const chemin = new URL('../../../core/sources/empreintes.json', import.meta.url)
    expect(Object.keys(JSON.parse(readFileSync(chemin, 'utf8')))).toEqual(Object.keys(SOURCES))
  })

  it('deux clés ne désignent pas le même passage', () => {
    const passages = Object.values(SOURCES).map((s) => `${s.section}\n${s.reperes.join('\n')}`)
    expect(new Set(passages).size).toBe(passages.length)
  })

  it('une clé donne son passage, et la page est publique', () => {
    expect(source('cadrage/plancher')).toMatchObject({ url: URL_DE_LA_FAQ })
    expect(URL_DE_LA_FAQ).toMatch(/^https:\/\/solidarites\.gouv\.fr\//)
  })

  it.each(Object.entries(EXTERIEURES))('%s montre son adresse et sa date', (cle, exterieure) => {
    const { section, url } = source(cle as keyof typeof EXTERIEURES)
    expect(url).toBe(exterieure.adresse)
    expect(url).toMatch(/^https:\/\/[\w.-]+\//)
    const { titre, adresse, consulteeLe } = exterieure
    for (const dit of [titre, adresse, `consultée le ${ecrireDate(consulteeLe)}`])
      expect(section).toContain(dit)
    const resume = exterieure.resume.replaceAll('\u00a0', ' ')
    for (const repere of exterieure.reperes)
      expect(resume).toContain(repere.replaceAll('\u00a0', ' '))
  })
})
