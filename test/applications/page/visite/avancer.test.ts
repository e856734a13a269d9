import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  avancer,
  DEPART,
  type Moment,
  suite,
} from '../../../../applications/page/visite/avancer.ts'
import { EXEMPLE_DE_LA_VISITE } from '../../../../applications/page/visite/corrections.ts'
import { type Fait, temoin } from '../../../../applications/page/visite/temoin.ts'
import type { Verification } from '../../../../core/examen/index.ts'
import { ouvrir } from '../../../../hotes/fichier/index.ts'
import { moteurDirect } from '../../../../task-pane/moteur/direct.ts'

async function ouvrirLExemple() {
  const { hote } = ouvrir(readFileSync(`exemples/${EXEMPLE_DE_LA_VISITE}`), EXEMPLE_DE_LA_VISITE)
  return { hote, moteur: moteurDirect(), aujourdhui: () => '2026-11-25' }
}

async function verification(): Promise<Verification> {
  const { hote, moteur } = await ouvrirLExemple()
  const rendue = await moteur.verifier({
    classeur: await hote.lire(),
    reglages: null,
    date: '2026-11-25',
  })
  if (rendue.genre === 'refus') throw new Error(rendue.phrase)
  return rendue
}

const verifie = (v: Verification): Fait => ({ genre: 'verifie', verification: v })
const sans = (v: Verification, ecarter: (regle: string) => boolean): Verification => ({
  ...v,
  constats: v.constats.filter(({ constat }) => !ecarter(constat.regle)),
})
const enRegle = (v: Verification): Verification => ({
  ...v,
  constats: v.constats.filter(({ constat }) => constat.gravite !== 'bloquant'),
})

describe('la visite', () => {
  test('va de la vérification au contrat en règle', async () => {
    const v = await verification()
    const plancher = avancer(DEPART, verifie(v))
    if (plancher.etape !== 'plancher') throw new Error(plancher.etape)
    expect(plancher.plancher.message).toContain('28\u00a0000\u00a0€')
    const comprendre = avancer(plancher, {
      genre: 'montre',
      cible: { feuille: 'Budget 2025', cellule: 'E14' },
    })
    expect(comprendre.etape).toBe('comprendre')
    const corriger = suite(comprendre)
    expect(corriger).toEqual({ etape: 'corriger' })
    const fin = avancer(corriger as Moment, verifie(enRegle(v)))
    expect(fin.etape).toBe('en-regle')
    expect(suite(fin)).toBeNull()
  })

  test('reste où elle est quand une autre cellule est montrée, ou quand il reste des erreurs', async () => {
    const v = await verification()
    const plancher = avancer(DEPART, verifie(v))
    const ailleurs: Fait = {
      genre: 'montre',
      cible: { feuille: 'Budget 2025', cellule: 'E16' },
    }
    expect(avancer(plancher, ailleurs)).toBe(plancher)
    const corriger: Moment = { etape: 'corriger' }
    expect(avancer(corriger, verifie(v))).toBe(corriger)
    expect(suite(DEPART)).toBeNull()
  })

  test('saute le plancher s’il n’est plus en cause, et tout si rien n’est bloquant', async () => {
    const v = await verification()
    const sansPlancher = sans(v, (regle) => regle === 'plancher-axe')
    expect(avancer(DEPART, verifie(sansPlancher)).etape).toBe('corriger')
    expect(avancer(DEPART, verifie(enRegle(v))).etape).toBe('en-regle')
  })
})

describe('le témoin', () => {
  test('ne prive le volet d’aucun de ses outils : le rapport dit l’heure', async () => {
    const outils = { ...(await ouvrirLExemple()), heure: () => '14 h 32' }
    expect(Object.keys(temoin(outils).outils).sort()).toEqual(Object.keys(outils).sort())
    expect(temoin(outils).outils.heure?.()).toBe('14 h 32')
  })

  test('dit ce qui a réussi, une fois chacun, et se tait quand on n’écoute plus', async () => {
    const { outils, ecouter } = temoin(await ouvrirLExemple())
    const faits: string[] = []
    const taire = ecouter(({ genre }) => faits.push(genre))
    const classeur = await outils.hote.lire()
    await outils.moteur.verifier({ classeur, reglages: null, date: '2026-11-25' })
    await outils.hote.allerA({ feuille: 'Budget 2025', cellule: 'E14' })
    await expect(outils.hote.allerA({ feuille: 'Absente', cellule: 'A1' })).rejects.toThrow(
      'Absente',
    )
    await outils.moteur.verifier({ classeur, reglages: '{', date: '2026-11-25' })
    expect(faits).toEqual(['verifie', 'montre'])
    taire()
    await outils.hote.allerA({ feuille: 'Budget 2025', cellule: 'E14' })
    expect(faits).toEqual(['verifie', 'montre'])
  })
})
