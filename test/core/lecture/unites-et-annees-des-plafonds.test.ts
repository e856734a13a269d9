import { describe, expect, test } from 'vitest'
import { AXES, action, COLONNES, parts, partsParAxe, plafonds } from './axes-d-essai.ts'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const [ENFANCE, DROITS, TRANSITION] = AXES
const ANNEES = [2025, 2026, 2027] as const

describe('l’unité d’un plafond', () => {
  const BUDGET: Case[][] = [
    ['Contrat local des solidarités 2025 (montants en €)'],
    ['Axe', ...COLONNES],
    [ENFANCE, ...action('Ludobus', 12_000)],
    [DROITS, ...action('Bus des droits', 20_000)],
    [TRANSITION, ...action('Garage', 15_000)],
  ]

  test('vaut jusqu’au bas d’un long tableau, loin de son titre', () => {
    const lu = lire(
      feuille('Budget', [
        ...BUDGET,
        [],
        [],
        ['Crédits État notifiés par axe (en k€)'],
        ['Axe', 'Année', 'Crédits notifiés'],
        ...AXES.flatMap((axe, i) => ANNEES.map((annee): Case[] => [axe, annee, 20 + 3 * i])),
      ]),
    )
    expect(plafonds(lu)).toMatchObject({
      'enfance 2025': 20_000,
      'droits 2027': 23_000,
      'transition 2025': 26_000,
      'transition 2027': 26_000,
    })
  })

  test.each([
    ['20 kEUR', 20_000],
    ['20 k euros', 20_000],
    ['20 k€', 20_000],
    ['20 000 euros', 20_000],
  ])('« fixé à %s » est une somme, et ne dit pas l’unité du budget', (ecrite, montant) => {
    const phrase = `En 2025, le plafond de crédits de l’État pour « ${ENFANCE} » est fixé à ${ecrite}.`
    const [, ...sansTitre] = BUDGET
    const lu = lire(feuille('Budget', [['Contrat local 2025'], [phrase], [], ...sansTitre]))
    expect(plafonds(lu)).toEqual({ 'enfance 2025': montant })
    expect(partsParAxe(lu)).toEqual([
      ['enfance', 12_000],
      ['droits', 20_000],
      ['transition', 15_000],
    ])
  })

  test('écrits sous la dernière fiche en millions, ils ne disent pas l’unité des fiches', () => {
    const fiches = AXES.flatMap((axe, i): Case[][] => [
      [`Fiche action n° ${i + 1} - Action ${i + 1}`],
      ['Axe', axe],
      ['Budget prévisionnel 2025'],
      ['Coût total', 24_000],
      ['État', 12_000],
      ['Département', 12_000],
      [],
    ])
    const plafonnes: Case[][] = [
      ['Enveloppes notifiées 2025 (en M€)'],
      ['Axe', 'Enveloppe notifiée'],
      ...AXES.map((axe): Case[] => [axe, 0.013]),
    ]
    const lu = lire(feuille('Fiches', [['Contrat local 2025'], [], ...fiches, ...plafonnes]))
    expect(partsParAxe(lu).map(([, part]) => part)).toEqual([12_000, 12_000, 12_000])
    expect(plafonds(lu)).toMatchObject({ 'enfance 2025': 13_000, 'transition 2025': 13_000 })
  })
})

describe('l’année d’un plafond', () => {
  const NOMS = ANNEES.slice(0, 2).flatMap((a) => [`Coût ${a}`, `État ${a}`, `Département ${a}`])
  const deux = (part: number, suivante: number): Case[] =>
    [part, suivante].flatMap((p): Case[] => (p === 0 ? [null, null, null] : [2 * p, p, p]))
  const BUDGET: Case[][] = [
    ['Contrat local des solidarités'],
    ['Axe', 'Action', ...NOMS],
    [ENFANCE, 'Ludobus', ...deux(12_000, 9_000)],
    [DROITS, 'Bus des droits', ...deux(20_000, 21_000)],
  ]

  test('« Axe I – Enfance : 30 000 € en 2025, 31 000 € en 2026 » donne à chacune la sienne', () => {
    const lu = lire(
      feuille('Budget', [
        ...BUDGET,
        [],
        [`Enveloppe État notifiée Axe I : ${ENFANCE} : 30 000 € en 2025, 31 000 € en 2026`],
        [`Enveloppe État notifiée Axe II : ${DROITS} : 40 000 € en 2025, 41 000 € en 2026`],
      ]),
    )
    expect(plafonds(lu)).toEqual({
      'enfance 2025': 30_000,
      'enfance 2026': 31_000,
      'droits 2025': 40_000,
      'droits 2026': 41_000,
    })
  })

  test('« Enveloppe notifiée EJ : 30 000 € en 2025 », dont une légende explique le sigle', () => {
    const sigles: Record<string, string> = { [ENFANCE]: 'EJ', [DROITS]: 'ADD' }
    const [titre = [], entete = [], ...lignes] = BUDGET
    const enSigles = lignes.map(([axe, ...suite]): Case[] => [sigles[`${axe}`] ?? null, ...suite])
    const notifies = [
      ['Enveloppe État notifiée EJ : 30 000 € en 2025'],
      ['Enveloppe État notifiée ADD : 40 000 € en 2025'],
    ]
    const lu = lire(
      feuille('Budget', [titre, entete, ...enSigles, [], ...notifies]),
      feuille('Légende', [
        ['EJ', ENFANCE],
        ['ADD', DROITS],
      ]),
    )
    expect(plafonds(lu)).toMatchObject({ 'enfance 2025': 30_000, 'droits 2025': 40_000 })
  })

  test('vaut même si l’action sur la ligne de laquelle il est écrit n’est pas programmée cette année-là', () => {
    const [, entete = [], ...lignes] = BUDGET
    const avec = [
      [30_000, 31_000],
      [40_000, 41_000],
    ] as const
    const lu = lire(
      feuille('Budget', [
        ['Contrat local des solidarités'],
        [...entete, 'Plafond annuel État par axe 2025', 'Plafond annuel État par axe 2026'],
        ...lignes.flatMap(([axe = null], i): Case[][] => [
          [axe, `Plus tard ${i}`, ...deux(0, 5_000), ...(avec[i] ?? [])],
          [axe, `Déjà ${i}`, ...deux(8_000, 5_000)],
        ]),
      ]),
    )
    expect(plafonds(lu)).toEqual({
      'enfance 2025': 30_000,
      'enfance 2026': 31_000,
      'droits 2025': 40_000,
      'droits 2026': 41_000,
    })
  })

  test('des fiches dont un exercice est vide en ont toutes leurs années', () => {
    const fiche = (nom: string, axe: string, montants: readonly (number | null)[]): Case[][] => [
      ['Action', nom],
      ['Axe', axe],
      ['Année', 'Coût total', 'Département', 'État'],
      ...montants.map((p, i): Case[] => [
        `Budget ${2025 + i}`,
        ...(p === null ? [null, null, null] : [2 * p, p, p]),
      ]),
      [],
    ]
    const lu = lire(
      feuille('Fiches', [
        ['Contrat local'],
        [],
        ...fiche('Ludobus', ENFANCE, [null, 12_000, null]),
        ...fiche('Bus des droits', DROITS, [20_000, 21_000, 22_000]),
      ]),
    )
    expect(parts(lu).filter(([, , part]) => part)).toEqual(
      expect.arrayContaining([
        ['enfance', 2026, 12_000],
        ['droits', 2025, 20_000],
        ['droits', 2026, 21_000],
        ['droits', 2027, 22_000],
      ]),
    )
  })
})

describe('des tableaux empilés, un par année', () => {
  const tableau = (annee: number, part: number): Case[][] => [
    ['Code', 'Objet', 'Direction pilote', ...Array<Case>(3).fill(`Année ${annee}`)],
    ['Code', 'Objet', 'Direction pilote', 'Crédits de l’État (€)', 'Département (€)', 'Coût (€)'],
    ['Axe 1'],
    ['1', 'Ludobus', 'PMI', part, part, 2 * part],
    ['2', 'Répit', 'PMI', part, part, 2 * part],
    ['Axe 3'],
    ['3', 'Bus des droits', 'CCAS', part, part, 2 * part],
    [],
  ]

  test('« Année 2025 » redit au-dessus de chaque colonne n’est pas d’un en-tête réimprimé', () => {
    const lu = lire(
      feuille('Contrat', [...tableau(2025, 12_000), [], ...tableau(2026, 9_000)], {
        fusions: ['A', 'B', 'C'].flatMap((c) => [`${c}1:${c}2`, `${c}10:${c}11`]),
      }),
    )
    expect(parts(lu).map(([, annee, part]) => [annee, part])).toEqual([
      ...Array(3).fill([2025, 12_000]),
      ...Array(3).fill([2026, 9_000]),
    ])
  })
})

describe('un thème entre deux axes numérotés', () => {
  test('n’est pas l’axe que ses mots évoquent', () => {
    const lu = lire(
      feuille('Budget', [
        ['Contrat local des solidarités 2025'],
        COLONNES,
        [`Axe n°1 : ${ENFANCE}`],
        ['Soutien à la parentalité'],
        action('Ludobus', 12_000),
        ['Axe n°2 : Amplifier la politique d’accès à l’emploi pour tous'],
        ['Remobilisation'],
        action('Auto-école', 9_000),
        ['Mobilité inclusive'],
        action('Garage', 8_000),
        [`Axe n°3 : ${DROITS}`],
        action('Bus des droits', 20_000),
      ]),
    )
    expect(partsParAxe(lu)).toEqual([
      ['enfance', 12_000],
      ['emploi', 9_000],
      ['emploi', 8_000],
      ['droits', 20_000],
    ])
  })

  test('ni celui d’un axe sans numéro, que son sous-total ferme', () => {
    const sous = (axe: string, part: number) => [`Sous-total ${axe}`, ...action('', part).slice(1)]
    const budget: Case[][] = [
      ['Contrat local des solidarités 2025'],
      COLONNES,
      [ENFANCE],
      ['Alimentation et cantines durables'],
      action('Petits déjeuners', 12_000),
      sous(ENFANCE, 12_000),
      [DROITS],
      ['Mobilité inclusive'],
      action('Bus des droits', 20_000),
      sous(DROITS, 20_000),
    ]
    expect(partsParAxe(lire(feuille('Budget', budget)))).toEqual([
      ['enfance', 12_000],
      ['droits', 20_000],
    ])
  })

  test('mais les totaux de tous les axes, en bas du tableau, n’en ferment aucun', () => {
    const total = (axe: string, part: number) => [`Total ${axe}`, ...action('', part).slice(1)]
    const budget: Case[][] = [
      ['Contrat local des solidarités 2025'],
      COLONNES,
      [ENFANCE],
      action('Ludobus', 12_000),
      [DROITS],
      action('Bus des droits', 20_000),
      total(ENFANCE, 12_000),
      total(DROITS, 20_000),
    ]
    expect(partsParAxe(lire(feuille('Budget', budget)))).toEqual([
      ['enfance', 12_000],
      ['droits', 20_000],
    ])
  })
})
