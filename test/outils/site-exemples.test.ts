import { describe, expect, it } from 'vitest'
import { REGLES } from '../../core/regles/index.ts'
import { EXEMPLES, executer, SANS_EXEMPLE } from '../../outils/site/exemples/index.ts'
import { adresseDeRegle, genererSite } from '../../outils/site/index.ts'
import { pagesDe, simplifier, texteDe } from './site-lu.ts'

const pages = pagesDe(genererSite())

describe('les exemples des règles', () => {
  it('chaque règle a le sien, ou dit pourquoi elle n’en a pas', () => {
    const ids = REGLES.map((r) => r.id).sort()
    expect([...Object.keys(EXEMPLES), ...Object.keys(SANS_EXEMPLE)].sort()).toEqual(ids)
  })

  it.each(Object.entries(EXEMPLES))('%s se déclenche, et son voisin non', (regle, exemple) => {
    const { constats, voisin } = executer(regle, exemple)
    const [premier] = constats
    expect(premier).toBeDefined()
    const restants = voisin.filter((c) => c.constat.gravite === premier?.constat.gravite)
    expect(restants).toEqual([])
    const page = texteDe(pages.get(adresseDeRegle(regle)) ?? '')
    for (const { constat } of constats) {
      expect(page).toContain(simplifier(constat.message))
      for (const etape of constat.etapes) expect(page).toContain(simplifier(etape))
    }
  })

  it.each(Object.entries(SANS_EXEMPLE))('%s dit quoi faire', (regle, phrase) => {
    expect(texteDe(pages.get(adresseDeRegle(regle)) ?? '')).toContain(simplifier(phrase))
  })
})
