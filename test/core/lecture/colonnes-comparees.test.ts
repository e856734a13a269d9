import { describe, expect, test } from 'vitest'
import {
  AXES,
  action,
  LUES,
  partsParAxe as parts,
  parts as partsDatees,
  TITRE,
} from './axes-d-essai.ts'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const [ENFANCE, DROITS, TRANSITION] = AXES
/** Axe, mesure, action, crédits de l'État. */
const ACTIONS = [
  [ENFANCE, 'Loisirs', 'Ludobus', 12_000],
  [ENFANCE, 'Loisirs', 'Répit parental', 9_000],
  [DROITS, 'Aller vers', 'Bus des droits', 20_000],
  [TRANSITION, 'Réemploi', 'Garage solidaire', 15_000],
] as const

describe('d’une feuille par année', () => {
  const annee = (an: number) =>
    feuille(`Budget ${an}`, [
      [`Contrat local des solidarités ${an}`],
      [],
      [
        'Objet',
        'Axe',
        'Mesure',
        'Département',
        'Partenaires',
        'Détail autres financeurs',
        'État',
        'Coût',
      ],
      ...ACTIONS.map(([axe, mesure, nom, part]): Case[] => [
        nom,
        axe,
        mesure,
        part,
        1000,
        'CAF, MSA',
        part,
        2 * part + 1000,
      ]),
      ['Abri de nuit (refusé)', DROITS, 'Aller vers', 5000, 0, 'CCAS', 5000, 10_000],
    ])
  const lu = lire(annee(2025), annee(2026), annee(2027))

  test('l’action qui revient est l’objet, et non la mesure qui se répète', () => {
    expect(lu.actions.slice(0, 2).map((a) => a.action)).toEqual(['Ludobus', 'Répit parental'])
    expect(partsDatees(lu).filter(([, an]) => an === 2026)).toHaveLength(4)
  })

  test('les noms des financeurs ne sont pas un montant', () => {
    expect(lu.contrat.illisibles).toEqual([])
    expect(lu.actions.map((a) => a.tiers)).toContain(100_000)
  })
})

test('« État hors contrat » est un autre financeur, à côté de celui du contrat', () => {
  const lu = lire(
    feuille('Budget', [
      TITRE,
      [],
      ['Axe', 'Action', 'Coût', 'Département', 'DDETS (contrat)', 'État hors contrat (BOP 147)'],
      ...ACTIONS.map(([axe, , nom, part]): Case[] => [axe, nom, 2 * part + 800, part, part, 800]),
    ]),
  )
  expect(parts(lu)).toEqual(LUES)
  expect(lu.actions.map((a) => a.tiers)).toEqual(ACTIONS.map(() => 80_000))
})

test('« Budget 2025 », sous chaque financeur, est une année et non un coût', () => {
  const annees: Case[] = ['Budget 2025', 'Budget 2026']
  const lu = lire(
    feuille('Budget', [
      [null, null, 'Coût total', null, 'DDETS', null, 'Financement CD', null],
      ['Axe', 'Action', ...annees, ...annees, ...annees],
      ...ACTIONS.map(([axe, , nom, part]): Case[] => [
        axe,
        nom,
        2 * part,
        4 * part,
        part,
        2 * part,
        part,
        2 * part,
      ]),
    ]),
  )
  expect(partsDatees(lu)).toEqual(
    expect.arrayContaining([
      ['enfance', 2025, 12_000],
      ['enfance', 2026, 24_000],
      ['transition', 2026, 30_000],
    ]),
  )
})

test('« Thématique (axe) » est la colonne des axes, à côté de « Volet »', () => {
  const lu = lire(
    feuille('Budget', [
      TITRE,
      [],
      ['Thématique (axe)', 'Volet', 'Action', 'Coût', 'État', 'Département'],
      ['Axe 1', 'Santé des jeunes', ...action('Ludobus', 12_000)],
      [null, 'Mobilité', ...action('Répit parental', 9_000)],
      ['Axe 2', 'Insertion', ...action('Bus des droits', 20_000)],
      ['Axe 3', 'Hébergement', ...action('Garage solidaire', 15_000)],
    ]),
    feuille(
      'Légende',
      AXES.map((axe, i): Case[] => [`Axe ${i + 1}`, axe]),
    ),
  )
  expect(parts(lu)).toEqual(LUES)
})

test('le numéro d’une action, au-dessus de ses financeurs, ne coupe pas l’en-tête', () => {
  const blocs = ACTIONS.flatMap(([axe, , nom, part], i): Case[][] => [
    [axe, i + 1, nom],
    [null, null, null, 'État', `${part} euros`, 'néant', `${part} euros`],
    [null, null, null, 'Département', `${part} euros`, 'néant', `${part} euros`],
  ])
  const lu = lire(
    feuille('Budget', [
      ['Contrat local des solidarités'],
      ['Axe', 'N°', 'Action', 'Financeur', 'Année 2025', 'Année 2026', 'Total'],
      ...blocs,
    ]),
  )
  expect(
    partsDatees(lu)
      .filter(([, an]) => an === 2025)
      .map(([axe, , part]) => [axe, part]),
  ).toEqual(LUES)
})

test('les noms de cofinanceurs, à côté d’une colonne « État », ne font pas des lignes de financeurs', () => {
  const lu = lire(
    feuille('Budget', [
      ['Contrat local des solidarités 2025'],
      [],
      [
        'Actions',
        'Coût',
        'Département',
        'État – contrat',
        'Autres financements',
        'Préciser le financeur',
      ],
      ...AXES.flatMap((axe, i): Case[][] => [
        [axe],
        [`Atelier ${i}`, 21_000, 10_000, 10_000, 1000, 'CAF'],
        [`Relais ${i}`, 9000, 4000, 4000, 1000, 'État hors contrat (BOP 147), CAF'],
        [`Forum ${i}`, 13_000, 6000, 6000, 1000, 'FSE'],
      ]),
    ]),
  )
  expect(parts(lu)).toHaveLength(9)
  expect(parts(lu).at(0)).toEqual(['enfance', 10_000])
})

test('dans une fiche, « néant » est une valeur et non une étiquette', () => {
  const fiche = (axe: string, nom: string, part: number): Case[][] => [
    ['Nom de l’action', null, nom],
    ['Axe', null, axe],
    ['Ressources', '2025', '2026', '2027'],
    ['CAF', 'néant', 500, 'néant'],
    ['Département', part, 'néant', part],
    ['État', part, 'néant', part],
    ['Coût total', 2 * part, 500, 2 * part],
    [],
  ]
  const lu = lire(
    feuille(
      'Fiches',
      ACTIONS.flatMap(([axe, , nom, part]) => fiche(axe, nom, part)),
    ),
  )
  expect(
    partsDatees(lu)
      .filter(([, an]) => an === 2027)
      .map(([axe, , part]) => [axe, part]),
  ).toEqual(LUES)
  expect(lu.actions.filter((a) => a.annee === 2026).map((a) => a.tiers)).toEqual(
    ACTIONS.map(() => 50_000),
  )
})

test.each(['N° et nom d’axe', 'Nom de l’axe', 'Intitulé d’axe'])(
  '« %s » dit l’axe, ne serait-ce que par son numéro',
  (dit) => {
    const numeros = [1, 1, 3, 4]
    const lu = lire(
      feuille('Budget', [
        TITRE,
        [],
        ['N° action', 'Action', dit, 'Coût', 'État', 'Département'],
        ...ACTIONS.map(([, , nom, part], i): Case[] => [
          i + 1,
          nom,
          numeros[i] ?? null,
          2 * part,
          part,
          part,
        ]),
      ]),
      feuille('Lisez-moi', [
        ['Rappel des axes du contrat'],
        [1, ENFANCE],
        [3, DROITS],
        [4, TRANSITION],
      ]),
    )
    expect(parts(lu)).toEqual(LUES)
  },
)

test('dans une fiche, ce qui s’affiche en % n’est pas un montant', () => {
  const fiche = (axe: string, nom: string, part: number): Case[][] => [
    ['Nom de l’action', null, nom],
    ['Axe', null, axe],
    ['Plan de financement 2025'],
    ['Partenaire financier', 'Montant accordé (€)', '%'],
    ['Part État', `${part} €`, 0.5],
    ['Part Département', `${part} €`, 0.5],
    ['Coût total', `${2 * part} €`, 1],
    [],
  ]
  const fiches = feuille(
    'Fiches',
    ACTIONS.flatMap(([axe, , nom, part]) => fiche(axe, nom, part)),
  )
  const enTaux = fiches.lignes.map((ligne) =>
    ligne?.map((c) => (c?.genre === 'nombre' ? { ...c, format: '0%' } : c)),
  )
  expect(parts(lire({ ...fiches, lignes: enTaux }))).toEqual(LUES)
})

test('« EJ | Accueil mères-enfants | CCAS » est une action, et n’explique pas son sigle', () => {
  const lu = lire(
    feuille('Budget', [
      TITRE,
      [],
      ['Axe', 'Action', 'Porteur', 'Coût', 'État', 'Département'],
      ['PE', 'Ludobus', 'CCAS', 24_000, 12_000, 12_000],
      ['PE', 'Répit parental', 'CCAS', 18_000, 9_000, 9_000],
      ['DRT', 'Accueil des familles', 'CCAS'],
      ['DRT', 'Bus', 'CCAS', 40_000, 20_000, 20_000],
      ['TR', 'Garage solidaire', 'CCAS', 30_000, 15_000, 15_000],
      [],
      ['PE', ENFANCE],
      ['DRT', DROITS],
      ['TR', TRANSITION],
    ]),
  )
  expect(parts(lu).filter(([, part]) => Number(part) > 0)).toEqual(LUES)
})

test('de deux tables jointes, celle qui dit l’axe dit aussi ce qui est abandonné', () => {
  const lu = lire(
    feuille('Actions', [
      TITRE,
      [],
      ['N°', 'N° et nom d’axe', 'Objet', 'Décision'],
      ...ACTIONS.map(([axe, , nom], i): Case[] => [`FA0${i + 1}`, axe, nom, 'Validée']),
      ['FA05', DROITS, 'Abri de nuit', 'Abandonnée'],
    ]),
    feuille('Plan de financement', [
      ['N°', 'Objet', 'Coût 2025', 'Département 2025', 'État 2025'],
      ...ACTIONS.map(([, , nom, part], i): Case[] => [`FA0${i + 1}`, nom, 2 * part, part, part]),
      ['FA05', 'Abri de nuit', 14_000, 7000, 7000],
    ]),
  )
  expect(parts(lu)).toEqual(LUES)
})
