import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as calculs from '../../../core/calculs/index.ts'
import { PERIMETRE } from '../../../core/catalogue/index.ts'
import { anneesDuContrat, signatureLimite, valeurDe } from '../../../core/parametres/index.ts'
import { REGLES } from '../../../core/regles/index.ts'
import { type CleCitee, EXTERIEURES, estExterieure, SOURCES } from '../../../core/sources/index.ts'

/** Les chiffres que porte chaque passage, relevés dans le texte par « npm run sources ». */
const EMPREINTES: Readonly<Record<string, { readonly chiffres: readonly string[] }>> = JSON.parse(
  readFileSync(new URL('../../../core/sources/empreintes.json', import.meta.url), 'utf8'),
)

const { premiere, derniere } = valeurDe(anneesDuContrat)

/** Ce qui se lit sans source : les années du contrat, et la dernière suivie de l'année d'après. */
const ANNEES = Array.from({ length: derniere - premiere + 1 }, (_, i) => String(premiere + i))

const CALCULS = Object.values(calculs).filter((c) => typeof c === 'object' && 'exemples' in c)

const NOMBRE = /\d+(?: \d{3})*/g

function nombresDe(texte: string): string[] {
  return texte.replaceAll(/[\u00a0\u202f]/g, ' ').match(NOMBRE) ?? []
}

/** Zéro n'est pas un chiffre du texte : c'est une saisie. */
const RIEN = '0'

/** Ce que Pacte lit là où le passage ne le chiffre pas, et que la phrase dit être sa lecture : le dernier jour de juin. */
function lectureDe(cle: CleCitee): string[] {
  return cle === 'calendrier/signature' ? [valeurDe(signatureLimite).slice(-2)] : []
}

/** Tout ce que ces passages portent de chiffres : ceux du paragraphe, ou ceux de la page extérieure. */
function admis(cles: readonly CleCitee[]): ReadonlySet<string> {
  const textes = cles.flatMap((cle) =>
    estExterieure(cle)
      ? EXTERIEURES[cle].reperes
      : [...(EMPREINTES[cle]?.chiffres ?? []), ...SOURCES[cle].reperes],
  )
  return new Set([...ANNEES, RIEN, ...cles.flatMap(lectureDe), ...textes.flatMap(nombresDe)])
}

function sansSource(texte: string, cles: readonly CleCitee[]): string[] {
  const connus = admis(cles)
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
