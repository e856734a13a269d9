import { describe, expect, it } from 'vitest'
import {
  completerInterpretations,
  direInterpretation,
  INTERPRETATIONS,
  INTERPRETATIONS_PAR_DEFAUT,
  interpretationsChangees,
  lireContratJson,
  POURQUOI,
} from '../../../core/reglages/index.ts'

describe('interprétations', () => {
  it('sont décrites de I1 à I14, chacune avec son choix par défaut', () => {
    const numeros = [...new Set(INTERPRETATIONS.map(({ numero }) => numero))]
    expect(numeros).toEqual(Array.from({ length: 14 }, (_, i) => `I${i + 1}`))
    expect(INTERPRETATIONS.map(({ cle }) => cle)).toEqual(Object.keys(INTERPRETATIONS_PAR_DEFAUT))
    for (const { cle, defaut, valeurs, titre } of INTERPRETATIONS) {
      if (valeurs) expect(valeurs, cle).toContain(defaut)
      expect(titre).not.toBe('')
      expect(POURQUOI[cle]).toMatch(/\.$/)
    }
  })

  it('chaque valeur admise se lit dans contrat.json et se dit dans une phrase à elle', () => {
    for (const { cle, valeurs } of INTERPRETATIONS) {
      const phrases = (valeurs ?? [2]).map((valeur) => {
        const { interpretations } = lireContratJson(
          JSON.stringify({ interpretations: { [cle]: valeur } }),
        )
        expect(Object.keys(interpretations)).toEqual([cle])
        return direInterpretation(cle, completerInterpretations(interpretations))
      })
      expect(new Set(phrases).size).toBe(phrases.length)
      for (const phrase of phrases) expect(phrase.split(' ').length).toBeGreaterThan(4)
    }
  })

  it('un choix égal au choix par défaut n’est pas un changement', () => {
    expect(interpretationsChangees({ lyon: 'departement' })).toEqual([])
    expect(interpretationsChangees({ lyon: 'metropole', minorite: 'credits' })).toEqual([
      'minorite',
      'lyon',
    ])
  })
})
