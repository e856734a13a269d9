import { describe, expect, it } from 'vitest'
import { PERIMETRE } from '../../../core/catalogue/index.ts'
import { REGLES } from '../../../core/regles/index.ts'
import { type CleCitee, EXTERIEURES, SOURCES } from '../../../core/sources/index.ts'
import { CALCULS, chiffresPortes, nombresDe } from './passages.ts'

function sansSource(texte: string, cles: readonly CleCitee[]): string[] {
  const connus = chiffresPortes(cles)
  return nombresDe(texte).filter((nombre) => !connus.has(nombre))
}

describe('un chiffre affiché est dans le passage ou la page qu’il cite', () => {
  it.each(Object.entries(SOURCES))('%s', (cle, { resume }) => {
    expect(sansSource(resume, [cle as CleCitee])).toEqual([])
  })

  it.each(Object.entries(EXTERIEURES))('%s', (cle, { resume }) => {
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
    const { titre, description, sources } = calcul
    expect(sansSource(`${titre} ${description}`, sources)).toEqual([])
  })

  it('un chiffre qui n’y est pas se voit', () => {
    expect(sansSource('45 % du plafond', ['cadrage/plancher'])).toEqual(['45'])
    expect(sansSource('40 % du plafond, en 2025', ['cadrage/plancher'])).toEqual([])
    expect(sansSource('5 € par repas', ['exterieure/cantine-des-communes'])).toEqual(['5'])
  })
})
