import { describe, expect, test } from 'vitest'
import { lireContrat } from '../../../core/lecture/index.ts'
import { type Case, classeur, feuille } from './grille-d-essai.ts'

const ENTETE: Case[] = ['Axe', 'Action', 'Coût', 'Part État', 'Part Département']
const avenant = (montants: readonly Case[][]): Case[][] => [
  ['Contrat local des solidarités – avenant 2026'],
  [...ENTETE, 'Pour mémoire : État programmé', 'Pour mémoire : crédits consommés'],
  ['Enfance', 'Tutorat', ...(montants[0] ?? [null, null, null]), 500, 400],
  ['Accès aux droits', 'Accueil', ...(montants[1] ?? [null, null, null]), 300, 300],
  ['Accès aux droits', 'Domiciliation', ...(montants[2] ?? [null, null, null]), 200, 200],
]
const PAR_ANNEE: Case[][] = [
  ['Département de la Sarthe – suivi du contrat'],
  ['Axe', 'Année', 'Action', 'Coût', 'Part État', 'Part Département'],
  ['Enfance', 2025, 'Tutorat', 1000, 500, 500],
  ['Accès aux droits', 2025, 'Accueil', 600, 300, 300],
  ['Accès aux droits', 2025, 'Domiciliation', 400, 200, 200],
]

describe('l’avenant d’une année, à côté de la précédente', () => {
  test('encore vide, il ne fait pas taire un tableau qui a une colonne « Année »', () => {
    const { contrat, laisses } = lireContrat(
      classeur(feuille('Suivi', PAR_ANNEE), feuille('Avenant 2026', avenant([]))),
    )
    expect(laisses).toEqual([])
    const de2025 = contrat.unites.filter((u) => u.annee === 2025)
    expect(de2025.map((u) => u.montants.partEtat)).toEqual([50_000, 30_000, 20_000])
  })

  test('la même année, lui, reste une reprise', () => {
    const annee = PAR_ANNEE.map((l) => l.map((c) => (c === 2025 ? 2026 : c)))
    const { laisses } = lireContrat(
      classeur(feuille('Suivi', annee), feuille('Avenant 2026', avenant([]))),
    )
    expect(laisses.map((l) => l.raison)).toEqual(['recapitule'])
  })

  test('ce qui y est « pour mémoire » n’est pas le consommé de l’année', () => {
    const rempli = avenant([
      [1000, 500, 500],
      [600, 300, 300],
      [400, 200, 200],
    ])
    const { contrat } = lireContrat(classeur(feuille('Avenant 2026', rempli)))
    expect(contrat.unites.map((u) => [u.annee, u.montants.consomme])).toEqual([
      [2026, 'absent'],
      [2026, 'absent'],
      [2026, 'absent'],
    ])
  })
})
