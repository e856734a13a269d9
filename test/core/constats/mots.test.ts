import { describe, expect, it } from 'vitest'
import { direLesAnnees, partager, REGLES_DE_LACUNE } from '../../../core/constats/index.ts'
import { REGLES } from '../../../core/regles/index.ts'
import { constatDEssai } from './constat-d-essai.ts'

const bloquant = constatDEssai()
const signalement = constatDEssai({ gravite: 'signalement' })

describe('les lacunes', () => {
  it('se séparent des reproches sans en perdre', () => {
    const lacune = constatDEssai({ regle: 'plafond-absent', gravite: 'signalement' })
    expect(partager([bloquant, lacune, signalement])).toEqual({
      reproches: [bloquant, signalement],
      lacunes: [lacune],
    })
  })

  it('sont des règles qui existent', () => {
    const connues = REGLES.map((regle) => regle.id)
    expect(connues).toEqual(expect.arrayContaining([...REGLES_DE_LACUNE]))
  })
})

describe('les années', () => {
  it.each([
    [[2025], '2025'],
    [[2024, 2025], '2024, 2025'],
    [[2024, 2025, 2026, 2027], '2024\u00a0à\u00a02027'],
    [[2024, 2026, 2027], '2024, 2026, 2027'],
    [[], ''],
  ])('%j se disent « %s »', (annees, attendu) => {
    expect(direLesAnnees(annees)).toBe(attendu)
  })
})
