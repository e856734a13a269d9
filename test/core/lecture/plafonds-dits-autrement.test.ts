import { describe, expect, test } from 'vitest'
import {
  AXES,
  action,
  COLONNES,
  LUES,
  partsParAxe as parts,
  plafonds,
  TITRE,
} from './axes-d-essai.ts'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const [ENFANCE, DROITS, TRANSITION] = AXES
const AXE_PAR_LIGNE: Case[][] = [
  ['Axe', ...COLONNES],
  [ENFANCE, ...action('Ludobus', 12_000)],
  [ENFANCE, ...action('Répit parental', 9_000)],
  [DROITS, ...action('Bus des droits', 20_000)],
  [TRANSITION, ...action('Garage solidaire', 15_000)],
]
/** Les mêmes, sous « Axe 1 », que le classeur explique ailleurs. */
const PAR_NUMERO: Case[][] = [
  ['Axe', ...COLONNES],
  ['Axe 1', ...action('Ludobus', 12_000)],
  ['Axe 1', ...action('Répit parental', 9_000)],
  ['Axe 2', ...action('Bus des droits', 20_000)],
  ['Axe 3', ...action('Garage solidaire', 15_000)],
]
const ATTENDUS = { 'enfance 2025': 30_000, 'droits 2025': 28_000, 'transition 2025': 16_000 }
const enEuros = ({ plafonds }: ReturnType<typeof lire>) =>
  Object.fromEntries(Object.entries(plafonds).map(([axe, p]) => [axe, p / 100]))
const PAR_AXE = { enfance: 30_000, droits: 28_000, transition: 16_000 }

describe('une phrase par axe, sous le budget', () => {
  const sous = (...phrases: string[]) =>
    lire(feuille('Budget', [TITRE, [], ...AXE_PAR_LIGNE, [], ...phrases.map((p) => [p])]))

  test('qui le nomme', () => {
    const lu = sous(
      `Plafond de l’axe 1 – ${ENFANCE} : 30 000 € en 2025`,
      `Plafond de l’axe 2 – ${DROITS} : 28 000 € en 2025`,
      `Plafond de l’axe 3 – ${TRANSITION} : 16 000 € en 2025`,
    )
    expect(parts(lu)).toEqual(LUES)
    expect(enEuros(lu)).toEqual(PAR_AXE)
  })

  test('« En 2025, le plafond … est fixé à … »', () => {
    const phrase = (axe: string, somme: string) =>
      `En 2025, le plafond des crédits de l’État pour « ${axe} » est fixé à ${somme} €.`
    const lu = sous(
      phrase(ENFANCE, '30 000'),
      phrase(DROITS, '28 000'),
      phrase(TRANSITION, '16 000'),
    )
    expect(enEuros(lu)).toEqual(PAR_AXE)
  })

  test.each([
    ['16 k€ en 2025', PAR_AXE],
    ['à venir', { enfance: 30_000, droits: 28_000 }],
  ])('ou son seul numéro, et « %s »', (dit, attendus) => {
    const lu = lire(
      feuille('Budget', [
        TITRE,
        [],
        ...PAR_NUMERO.map((ligne, i) => [i === 0 ? 'Remarque' : null, ...ligne]),
        [],
        ['Dotation notifiée Axe 1 : 30 k€ en 2025'],
        ['Dotation notifiée Axe 2 : 28 k€ en 2025'],
        [`Dotation notifiée Axe 3 : ${dit}`],
      ]),
      feuille(
        'Légende',
        AXES.map((axe, i): Case[] => [`Axe ${i + 1}`, axe]),
      ),
    )
    expect(enEuros(lu)).toEqual(attendus)
  })
})

describe('un tableau de plafonds', () => {
  test('dont les colonnes s’appellent « Budget 2025 », sous un titre qui dit ce que c’est', () => {
    const lu = lire(
      feuille('Budget', [TITRE, [], ...AXE_PAR_LIGNE]),
      feuille('Courrier', [
        ['Notification de l’État'],
        ['Axe', 'Budget 2025'],
        [ENFANCE, 30_000],
        [DROITS, 28_000],
        [TRANSITION, 16_000],
      ]),
    )
    expect(plafonds(lu)).toEqual(ATTENDUS)
  })

  test.each(['à venir', 'non notifié', null])(
    'sous le budget, où l’un des axes attend : %s',
    (dit) => {
      const lu = lire(
        feuille('Budget', [
          TITRE,
          [],
          ...AXE_PAR_LIGNE.map((ligne) => [null, ...ligne]),
          [],
          ['Plafonds notifiés 2025'],
          [null, ENFANCE, DROITS, TRANSITION],
          ['Plafond', 30_000, 28_000, dit],
        ]),
      )
      expect(parts(lu)).toEqual(LUES)
      expect(enEuros(lu)).toEqual({ enfance: 30_000, droits: 28_000 })
    },
  )

  test('la légende des axes, sous le dernier, n’en est pas', () => {
    const plafond = (axe: number, somme: number): Case[] => [
      `Plaf. notifié Axe ${axe}`,
      null,
      null,
      somme,
    ]
    const lu = lire(
      feuille('Budget', [
        TITRE,
        [],
        ['Axe', ...COLONNES],
        ['Axe 1', ...action('Ludobus', 12_000)],
        ['Axe 1', ...action('Répit parental', 9_000)],
        plafond(1, 30_000),
        ['Axe 2', ...action('Bus des droits', 20_000)],
        plafond(2, 28_000),
        ['Axe 3', ...action('Garage solidaire', 15_000)],
        plafond(3, 16_000),
        [],
        ['Légende'],
        ...AXES.map((axe, i): Case[] => [`Axe ${i + 1}`, axe]),
      ]),
    )
    expect(parts(lu)).toEqual(LUES)
    expect(enEuros(lu)).toEqual(PAR_AXE)
    expect(lu.contrat.illisibles).toEqual([])
  })
})

test('« 0,030 » de « crédits notifiés », en M€, sur la première action de chaque axe, en est le plafond', () => {
  const million = (n: number) => n / 1_000_000
  const ligne = (axe: string | null, nom: string, part: number, plafond: number | null): Case[] => [
    axe,
    nom,
    million(2 * part),
    million(part),
    million(part),
    plafond && million(plafond),
  ]
  const lu = lire(
    feuille('Budget', [
      ['Contrat local des solidarités 2025, en millions d’euros'],
      [],
      ['Axe', ...COLONNES, 'Crédits notifiés de l’axe'],
      ligne(ENFANCE, 'Ludobus', 12_000, 30_000),
      ligne(null, 'Répit parental', 9_000, null),
      ligne(null, 'Relais', 4_000, null),
      ligne(DROITS, 'Bus des droits', 20_000, 28_000),
      ligne(null, 'Café des droits', 5_000, null),
      ligne(TRANSITION, 'Garage solidaire', 15_000, 16_000),
      ligne(null, 'Vélos', 3_000, null),
    ]),
  )
  expect(enEuros(lu)).toEqual(PAR_AXE)
})

test('une action numérotée n’apprend pas le numéro d’un axe', () => {
  const lu = lire(
    feuille('Budget', [
      TITRE,
      [],
      ['Axe', ...COLONNES],
      [1, ...action('1 - Ludobus', 12_000)],
      [2, ...action('2 - Parcours des enfants vers leurs droits', 20_000)],
      [3, ...action('3 - Garage solidaire', 15_000)],
    ]),
    feuille('Lisez-moi', [['Légende :'], [1, ENFANCE], [2, DROITS], [3, TRANSITION]]),
  )
  expect(parts(lu).map(([axe]) => axe)).toEqual(['enfance', 'droits', 'transition'])
})

test('une note, écrite dans la colonne des axes, n’en devient pas un', () => {
  const [entete = [], ludobus = [], repit = [], bus = [], garage = []] = AXE_PAR_LIGNE
  const lu = lire(
    feuille('Budget', [
      TITRE,
      [],
      entete,
      ludobus,
      ['NB : cofinancement à confirmer'],
      [null, ...repit.slice(1)],
      bus,
      garage,
    ]),
  )
  expect(parts(lu)).toEqual(LUES)
})

test('une synthèse d’une ligne par axe, qu’aucun mot ne nomme, ne s’ajoute pas au budget', () => {
  const lu = lire(
    feuille('Ensemble', [
      ['Axe', 'Coût 2025', 'État 2025', 'Département 2025'],
      ['Axe I', 42_000, 21_000, 21_000],
      ['Axe II', 40_000, 20_000, 20_000],
      ['Axe III', 30_000, 15_000, 15_000],
    ]),
    feuille('Budget', [TITRE, [], ...AXE_PAR_LIGNE]),
  )
  expect(parts(lu)).toEqual(LUES)
})
