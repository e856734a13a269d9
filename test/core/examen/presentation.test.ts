import { describe, expect, it } from 'vitest'
import { presenter } from '../../../core/examen/index.ts'
import { AXES, CHAMPS } from '../../../core/modele/index.ts'
import { lireContratJson } from '../../../core/reglages/index.ts'

const { axes, champs, interpretations, ...presentation } = presenter()

describe('ce qu’un volet offre à choisir', () => {
  it('tous les axes et tous les champs, sous des noms distincts', () => {
    expect(axes.map((a) => a.axe)).toEqual([...AXES])
    expect(champs.map((c) => c.champ)).toEqual([...CHAMPS])
    expect(new Set(champs.map((c) => c.nom)).size).toBe(CHAMPS.length)
  })

  it.each(interpretations)('$titre : le choix par défaut est proposé, et expliqué', (cas) => {
    expect(cas.pourquoi).toMatch(/\.$/)
    if (cas.choix === null) expect(cas.defaut).toBeTypeOf('number')
    else expect(cas.choix.filter((c) => c.valeur === cas.defaut && c.phrase !== '')).toHaveLength(1)
  })

  it.each(
    interpretations.flatMap(({ cle, choix }) =>
      (choix ?? []).map(({ valeur }) => ({ cle, valeur })),
    ),
  )('$cle : « $valeur » est admis dans les réglages', ({ cle, valeur }) => {
    const texte = JSON.stringify({ interpretations: { [cle]: valeur } })
    expect(lireContratJson(texte).interpretations).toEqual({ [cle]: valeur })
  })

  it('n’est que des données simples', () => {
    expect(structuredClone(presentation)).toEqual(presentation)
  })
})
