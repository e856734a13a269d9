import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ConstatBref, enClair } from '../../../core/constats/index.ts'
import {
  constater,
  estSansTableau,
  examinerLesCellules,
  verifier,
} from '../../../core/examen/index.ts'
import { REGLES } from '../../../core/regles/index.ts'
import { ouvrirFichier } from '../../../formats/index.ts'
import { contratDEssai, type LigneDEssai } from '../contrat-d-essai.ts'

const DOSSIER = new URL('../../classeurs/', import.meta.url)
const DATE = '2026-11-23'

/** Tous détaillés, et aucun : les mêmes constats, au mot près. */
function comparer(nom: string): number {
  const { classeur } = ouvrirFichier(readFileSync(new URL(nom, DOSSIER)), nom)
  const { examen } = examinerLesCellules(classeur, null, DATE)
  if (estSansTableau(examen)) return 0
  const brefs = constater(examen.contexte, REGLES, 0)
  expect(brefs.map(enClair)).toStrictEqual(constater(examen.contexte))
  return brefs.filter((constat) => constat instanceof ConstatBref).length
}

describe('un constat bref refait la phrase et les étapes de l’entier', () => {
  it('sur chaque classeur d’essai', () => {
    const noms = readdirSync(DOSSIER).filter((nom) => /\.(xlsx|xlsm|ods|csv)$/.test(nom))
    const nombre = noms.reduce((somme, nom) => somme + comparer(nom), 0)
    expect(nombre).toBeGreaterThan(noms.length)
  })

  it('au-delà des premiers d’une règle, même quand sa correction ne se garde pas', () => {
    const lignes = Array.from(
      { length: 40_001 },
      (_, i): LigneDEssai => ({ action: `Action ${i + 1}`, partEtat: 60_000 + i }),
    )
    const constats = verifier(contratDEssai({ lignes }), { date: DATE }).filter(
      ({ regle }) => regle === 'parite-depassee',
    )
    const [premier, dernier] = [constats[0], constats.at(-1)]
    expect(premier).not.toBeInstanceOf(ConstatBref)
    expect(dernier).toBeInstanceOf(ConstatBref)
    expect(dernier?.message).toContain('«\u00a0Action 40001\u00a0»')
    expect(dernier?.etapes).toHaveLength(premier?.etapes.length ?? -1)
    expect(dernier?.cellules).toHaveLength(1)
  })

  it('copié d’un programme à l’autre, il garde sa phrase', () => {
    const contrat = contratDEssai({ lignes: [{ action: 'Action 1', cout: 'illisible' }] })
    const [constat] = verifier(contrat, { date: DATE, regles: REGLES })
    if (constat === undefined) throw new Error('un constat est attendu')
    const bref = new ConstatBref(constat, constat.cellules, () => constat, null, 0)
    expect(structuredClone(enClair(bref)).message).toBe(constat.message)
    expect(bref.deplace('Autre', ['B2'])).toMatchObject({ feuille: 'Autre', cellules: ['B2'] })
    expect(bref.deplace('Autre', ['B2']).message).toBe(constat.message)
  })
})
