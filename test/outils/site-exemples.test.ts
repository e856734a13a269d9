import { describe, expect, it } from 'vitest'
import { CAS } from '../../core/regles/index.ts'
import { adresseDeRegle } from '../../outils/site/index.ts'
import { SITE } from './site-entier.ts'
import { pagesDe, simplifier, texteDe } from './site-lu.ts'

const pages = pagesDe(SITE)

describe('la page d’une règle', () => {
  it.each(Object.values(CAS).map(({ regle, cas }) => [regle, cas[0]] as const))(
    '%s montre son premier cas, mot pour mot, et ce qui le lève',
    (regle, { constats, voisins = [] }) => {
      const page = texteDe(pages.get(adresseDeRegle(regle)) ?? '')
      for (const { message, etapes = [] } of constats) {
        expect(page).toContain(simplifier(message))
        for (const etape of etapes) expect(page).toContain(simplifier(etape))
      }
      const [voisin] = voisins
      expect(voisin).toBeDefined()
      expect(page).toContain(` : ${voisin?.pourquoi}.`)
      for (const { message } of voisin?.restent ?? []) expect(page).toContain(simplifier(message))
    },
  )

  it('dit quelle formule attend son résultat', () => {
    const page = texteDe(pages.get(adresseDeRegle('valeurs-absentes')) ?? '')
    expect(page).toContain('=B2/2')
    expect(page).toContain('il suffit d’écrire le résultat de « =B2/2 » (45 000) en C2')
  })
})
