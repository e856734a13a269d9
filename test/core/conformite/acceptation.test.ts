import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cleDesCouts, type Proposition, proposer } from '../../../core/conformite/index.ts'
import { estSansTableau } from '../../../core/examen/index.ts'
import type { Cellule, Classeur } from '../../../core/grille/index.ts'
import { ouvrirFichier } from '../../../formats/index.ts'
import { examinerUnFichier, FINISTERE, verifier } from './classeurs-examines.ts'

const CLASSEURS = 'test/classeurs/'

function proposerPour(chemin: string, ...couts: readonly string[]): Proposition {
  const { classeur, examen } = examinerUnFichier(chemin)
  return proposer({ classeur, examen, examiner: verifier, coutsLibres: new Set(couts) })
}

/** Le même, où chaque formule est remplacée par son résultat. */
function sansFormules(classeur: Classeur): Classeur {
  const figer = (cellule: Cellule | undefined): Cellule | undefined => {
    if (cellule === undefined) return undefined
    const { formule: _, ...reste } = cellule
    return reste as Cellule
  }
  return {
    ...classeur,
    feuilles: classeur.feuilles.map((feuille) => ({
      ...feuille,
      lignes: feuille.lignes.map((ligne) => ligne?.map(figer)),
    })),
  }
}

/** « E12 3500000 → 6300000 », en centimes. */
const dites = ({ cellules }: Proposition) =>
  cellules.map(({ cellule, avant, apres }) => `${cellule} ${avant} → ${apres}`)

const regles = (constats: readonly { readonly regle: string }[]) => constats.map((c) => c.regle)

describe('proposer, sur les classeurs d’essai', () => {
  it('Finistère à coûts tenus : il reste le plancher, et ce qu’il manque', () => {
    const proposition = proposerPour(FINISTERE)
    expect(proposition.etat).toBe('partielle')
    expect(dites(proposition)).toEqual([
      'F12 2500000 → 3500000',
      'G12 1000000 → 0',
      'E16 4000000 → 3500000',
      'F16 3000000 → 3500000',
    ])
    expect(proposition.leves).toHaveLength(2)
    expect(regles(proposition.restent.map((r) => r.constat))).toEqual(['plancher-axe'])
    expect(proposition.restent[0]?.constat.montants?.ecart).toBe(-2_800_000)
    expect(proposition.restent[0]?.pourquoi).toMatch(/il manque 28\s000\s€/)
    expect([...proposition.aLiberer]).toEqual([cleDesCouts('droits', 2025)])
  })

  it('Finistère, coûts de droits libres : six cellules, et le prix pour la collectivité', () => {
    const proposition = proposerPour(FINISTERE, 'droits-2025')
    expect(proposition.etat).toBe('complete')
    expect(dites(proposition)).toEqual([
      'D12 7000000 → 12600000',
      'E12 3500000 → 6300000',
      'F12 2500000 → 6300000',
      'G12 1000000 → 0',
      'E16 4000000 → 3500000',
      'F16 3000000 → 3500000',
    ])
    expect(proposition.nouveaux).toEqual([])
    expect(proposition.effet).toMatchObject({
      etat: 2_300_000,
      collectivite: 4_300_000,
      fse: -1_000_000,
      deplaces: 14_200_000,
    })
  })

  it('un coût en formule suit : cinq cellules, dont un centime de plancher', () => {
    const proposition = proposerPour(
      `${CLASSEURS}02-departement-axes-fusionnes.xlsx`,
      'enfance-2026',
    )
    expect(proposition.etat).toBe('complete')
    expect(proposition.cellules).toHaveLength(5)
    expect(proposition.effet.deplaces).toBe(380_002)
    expect(proposition.cellules.map((c) => c.champ)).not.toContain('cout')
    expect(proposition.resultats.length).toBeGreaterThan(0)
  })

  it('un montant négatif, en k€ : deux cellules, la parité gardée', () => {
    const proposition = proposerPour(`${CLASSEURS}05-departement-feuilles-annuelles.xlsx`)
    expect(proposition.etat).toBe('complete')
    expect(proposition.cellules.map((c) => [c.champ, c.apres - (c.avant ?? 0)])).toEqual([
      ['partCollectivite', -200_000],
      ['fse', 200_000],
    ])
    expect(proposition.cellules.map((c) => c.aConfirmer)).toEqual([false, true])
    expect(proposition.nouveaux).toEqual([])
  })

  it('un total dépassé : deux cellules, une parité rompue et annoncée', () => {
    const proposition = proposerPour(`${CLASSEURS}06-metropole-feuilles-par-axe.xlsx`)
    expect(proposition.etat).toBe('complete')
    expect(proposition.cellules).toHaveLength(2)
    expect(-proposition.effet.etat).toBeGreaterThanOrEqual(430_020)
    expect(regles(proposition.nouveaux)).toEqual(['parite-incomplete'])
  })

  it('la cantine tient ses 30 % au centime : neuf cellules', () => {
    const proposition = proposerPour(`${CLASSEURS}07-departement-slime-cantine.xlsx`)
    expect(proposition.etat).toBe('complete')
    expect(proposition.cellules).toHaveLength(9)
    expect(regles(proposition.leves)).toContain('cantine-part-axe')
    expect(proposition.nouveaux).toEqual([])
  })

  it.each([
    `${CLASSEURS}01-departement-conforme.xlsx`,
    `${CLASSEURS}03-metropole-pluriannuel-conforme.xlsx`,
    'exemples/metropole-rennes-2024-2027.xlsx',
  ])('%s : rien à changer', (chemin) => {
    const { etat, cellules } = proposerPour(chemin)
    expect({ etat, cellules }).toEqual({ etat: 'rien', cellules: [] })
  })

  it('un axe sans action n’est pas une correction de cellule', () => {
    const { cellules, restent } = proposerPour(`${CLASSEURS}10-outre-mer.xlsx`, 'droits-2024')
    expect(cellules).toEqual([])
    expect(restent.map((r) => r.pourquoi).join()).toMatch(/il faut en créer, pour 149\s600\s€/)
  })

  it('ne rejoue la vérification qu’une fois, deux si un total écrit en dur suit', () => {
    const { classeur: finistere } = ouvrirFichier(readFileSync(FINISTERE), basename(FINISTERE))
    const compter = (classeur: Classeur) => {
      const examen = verifier(classeur)
      if (estSansTableau(examen)) throw new Error('aucun tableau')
      let fois = 0
      const examiner = (c: Classeur) => {
        fois++
        return verifier(c)
      }
      const { totaux } = proposer({ classeur, examen, examiner })
      return { totaux: totaux.length > 0, fois }
    }
    expect(compter(finistere)).toEqual({ totaux: false, fois: 1 })
    expect(compter(sansFormules(finistere))).toEqual({ totaux: true, fois: 2 })
  })
})
