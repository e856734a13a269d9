import { describe, expect, it } from 'vitest'
import {
  consolider,
  type Fichier,
  type LigneDeTotal,
  resumer,
} from '../../../core/consolidation/index.ts'
import { estSansTableau, examinerLaLecture } from '../../../core/examen/index.ts'
import { SANS_REGLAGES } from '../../../core/reglages/index.ts'
import type { ContratDEssai } from '../contrat-d-essai.ts'
import { lectureDEssai } from '../examen/lecture-d-essai.ts'

const DEMANDE = {
  reglages: SANS_REGLAGES,
  justifications: [],
  indicateurs: [],
  reponses: {},
  date: '2026-11-29',
}

function lu(nom: string, essai: ContratDEssai): Fichier {
  const lecture = lectureDEssai({ collectivite: { nom }, ...essai })
  const examen = examinerLaLecture(() => lecture, DEMANDE)
  if (estSansTableau(examen)) throw new Error('sans tableau')
  return fichier(nom, { genre: 'lu', resume: resumer(examen) })
}

function fichier(nom: string, issue: Fichier['issue']): Fichier {
  return { nom, taille: 1, date: null, empreinte: nom, issue }
}

const ILLISIBLE = fichier('z', { genre: 'illisible', phrase: 'Abîmé.' })

function total(totaux: readonly LigneDeTotal[], axe: LigneDeTotal['axe'], annee = 2025) {
  return totaux.find((l) => l.axe === axe && l.annee === annee)
}

describe('les totaux', () => {
  const { totaux, classeurs } = consolider([
    lu('a', {
      plafonds: { enfance: 100_000, droits: 80_000, transition: 50_000, emploi: 30_000 },
      lignes: [
        { axe: 'enfance', action: 'un', partEtat: 30_000 },
        { axe: 'droits', action: 'deux', partEtat: 40_000 },
        { axe: 'emploi', action: 'trois', partEtat: 20_000 },
        { axe: 'transversal', action: 'quatre', partEtat: 5000 },
      ],
    }),
    lu('b', {
      type: 'metropole',
      plafonds: { enfance: 200_000, droits: 90_000, transition: 10_000, emploi: 60_000 },
      lignes: [
        { axe: 'enfance', action: 'un', partEtat: 60_000 },
        { axe: 'droits', action: 'deux', partEtat: 'illisible' },
        { axe: 'emploi', action: 'trois', partEtat: 25_000 },
      ],
    }),
    ILLISIBLE,
  ])

  it('n’additionnent pas un plancher de département et un de métropole', () => {
    expect(total(totaux, 'enfance')).toMatchObject({
      programme: { montant: 9_000_000, connus: 2, sur: 3 },
      plafond: { montant: 30_000_000, connus: 2, sur: 3 },
      planchers: {
        departement: { montant: 4_000_000, connus: 1, sur: 1 },
        metropole: { montant: 4_000_000, connus: 1, sur: 1 },
      },
      manque: { montant: 1_000_000, connus: 2, sur: 3 },
      planchersManques: 1,
      absents: { illisible: 1 },
    })
  })

  it('laissent dehors ce qui ne se lit pas, sans le compter pour zéro', () => {
    expect(total(totaux, 'droits')).toMatchObject({
      programme: { montant: 4_000_000, connus: 1, sur: 3 },
      absents: { illisible: 1, inconnu: 1 },
    })
  })

  it('laissent dehors l’emploi d’un département, montré à part', () => {
    expect(total(totaux, 'emploi')?.programme).toEqual({ montant: 2_500_000, connus: 1, sur: 2 })
    const emploi = classeurs[0]?.lignes.find(({ axe }) => axe === 'emploi')
    expect(emploi).toMatchObject({ programme: 2_000_000, raison: 'hors-pacte' })
  })

  it('comptent les actions transversales à part des axes, et dans l’ensemble', () => {
    expect(total(totaux, 'transversal')?.programme.montant).toBe(500_000)
    expect(total(totaux, null)?.programme).toEqual({ montant: 7_500_000, connus: 1, sur: 3 })
  })
})

describe('les versions d’une même collectivité', () => {
  const version = (nom: string, annee: number, partEtat: number) => ({
    ...lu('Département de la Sarthe', { lignes: [{ annee, partEtat }] }),
    nom,
    empreinte: nom,
  })

  it('ne se gênent pas d’une année à l’autre', () => {
    const { doublons, totaux } = consolider([version('a', 2025, 100), version('b', 2026, 300)])
    expect(doublons).toEqual([])
    expect(total(totaux, 'enfance')).toMatchObject({
      programme: { montant: 10_000, connus: 1, sur: 2 },
      absents: { 'sans-cette-annee': 1 },
    })
  })

  it('attendent un choix pour l’année qu’elles disent toutes les deux', () => {
    const versions = [version('b', 2025, 300), version('a', 2025, 100)]
    const libre = consolider(versions)
    expect(libre.doublons).toMatchObject([{ annee: 2025, fichiers: ['a', 'b'], retenu: null }])
    expect(total(libre.totaux, 'enfance')?.programme).toEqual({ montant: null, connus: 0, sur: 2 })
    const choisi = consolider(versions, new Set(['b']))
    expect(total(choisi.totaux, 'enfance')?.programme).toEqual({
      montant: 30_000,
      connus: 1,
      sur: 1,
    })
    expect(choisi.classeurs.map(({ lignes }) => lignes[0]?.raison)).toEqual(['ecarte', null])
  })

  it('une année que personne n’a remplie est inconnue', () => {
    const vide = lu('a', { lignes: [{ annee: 2027, partEtat: 'vide' }] })
    const { totaux } = consolider([vide])
    expect(total(totaux, 'enfance', 2027)?.programme).toEqual({ montant: null, connus: 0, sur: 1 })
  })
})
