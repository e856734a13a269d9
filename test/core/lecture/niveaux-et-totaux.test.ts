import { describe, expect, test } from 'vitest'
import { AXES, action, partsParAxe as parts, plafonds, TITRE } from './axes-d-essai.ts'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const [ENFANCE, DROITS] = AXES
const EMPLOI = 'Accès à l’emploi pour tous'
/** L'axe et les crédits de l'État des quatre actions, dans l'ordre. */
const LUES = [
  ['enfance', 12_000],
  ['enfance', 9_000],
  ['emploi', 20_000],
  ['droits', 15_000],
]
const COLONNES: Case[] = ['N°', 'Action', 'Coût', 'État', 'Département']
const LUDOBUS: Case[] = ['1', ...action('Ludobus', 12_000)]
const REPIT: Case[] = ['2', ...action('Répit parental', 9_000)]
const BUS: Case[] = ['3', ...action('Tremplin', 20_000)]
const GARAGE: Case[] = ['4', ...action('Domiciliation', 15_000)]
const montants = (part: number): Case[] => [2 * part, part, part]
const tableau = (...lignes: Case[][]) => lire(feuille('Budget', [TITRE, COLONNES, ...lignes]))

describe('un thème qui fait songer à un autre axe', () => {
  test('quand les axes sont numérotés I, II, III', () => {
    const lu = tableau(
      [`I - ${ENFANCE}`],
      ['Alimentation des familles'],
      LUDOBUS,
      REPIT,
      [`II - ${EMPLOI}`],
      ['Mobilité inclusive'],
      BUS,
      [`III - ${DROITS}`],
      ['Hébergement'],
      GARAGE,
    )
    expect(parts(lu)).toEqual(LUES)
  })

  test('quand le sous-total de l’axe, écrit sous son titre, compte ses actions', () => {
    const lu = tableau(
      [ENFANCE],
      [`Sous-total ${ENFANCE}`, null, ...montants(21_000)],
      ['Alimentation des familles'],
      LUDOBUS,
      REPIT,
      [EMPLOI],
      [`Sous-total ${EMPLOI}`, null, ...montants(20_000)],
      ['Mobilité inclusive'],
      BUS,
      [DROITS],
      [`Sous-total ${DROITS}`, null, ...montants(15_000)],
      ['Hébergement'],
      GARAGE,
    )
    expect(parts(lu)).toEqual(LUES)
  })

  test('quand le titre de l’axe porte son total, et son plafond', () => {
    const lu = tableau(
      [`${ENFANCE} (plafond : 30 000 €)`, null, ...montants(21_000)],
      ['Alimentation des familles'],
      LUDOBUS,
      REPIT,
      [`${EMPLOI} (plafond : 28 000 €)`, null, ...montants(20_000)],
      ['Mobilité inclusive'],
      BUS,
      [`${DROITS} (plafond : 16 000 €)`, null, ...montants(15_000)],
      ['Hébergement'],
      GARAGE,
    )
    expect(parts(lu)).toEqual(LUES)
    expect(lu.plafonds).toEqual({ enfance: 3_000_000, emploi: 2_800_000, droits: 1_600_000 })
  })

  test('quand lui seul a un sous-total', () => {
    const theme = (nom: string, part: number, ...actions: Case[][]): Case[][] => [
      [nom],
      ...actions,
      [`Sous-total ${nom}`, null, ...montants(part)],
    ]
    const lu = tableau(
      [ENFANCE],
      ...theme('Alimentation des familles', 21_000, LUDOBUS, REPIT),
      [EMPLOI],
      ...theme('Mobilité inclusive', 20_000, BUS),
      [DROITS],
      ...theme('Hébergement', 15_000, GARAGE),
    )
    expect(parts(lu)).toEqual(LUES)
  })

  test('quand il totalise ses actions sous le titre nu de son axe', () => {
    const ligne = (n: string, nom: string | null, part: number, collectivite: number): Case[] => [
      n,
      nom,
      part + collectivite,
      part,
      collectivite,
    ]
    const lu = tableau(
      [`Axe 1 - ${ENFANCE}`],
      ligne('Mobilité des jeunes', null, 21_000, 26_000),
      ligne('1', 'Ludobus', 12_000, 15_000),
      ligne('2', 'Répit parental', 9_000, 11_000),
      ligne('Total Axe 1', null, 21_000, 26_000),
      [`Axe 2 - ${EMPLOI}`],
      ligne('Mobilité inclusive', null, 44_000, 47_000),
      ligne('3', 'Tremplin', 20_000, 21_000),
      ligne('4', 'Relais santé', 24_000, 26_000),
      ligne('Total Axe 2', null, 44_000, 47_000),
      [`Axe 3 - ${DROITS}`],
      ligne('Santé des familles', null, 29_000, 35_000),
      ligne('5', 'Domiciliation', 15_000, 19_000),
      ligne('6', 'Vélos', 14_000, 16_000),
      ligne('Total Axe 3', null, 29_000, 35_000),
    )
    expect(parts(lu)).toEqual([
      ['enfance', 12_000],
      ['enfance', 9_000],
      ['emploi', 20_000],
      ['emploi', 24_000],
      ['droits', 15_000],
      ['droits', 14_000],
    ])
  })
})

describe('un total en tête', () => {
  test('ne compte pas l’action refusée, ni n’en devient une', () => {
    const lu = tableau(
      [ENFANCE, null, ...montants(21_000)],
      LUDOBUS,
      REPIT,
      [EMPLOI, null, ...montants(20_000)],
      BUS,
      ['5', ...action('Forum des métiers (refusée)', 7_000)],
      [DROITS, null, ...montants(15_000)],
      ['6', ...action('Vergers (abandonnée)', 6_000)],
      GARAGE,
    )
    expect(parts(lu)).toEqual(LUES)
  })

  test('d’un thème dont la première action est sans crédits n’en est pas une', () => {
    const totaux = (ligne: number, part: number): Case[] =>
      ['C', 'D', 'E'].map((c, i) => ({
        f: `SUM(${c}${ligne}:${c}${ligne})`,
        v: i ? part : 2 * part,
      }))
    const lu = tableau(
      [`1) ${ENFANCE}`],
      ['1.1 Loisirs', null, ...totaux(5, 12_000)],
      LUDOBUS,
      ['1.2 Santé', null, ...totaux(8, 9_000)],
      ['7', 'Dépistage', 0, 0, 0],
      REPIT,
      [`2) ${EMPLOI}`],
      ['2.1 Aller vers', null, ...totaux(11, 20_000)],
      BUS,
      [`3) ${DROITS}`],
      ['3.1 Réemploi', null, ...totaux(14, 15_000)],
      GARAGE,
    )
    expect(parts(lu).filter(([, part]) => part !== 0)).toEqual(LUES)
  })

  test('le sous-total d’une seule action, deux tableaux de suite, ne prend pas sa place', () => {
    const parts3 = (a: number, b: number): Case[] => [a + b + 700, a, b, 500, 200]
    const annee = (an: number): Case[][] => [
      [`Année ${an} du contrat`],
      ['N°', 'Action', 'Coût', 'État', 'Département', 'CAF', 'CCAS'],
      [ENFANCE, null, ...parts3(4_000, 3_000)],
      ['Petite enfance'],
      ['1', 'Ludobus', ...parts3(4_000, 3_000)],
      ['Sous-total Petite enfance', null, ...parts3(4_000, 3_000)],
      [EMPLOI, null, ...parts3(8_000, 6_000)],
      ['Aller vers'],
      ['2', 'Tremplin', ...parts3(8_000, 6_000)],
      ['Sous-total Aller vers', null, ...parts3(8_000, 6_000)],
      ['Total', null, 22_400, 12_000, 9_000, 1000, 400],
      [],
    ]
    const lu = lire(feuille('Budget', [...annee(2025), ...annee(2026)]))
    expect(parts(lu)).toEqual([
      ['enfance', 4_000],
      ['emploi', 8_000],
      ['enfance', 4_000],
      ['emploi', 8_000],
    ])
  })
})

test('des sigles d’axe, suivis de leurs plafonds sur la même ligne, ouvrent leurs axes', () => {
  const lu = lire(
    feuille('Budget', [
      ['Contrat local des solidarités'],
      ['N°', 'Action', 'Coût 2025', 'État 2025', 'Département 2025'],
      ['PEN – Plafond 2025 : 87 000 € ; Plafond 2026 : 90 000 €', null, ...montants(21_000)],
      LUDOBUS,
      REPIT,
      ['EXC – Plafond 2025 : 63 000 € ; Plafond 2026 : 66 000 €', null, ...montants(20_000)],
      BUS,
      ['SOB – Plafond 2025 : 51 000 € ; Plafond 2026 : 54 000 €', null, ...montants(15_000)],
      GARAGE,
      [],
      [`PEN : ${ENFANCE}`],
      [`EXC : ${EMPLOI}`],
      [`SOB : ${DROITS}`],
    ]),
  )
  expect(parts(lu)).toEqual(LUES)
  expect(plafonds(lu)['emploi 2025']).toBe(63_000)
})

test('une légende explique un sigle par un nom qui ne fait que pencher vers un axe', () => {
  const lu = lire(
    feuille('Budget', [
      TITRE,
      COLONNES,
      ['ENF', null, ...montants(21_000)],
      LUDOBUS,
      REPIT,
      ['EMPL', null, ...montants(20_000)],
      ['3', ...action('Tremplin', 20_000)],
    ]),
    feuille('Nomenclature', [
      ['ENF', ENFANCE],
      ['EMPL', 'Ouvrir les portes de l’emploi'],
    ]),
  )
  expect(parts(lu).at(-1)).toEqual(['emploi', 20_000])
})
