import { describe, expect, it } from 'vitest'
import { PERIMETRE } from '../../../core/catalogue/index.ts'
import { REGLES } from '../../../core/regles/index.ts'
import { type CleCitee, EXTERIEURES, SOURCES } from '../../../core/sources/index.ts'
import { CALCULS, COMMUNS, nomsPortes } from './passages.ts'

const MOIS =
  /\b(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b/g
/** Un sigle, ou un nom qui en porte un : « EGAlim ». */
const SIGLE = /(?<![\p{L}\d])\p{Lu}{2,}[\p{L}+]*/gu

function nomsDe(texte: string): string[] {
  const lu = texte.replaceAll(/[\u00a0\u202f]/g, ' ')
  return [...(lu.match(MOIS) ?? []), ...(lu.match(SIGLE) ?? []).filter((n) => !COMMUNS.has(n))]
}

function sansSource(texte: string, cles: readonly CleCitee[]): string[] {
  const connus = nomsPortes(cles)
  return nomsDe(texte).filter((nom) => !connus.includes(nom))
}

describe('une date ou un nom affiché est dans le passage ou la page qu’il cite', () => {
  it.each(Object.entries({ ...SOURCES, ...EXTERIEURES }))('%s', (cle, { resume }) => {
    expect(sansSource(resume, [cle as CleCitee])).toEqual([])
  })

  it.each(REGLES.map((r) => [r.id, r] as const))('règle %s', (_id, { titre, enonce, sources }) => {
    expect(sansSource(`${titre} ${enonce}`, sources)).toEqual([])
  })

  it.each(PERIMETRE.map((c) => [c.id, c] as const))('périmètre %s', (_id, cas) => {
    const dit = 'admis' in cas ? cas.admis : cas.aVerifier
    expect(sansSource(`${cas.sujet} ${dit}`, cas.sources)).toEqual([])
  })

  it.each(CALCULS.map((c) => [c.id, c] as const))('calcul %s', (_id, calcul) => {
    expect(sansSource(`${calcul.titre} ${calcul.description}`, calcul.sources)).toEqual([])
  })

  it('un nom ou un mois qui n’y est pas se voit', () => {
    expect(sansSource('avant fin octobre, par la CAF', ['cadrage/plancher'])).toEqual([
      'octobre',
      'CAF',
    ])
  })
})
