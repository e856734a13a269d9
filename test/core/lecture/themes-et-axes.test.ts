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

describe('des thèmes qui font songer à un axe', () => {
  /** Chacun penche vers un autre axe que le sien. */
  const theme = { enfance: 'Mobilité', droits: 'Insertion des jeunes', transition: 'Hébergement' }

  test('sous des axes numérotés', () => {
    const lu = lire(
      feuille('Budget', [
        TITRE,
        COLONNES,
        ['Axe 1'],
        [theme.enfance],
        action('Ludobus', 12_000),
        action('Répit', 9_000),
        ['Axe 2'],
        [theme.droits],
        action('Bus des droits', 20_000),
        ['Axe 3'],
        [theme.transition],
        action('Garage', 15_000),
      ]),
      feuille('Légende', [
        ['Axe 1', ENFANCE],
        ['Axe 2', DROITS],
        ['Axe 3', TRANSITION],
      ]),
    )
    expect(partsParAxe(lu)).toEqual(LUES)
  })

  test('sur la feuille d’un axe, que dit son titre', () => {
    const feuilleDe = (axe: string, nom: string, ...actions: Case[][]) =>
      feuille(axe.slice(0, 12), [TITRE, ['Axe', axe], [], COLONNES, [nom], ...actions])
    const lu = lire(
      feuilleDe(`Axe 1 – ${ENFANCE}`, theme.enfance, action('Ludobus', 12_000), action('R', 9_000)),
      feuilleDe(`Axe 2 – ${DROITS}`, theme.droits, action('Bus des droits', 20_000)),
      feuilleDe(`Axe 3 – ${TRANSITION}`, theme.transition, action('Garage', 15_000)),
    )
    expect(partsParAxe(lu)).toEqual(LUES)
  })

  test('de même d’une colonne « Thème », sur la feuille d’un axe', () => {
    const feuilleDe = (axe: string, dit: string, part: number) =>
      feuille(axe.slice(0, 12), [
        [`${axe} – 2025`],
        [axe],
        [],
        ['Thème', ...COLONNES],
        [dit, ...action(`${axe} : une action`, part)],
        ['Prévention spécialisée', ...action(`${axe} : une autre`, part + 500)],
      ])
    const lu = lire(
      feuilleDe(ENFANCE, theme.enfance, 12_000),
      feuilleDe(DROITS, theme.droits, 20_000),
    )
    expect(partsParAxe(lu)).toEqual([
      ['enfance', 12_000],
      ['enfance', 12_500],
      ['droits', 20_000],
      ['droits', 20_500],
    ])
  })

  test('entre le titre de l’axe et son total, avec le leur', () => {
    const bloc = (axe: string, nom: string, part: number): Case[][] => [
      [axe],
      [nom],
      action(`${nom} : une action`, part),
      action(`${nom} : une autre`, part),
      action(`Sous-total ${nom}`, 2 * part),
      action(`Total ${axe}`, 2 * part),
    ]
    const lu = lire(
      feuille('Budget', [
        TITRE,
        COLONNES,
        ...bloc(ENFANCE, theme.enfance, 12_000),
        ...bloc(DROITS, theme.droits, 20_000),
      ]),
    )
    expect(partsParAxe(lu)).toEqual([
      ['enfance', 12_000],
      ['enfance', 12_000],
      ['droits', 20_000],
      ['droits', 20_000],
    ])
  })

  test('un axe sans numéro, que la série n’a pas dit, reste un axe', () => {
    const lu = lire(
      feuille('Budget', [
        TITRE,
        COLONNES,
        [`Axe 1 – ${ENFANCE}`],
        action('Ludobus', 12_000),
        action('Répit', 9_000),
        [`Axe 2 – ${DROITS}`],
        action('Bus des droits', 20_000),
        ['Pour une écologie solidaire'],
        action('Garage', 15_000),
      ]),
    )
    expect(partsParAxe(lu)).toEqual(LUES)
  })
})

describe('ce qui n’est pas d’une année', () => {
  const entete = (total: string): Case[] => [
    'Action',
    ...['2025', '2026'].flatMap((a): Case[] => [
      `Coût ${a}`,
      `État ${a}`,
      `Part collectivité ${a}`,
    ]),
    total,
  ]
  const ligne = (nom: string, part: number): Case[] => [
    nom,
    ...[2 * part, part, part],
    ...[4 * part, 2 * part, 2 * part],
    3 * part,
  ]
  test.each(['Total contrat Part collectivité', 'Part collectivité'])(
    'le cumul des années ne s’ajoute à aucune : « %s »',
    (total) => {
      const lu = lire(
        feuille('Budget', [
          ['Contrat local des solidarités'],
          entete(total),
          [ENFANCE],
          ligne('Ludobus', 12_000),
          ligne('Répit', 9_000),
          [DROITS],
          ligne('Bus des droits', 20_000),
        ]),
      )
      expect(lu.actions.filter((a) => a.annee === 2025).map((a) => a.partCollectivite)).toEqual([
        1_200_000, 900_000, 2_000_000,
      ])
    },
  )
})

describe('les plafonds', () => {
  const budget = (...titres: string[]): Case[][] => [
    ['Contrat local des solidarités'],
    ['Action', 'Coût 2025', 'État 2025', 'CD 2025', 'Coût 2026', 'État 2026', 'CD 2026'],
    ...titres.flatMap((titre, i): Case[][] => [
      [titre],
      [`Action ${i} du contrat`, 8_000, 4_000, 4_000, 6_000, 3_000, 3_000],
    ]),
  ]
  const LUS = {
    'enfance 2025': 35_000,
    'enfance 2026': 26_400,
    'droits 2025': 53_500,
    'droits 2026': 54_200,
  }

  test('de chaque année, dans l’intitulé de l’axe', () => {
    const lu = lire(
      feuille(
        'Budget',
        budget(
          `1 - ${ENFANCE} — Dotation notifiée 2025 : 35 000 € ; Dotation notifiée 2026 : 26 400 €`,
          `2 - ${DROITS} — Dotation notifiée 2025 : 53 500 € ; Dotation notifiée 2026 : 54 200 €`,
        ),
      ),
    )
    expect(plafonds(lu)).toEqual(LUS)
  })

  test('une phrase qui les chiffre n’est pas une légende', () => {
    const phrase = (annee: number, a: string, b: string) =>
      `Les plafonds notifiés en ${annee} sont de : ${a} € pour l’axe 1 - ${ENFANCE} ; ${b} € pour l’axe 2 - ${DROITS}.`
    const lu = lire(
      feuille('Budget', [
        ...budget(`Axe 1 - ${ENFANCE}`, `Axe 2 - ${DROITS}`),
        [],
        [phrase(2025, '35 000', '53 500')],
        [phrase(2026, '26 400', '54 200')],
      ]),
    )
    expect(plafonds(lu)).toEqual(LUS)
  })
})

describe('ailleurs dans le classeur', () => {
  test('« Axe », devant le nom de l’axe, n’en nomme aucun', () => {
    const feuilleDe = (n: number, axe: string, part: number) =>
      feuille(`Axe ${n}`, [
        TITRE,
        ['Axe', `Axe ${n} : ${axe}`],
        [],
        COLONNES,
        action(`Action ${n} du contrat`, part),
      ])
    const lu = lire(
      feuilleDe(1, 'Enfance et jeunesse', 12_000),
      feuilleDe(2, 'Accompagnement et accès aux droits', 20_000),
      feuilleDe(3, 'Pour une transition écologique juste', 15_000),
    )
    expect(partsParAxe(lu)).toEqual([
      ['enfance', 12_000],
      ['droits', 20_000],
      ['transition', 15_000],
    ])
  })

  test('un brouillon ne compte pas, quels que soient les noms que le budget donne aux axes', () => {
    const lignes: Case[][] = [
      ['Axe', 'Action', 'Coût', 'État', 'Département'],
      ['PPE', 'Ludobus', 24_000, 12_000, 12_000],
      ['DRT', 'Bus des droits', 40_000, 20_000, 20_000],
    ]
    const lu = lire(
      feuille('Budget 2025', [...lignes, [], ['PPE :', ENFANCE], ['DRT :', DROITS]]),
      feuille('Brouillon', [
        ['ANCIENNE VERSION – NE PLUS UTILISER'],
        ['Axe', 'Action', 'Année', 'Coût', 'État', 'Département'],
        [ENFANCE, 'Autre chose', 2025, 2_000, 1_000, 1_000],
      ]),
    )
    expect(lu.actions.map((a) => a.action)).toEqual(['Ludobus', 'Bus des droits'])
  })

  test('une action seule sur sa ligne, au-dessus de ses financeurs, avec les totaux de l’axe', () => {
    const bloc = (n: string, nom: string, part: number): Case[][] => [
      [n, nom],
      [null, null, 'Part État', part, 2 * part],
      [null, null, 'Département', part, 2 * part],
      [],
    ]
    const total = (axe: string, part: number): Case[][] => [
      [null, `Total ${axe}`, 'Part État', part, 2 * part],
      [null, `Total ${axe}`, 'Département', part, 2 * part],
    ]
    const lu = lire(
      feuille('Actions', [
        ['Contrat local des solidarités'],
        ['N°', 'Intitulé de l’action', 'Financeur', 2025, 2026],
        [`Axe 1 : ${ENFANCE}`],
        ...bloc('FA01', 'Ludobus', 12_000),
        ...bloc('FA02', 'Répit', 9_000),
        ...total('Axe 1', 21_000),
        [`Axe 2 : ${DROITS}`],
        ...bloc('FA03', 'Bus des droits', 20_000),
        ...total('Axe 2', 20_000),
      ]),
    )
    expect(parts(lu).filter(([, annee]) => annee === 2025)).toEqual([
      ['enfance', 2025, 12_000],
      ['enfance', 2025, 9_000],
      ['droits', 2025, 20_000],
    ])
    expect(new Set(lu.actions.map((a) => a.action))).toEqual(
      new Set(['Ludobus', 'Répit', 'Bus des droits']),
    )
  })

  test('« Modifié (avenant 1) » est ce qui résulte de l’avenant', () => {
    const lu = lire(
      feuille('Budget 2027', [
        ['Axe', 'Action', 'Coût', 'État - initial', 'Modif', 'État - modifié (avenant 1)', 'CD'],
        [ENFANCE, 'Ludobus', 24_000, 10_000, 2_000, 12_000, 12_000],
        [ENFANCE, 'Répit', 18_000, 9_000, 0, 9_000, 9_000],
        [DROITS, 'Bus des droits', 40_000, 18_000, 2_000, 20_000, 20_000],
        [TRANSITION, 'Garage', 30_000, 15_000, 0, 15_000, 15_000],
      ]),
    )
    expect(partsParAxe(lu)).toEqual(LUES)
  })
})
