import { describe, expect, test } from 'vitest'
import {
  AXES,
  action,
  COLONNES,
  LUES,
  parts,
  partsParAxe,
  plafonds,
  TITRE,
} from './axes-d-essai.ts'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const [ENFANCE, DROITS, TRANSITION] = AXES
const BUDGET: Case[][] = [
  TITRE,
  ['Axe', ...COLONNES],
  [`Axe 1 : ${ENFANCE}`, ...action('Ludobus', 12_000)],
  [`Axe 1 : ${ENFANCE}`, ...action('Répit', 9_000)],
  [`Axe 2 : ${DROITS}`, ...action('Bus des droits', 20_000)],
  [`Axe 3 : ${TRANSITION}`, ...action('Garage', 15_000)],
]
const PLAFONDS = { 'enfance 2025': 29_500, 'droits 2025': 80_500, 'transition 2025': 24_200 }

describe('des plafonds sous « Axe 1 | Axe 2 | Axe 3 », que rien d’autre ne nomme', () => {
  test('sous le budget', () => {
    const lu = lire(
      feuille('Budget', [
        ...BUDGET,
        [],
        ['Enveloppes notifiées par la DGCS'],
        [null, 'Axe 1', 'Axe 2', 'Axe 3'],
        ['Exercice 2025', 29_500, 80_500, 24_200],
      ]),
    )
    expect(plafonds(lu)).toEqual(PLAFONDS)
    expect(partsParAxe(lu)).toEqual(LUES)
  })

  test('à droite du budget, sur la ligne de son en-tête', () => {
    const voisin: Case[][] = [
      ['Notification État 2025'],
      [null, 'Axe 1', 'Axe 2', 'Axe 3', 'Total'],
      ['Montant notifié', 29_500, 80_500, 24_200, 134_200],
    ]
    const cases = [[], ...BUDGET].map((ligne, i): Case[] =>
      i < 3
        ? [...Array.from({ length: 5 }, (_, c) => ligne[c] ?? null), null, ...(voisin[i] ?? [])]
        : [...ligne],
    )
    const lu = lire(feuille('Budget', cases))
    expect(plafonds(lu)).toEqual(PLAFONDS)
    expect(partsParAxe(lu)).toEqual(LUES)
  })

  test('« 29 500 € pour l’axe n°1 »', () => {
    const phrase =
      'Pour 2025, les crédits notifiés par l’État s’élèvent à : 29 500 € pour l’axe n°1 ; 80 500 € pour l’axe n°2 ; 24 200 € pour l’axe n°3.'
    expect(plafonds(lire(feuille('Budget', [[phrase], [], ...BUDGET])))).toEqual(PLAFONDS)
  })

  test('« Axe stratégique », en tête de leur colonne, n’est pas un axe', () => {
    const lu = lire(
      feuille('Budget', BUDGET),
      feuille('Plafonds', [
        ['Rappel des enveloppes 2025'],
        ['Axe stratégique', 'Dotation notifiée'],
        ['Axe 1', 29_500],
        ['Axe 2', 80_500],
        ['Axe 3', 24_200],
      ]),
    )
    expect(plafonds(lu)).toEqual(PLAFONDS)
    expect(lu.contrat.illisibles).toEqual([])
  })
})

describe('les axes', () => {
  test('des sigles que le classeur explique ; les thèmes qui les suivent n’en sont pas', () => {
    const lu = lire(
      feuille('Budget', [
        TITRE,
        COLONNES,
        ['PREV', 42_000, 21_000, 21_000],
        ['Mobilité des familles'],
        action('Ludobus', 12_000),
        action('Répit', 9_000),
        ['ADD', 40_000, 20_000, 20_000],
        ['Insertion des jeunes'],
        action('Bus des droits', 20_000),
      ]),
      feuille('Nomenclature', [[`PREV : ${ENFANCE}`], [`ADD : ${DROITS}`]]),
    )
    expect(partsParAxe(lu)).toEqual(LUES.slice(0, 3))
  })

  test('la colonne d’axe redite à chaque action ne clôt pas les abandons', () => {
    const lu = lire(
      feuille('Budget', [
        ...BUDGET,
        ['Total', null, 112_000, 56_000, 56_000],
        [],
        ['Actions abandonnées'],
        [`Axe 1 : ${ENFANCE}`, ...action('Mentorat', 5_000)],
        [`Axe 2 : ${DROITS}`, 'Domiciliation', '–', '–', '–'],
        [`Axe 2 : ${DROITS}`, ...action('Permanences', 7_000)],
      ]),
    )
    expect(partsParAxe(lu)).toEqual(LUES)
  })
})

describe('les colonnes', () => {
  test('« Mesure », qui se redit, range les actions ; « Projet » les nomme', () => {
    const lignes = BUDGET.slice(2).map(([axe = null, nom = null, ...argent], i): Case[] => [
      axe,
      i < 2 ? 'Accueil du jeune enfant' : 'Aller vers',
      nom,
      ...argent,
    ])
    const lu = lire(
      feuille('Budget', [TITRE, ['Axe', 'Mesure', 'Projet', ...COLONNES.slice(1)], ...lignes]),
    )
    expect(lu.actions.map((a) => a.action)).toEqual([
      'Ludobus',
      'Répit',
      'Bus des droits',
      'Garage',
    ])
  })

  test('« -  € » est un zéro, et ne dit pas l’unité des fiches', () => {
    const fiche = (nom: string, axe: string, part: number): Case[][] => [
      [`FICHE ACTION : ${nom}`],
      ['Axe', axe],
      ['Plan de financement (en k€)'],
      ['Financeur', '2025'],
      ['État', part],
      ['Département', part],
      ['CAF', '-  €'],
      ['Coût total', 2 * part],
      [],
    ]
    const lu = lire(
      feuille('Fiches', [
        ['Contrat local des solidarités'],
        ...fiche('Ludobus', ENFANCE, 12.5),
        ...fiche('Bus des droits', DROITS, 20),
      ]),
    )
    expect(parts(lu)).toEqual([
      ['enfance', 2025, 12_500],
      ['droits', 2025, 20_000],
    ])
  })

  test('« suite à avenant n° 2 » est ce qui en résulte', () => {
    const lu = lire(
      feuille('Budget 2026', [
        [
          'Axe',
          'Action',
          'Coût',
          'CD',
          'BOP 304 - initial',
          '+/-',
          'BOP 304 - suite à avenant n° 2',
        ],
        [ENFANCE, 'Ludobus', 24_000, 12_000, 10_000, 2_000, 12_000],
        [ENFANCE, 'Répit', 18_000, 9_000, 9_000, null, 9_000],
        [DROITS, 'Bus des droits', 40_000, 20_000, 18_000, 2_000, 20_000],
        [TRANSITION, 'Garage', 30_000, 15_000, null, 15_000, 15_000],
      ]),
    )
    expect(partsParAxe(lu)).toEqual(LUES)
  })
})
