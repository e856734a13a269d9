import { describe, expect, it } from 'vitest'
import * as calculs from '../../../core/calculs/index.ts'
import { PERIMETRE } from '../../../core/catalogue/index.ts'
import { REGLES } from '../../../core/regles/index.ts'
import { type CleCitee, EXTERIEURES, SOURCES, source } from '../../../core/sources/index.ts'

const CALCULS = Object.values(calculs).filter((c) => typeof c === 'object' && 'exemples' in c)

const MOIS =
  /\b(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b/g
/** Un sigle, ou un nom qui en porte un : « EGAlim ». */
const SIGLE = /(?<![\p{L}\d])\p{Lu}{2,}[\p{L}+]*/gu

/** Ce que tout le texte nomme : qui en parle n’a pas à le redire. */
const COMMUNS = new Set([
  'CALPAE',
  'CEE',
  'FSE',
  'FSE+',
  'SLIME',
  ...CALCULS.map((c) => c.fonction),
])

function nomsDe(texte: string): string[] {
  const lu = texte.replaceAll(/[\u00a0\u202f]/g, ' ')
  return [...(lu.match(MOIS) ?? []), ...(lu.match(SIGLE) ?? []).filter((n) => !COMMUNS.has(n))]
}

/** Ce que ces passages, ou ces pages, portent de dates et de noms. */
function portes(cles: readonly CleCitee[]): string {
  return cles
    .map((cle) => {
      const { reperes } = { ...SOURCES, ...EXTERIEURES }[cle]
      const { section } = source(cle)
      return [section, ...reperes].join(' ')
    })
    .join(' ')
}

function sansSource(texte: string, cles: readonly CleCitee[]): string[] {
  const connus = portes(cles)
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
