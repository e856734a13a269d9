import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire, lues } from './grille-d-essai.ts'

const ETAT = [30, 20, 40, 25]
const somme = (nombres: readonly number[]) => nombres.reduce((a, b) => a + b, 0)
/** Deux actions par axe, et ce que chaque axe totalise à leur suite. */
const parAxe = <T>(de: (i: number) => T, total: (axe: number) => T): T[] =>
  [0, 1].flatMap((axe) => [de(2 * axe), de(2 * axe + 1), total(axe)])
const argent = (fois: number): Case[] =>
  parAxe<Case>(
    (i) => (ETAT[i] ?? 0) * fois * 1000,
    (axe) => somme(ETAT.slice(2 * axe, 2 * axe + 2)) * fois * 1000,
  )

test('des actions dites « Extension », et le total de chaque axe, restent des actions en colonnes', () => {
  const noms = ['Extension du relais', 'Ludobus', 'Extension de la halte', 'Extension du guichet']
  const axes = ['Enfance', 'Accès aux droits']
  expect(
    lues(
      feuille('CLS', [
        ['Vendée – CLS 2025'],
        [],
        [
          'Axe',
          ...parAxe<Case>(
            (i) => axes[i < 2 ? 0 : 1] ?? null,
            () => null,
          ),
        ],
        [
          'Action',
          ...parAxe<Case>(
            (i) => noms[i] ?? null,
            (axe) => `Montant total ${axes[axe]}`,
          ),
        ],
        ['Coût', ...argent(2)],
        ['État', ...argent(1)],
        ['Département', ...argent(1)],
      ]),
    ),
  ).toEqual(
    ETAT.map((e, i) => `${i < 2 ? 'enfance' : 'droits'} ${noms[i]} ${e * 200_000} ${e * 100_000}`),
  )
})

describe('un tableau d’actions en colonnes par axe', () => {
  const bloc = (axe: string, noms: readonly string[], total: readonly Case[] = []): Case[][] => {
    const v = noms.map((_, i) => (i + 2) * 10_000)
    const t = somme(v)
    const totalise = (fois: number): Case[] => (total.length > 0 ? [t * fois] : [])
    return [
      [axe],
      ['Axe', ...noms.map(() => axe)],
      ['Action', ...noms, ...total],
      ['Coût', ...v.map((m) => 2 * m), ...totalise(2)],
      ['Crédits de l’État', ...v, ...totalise(1)],
      ['Département', ...v, ...totalise(1)],
      [],
      [],
    ]
  }
  const attendues = ['enfance Ludobus 4000000 2000000', 'droits Bagagerie 4000000 2000000']

  test('les plafonds au-dessus, sous le même mot, ne sont pas sa tête', () => {
    const plan = feuille('CLS 2025', [
      ['Axe', 'Plafond notifié', 'Programmé'],
      ['Enfance', 45_000, 20_000],
      ['Accès aux droits', 52_000, 20_000],
      ['Total', 97_000, 40_000],
      [],
      ...bloc('Enfance', ['Ludobus']),
      ...bloc('Accès aux droits', ['Bagagerie', 'Bus des droits']),
    ])
    expect(lues(plan)).toEqual([...attendues, 'droits Bus des droits 6000000 3000000'])
    expect(lire(plan).plafonds).toEqual({ enfance: 4_500_000, droits: 5_200_000 })
  })

  test('des actions nommées comme des colonnes n’en sont pas, leur total non plus', () => {
    const plan = feuille('CLS 2025', [
      ...bloc('Enfance', ['Ludobus', 'Crèche', 'Référent scolaire'], ['Total Enfance']),
      ...bloc('Accès aux droits', ['Bagagerie'], ['Total Accès aux droits']),
    ])
    expect(lues(plan)).toEqual([
      'enfance Ludobus 4000000 2000000',
      'enfance Crèche 6000000 3000000',
      'enfance Référent scolaire 8000000 4000000',
      'droits Bagagerie 4000000 2000000',
    ])
  })

  test('ce qui redit un champ de sa tête, sans un blanc, est encore de lui', () => {
    const plan = feuille('CLS 2025', [
      ['Vienne – contrat local 2025'],
      [],
      ['Axe', 'Enfance', 'Enfance', 'Accès aux droits'],
      ['Action', 'Ludobus', 'Crèche', 'Bagagerie'],
      ['Porteur', 'CCAS', 'Régie', 'UDAF'],
      ['Charges'],
      ['Personnel', 30_000, 50_000, 30_000],
      ['Frais de structure', 10_000, 10_000, 10_000],
      ['Coût total', 40_000, 60_000, 40_000],
      ['Produits'],
      ['Crédits de l’État', 20_000, 30_000, 20_000],
      ['Département', 20_000, 30_000, 20_000],
    ])
    expect(lues(plan)).toEqual([
      'enfance Ludobus 4000000 2000000',
      'enfance Crèche 6000000 3000000',
      'droits Bagagerie 4000000 2000000',
    ])
  })
})

test('le sous-total d’un axe d’une seule action, redit sous son nom, n’en est pas une autre', () => {
  const actions: readonly (readonly [string, string, number])[] = [
    ['1. Écologie solidaire (transition)', 'Plateforme', 490],
    ['1. Écologie solidaire (transition)', 'Sous-total Transition', 490],
    ['2. Prévenir dès l’enfance les ruptures', 'Relais', 380],
    ['2. Prévenir dès l’enfance les ruptures', 'Sous-total Enfance', 380],
    ['3. Accès aux droits', 'Camion', 60],
    ['3. Accès aux droits', 'Microcrédit', 140],
    ['3. Accès aux droits', 'Sous-total Accès aux droits', 200],
  ]
  const ligne = (nom: string, de: (i: number) => Case): Case[] => [
    nom,
    ...actions.map((_, i) => de(i)),
  ]
  const etat = (i: number) => actions[i]?.[2] ?? 0
  const tiers = (i: number) => (i < 2 || i > 3 ? 10 : null)
  expect(
    lues(
      feuille('Annexe', [
        ['Département de la Seine-Saint-Denis – CLS 2026'],
        ligne('Axe', (i) => actions[i]?.[0] ?? null),
        ligne('Projet', (i) => actions[i]?.[1] ?? null),
        ligne('Assiette', (i) => 2 * etat(i) + (tiers(i) ?? 0)),
        ligne('Département', etat),
        ligne('Crédits État', etat),
        ligne('Bailleurs', tiers),
      ]),
    ),
  ).toHaveLength(4)
})
