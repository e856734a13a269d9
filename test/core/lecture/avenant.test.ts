import { describe, expect, test } from 'vitest'
import type { Feuille } from '../../../core/grille/index.ts'
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

describe('un budget qui se date de loin n’est pas une version de l’avenant', () => {
  const AVENANT = feuille(
    'Avenant 2026',
    avenant([
      [1000, 500, 500],
      [600, 300, 300],
      [400, 200, 200],
    ]),
  )
  const SANS_DATE: Case[][] = [
    ENTETE,
    ['Enfance', 'Tutorat', 1000, 500, 500],
    ['Accès aux droits', 'Accueil', 600, 300, 300],
    ['Accès aux droits', 'Domiciliation', 400, 200, 200],
  ]
  const consignes: Case[][] = Array.from({ length: 12 }, (_, i) => [`${i + 1}. Consigne`])
  const lues = (...feuilles: readonly Feuille[]) => {
    const { contrat, laisses } = lireContrat(classeur(...feuilles, AVENANT))
    return { laisses, annees: contrat.unites.map((u) => u.annee) }
  }
  const DEUX_ANNEES = { laisses: [], annees: [2025, 2025, 2025, 2026, 2026, 2026] }

  test('son année est en tête de feuille, au-dessus des consignes', () => {
    const titre: Case[][] = [['Département de la Sarthe – programmation 2025']]
    expect(lues(feuille('Budget', [...titre, ...consignes, [], ...SANS_DATE]))).toEqual(DEUX_ANNEES)
  })

  test('son année est sur la page de garde', () => {
    const garde = feuille('Garde', [['Annexe financière – exercice 2025']])
    expect(lues(garde, feuille('Budget', SANS_DATE))).toEqual(DEUX_ANNEES)
  })

  test('son année, écrite une fois, vaut pour les lignes qui suivent', () => {
    const parAnnee = PAR_ANNEE.map((l, i) => (i > 2 ? l.map((c) => (c === 2025 ? null : c)) : l))
    expect(lues(feuille('Suivi', parAnnee))).toEqual(DEUX_ANNEES)
  })

  test('il ne redit pas les axes, que l’avenant nomme', () => {
    const sansAxe = [
      ['Département de la Sarthe – programmation 2025'],
      ...SANS_DATE.map((l) => l.slice(1)),
    ]
    expect(lues(feuille('Budget', sansAxe))).toEqual(DEUX_ANNEES)
  })

  test('de la même année, il reste une reprise', () => {
    const titre: Case[][] = [['Département de la Sarthe – programmation 2026']]
    const { laisses, annees } = lues(feuille('Budget', [...titre, ...consignes, [], ...SANS_DATE]))
    expect(laisses.map((l) => l.raison)).toEqual(['recapitule'])
    expect(annees).toEqual([2026, 2026, 2026])
  })

  test('sans axe et de la même année, il reste de côté', () => {
    const sansAxe = [
      ['Département de la Sarthe – programmation 2026'],
      ...SANS_DATE.map((l) => l.slice(1)),
    ]
    expect(lues(feuille('Budget', sansAxe)).laisses.map((l) => l.raison)).toEqual(['sans-axe'])
  })
})
