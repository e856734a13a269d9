import { describe, expect, test } from 'vitest'
import { AXES, LUES, partsParAxe as parts, parts as partsDatees, plafonds } from './axes-d-essai.ts'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const [ENFANCE, DROITS, TRANSITION] = AXES
/** Numéro, nom, axe, crédits de l'État. */
const ACTIONS = [
  ['1.1', 'Ludobus', ENFANCE, 12_000],
  ['1.2', 'Répit parental', ENFANCE, 9_000],
  ['2.1', 'Bus des droits', DROITS, 20_000],
  ['3.1', 'Garage solidaire', TRANSITION, 15_000],
] as const
type Action = (typeof ACTIONS)[number]

describe('des fiches', () => {
  const empilees = (fiche: (action: Action) => Case[][]) =>
    lire(feuille('Fiches', [['Contrat local 2025'], [], ...ACTIONS.flatMap(fiche)]))
  const plan = (part: number): Case[][] => [
    ['Financeur', '2025'],
    ['État', part],
    ['Département', part],
    ['Coût total', 2 * part],
    [],
  ]

  test.each(['Fiche action n° {n} - {nom}', 'FICHE ACTION {n} : {nom}', 'Action {n} – {nom}'])(
    'que titre leur action : « %s »',
    (titre) => {
      const lu = empilees(([n, nom, axe, part]) => [
        [titre.replace('{n}', n).replace('{nom}', nom)],
        ['Axe du contrat', axe],
        ['Public', 'Familles'],
        ...plan(part),
      ])
      expect(parts(lu)).toEqual(LUES)
      expect(lu.actions.map((a) => a.action)).toEqual(ACTIONS.map(([, nom]) => nom))
    },
  )

  test('« FICHE 1.a » numérote, et ne nomme pas', () => {
    const lu = empilees(([n, nom, axe, part]) => [
      [`FICHE ${n.replace(/\.(\d)/, '.a')}`],
      ['Action', nom],
      ['Axe', axe],
      ...plan(part),
    ])
    expect(lu.actions.map((a) => a.action)).toEqual(ACTIONS.map(([, nom]) => nom))
  })

  test('leur plan sur une seule ligne, sous ses financeurs', () => {
    const lu = empilees(([n, nom, axe, part]) => [
      ['Réf', n],
      ['Action', nom],
      ['Axe', axe],
      ['État 2025', 'Département 2025', 'Coût total 2025'],
      [part, part, 2 * part],
      [],
    ])
    expect(parts(lu)).toEqual(LUES)
    expect(lu.actions.map((a) => a.cout)).toEqual(ACTIONS.map(([, , , part]) => part * 200))
  })

  test('ni leur numéro, ni ce que chacun paie en % n’est un montant', () => {
    const lu = empilees(([n, nom, axe, part]) => [
      ['N° fiche', Number(n)],
      ['Action', nom],
      ['Axe', axe],
      ['Financeur', 'Montant 2025', '%'],
      ['État', part, 0.5],
      ['Département', part, 0.5],
      ['Coût total', 2 * part, 1],
      [],
    ])
    expect(parts(lu)).toEqual(LUES)
    expect(lu.actions.every((a) => a.tiers === 'absent')).toBe(true)
  })

  test('« Avis : refusée » : rien n’en est programmé', () => {
    const lu = empilees(([n, nom, axe, part]) => [
      [`Fiche action n° ${n} – ${nom}`],
      ['Axe', axe],
      ['Avis', n === '1.2' ? 'Refusée' : 'Validée'],
      ...plan(part),
    ])
    expect(parts(lu)).toEqual(LUES.filter(([, part]) => part !== 9_000))
  })

  test('un plafond écrit « L’axe 1 : plafond … » n’ouvre pas de fiche', () => {
    const lu = lire(
      feuille('Fiches', [
        ['Contrat local 2025'],
        ['L’axe 1 : plafond de crédits État notifié en 2025 : 30 000 €'],
        ['L’axe 2 : plafond de crédits État notifié en 2025 : 40 000 €'],
        [],
        ...ACTIONS.flatMap(([, nom, axe, part]): Case[][] => [
          ['Action', nom],
          ['Axe', `Axe ${AXES.indexOf(axe) + 1} – ${axe}`],
          ...plan(part),
        ]),
      ]),
    )
    expect(parts(lu)).toEqual(LUES)
    expect(plafonds(lu)).toEqual({ 'enfance 2025': 30_000, 'droits 2025': 40_000 })
  })
})

describe('deux tables des mêmes actions', () => {
  const description = (...avis: string[]): Case[][] => [
    ['N°', 'Axe', 'Intitulé', 'Avis'],
    ...ACTIONS.map(([n, nom, axe], i): Case[] => [Number(n), axe, nom, avis[i] ?? 'Validée']),
  ]
  const financement: Case[][] = [
    ['N°', 'Coût 2025', 'État 2025', 'Département 2025'],
    ...ACTIONS.map(([n, , , part]): Case[] => [Number(n), 2 * part, part, part]),
  ]

  test('l’une sous l’autre', () => {
    const lu = lire(feuille('Actions', [...description(), [], ['Financement'], ...financement]))
    expect(parts(lu)).toEqual(LUES)
    expect(lu.actions.map((a) => a.action)).toEqual(ACTIONS.map(([, nom]) => nom))
  })

  test('sur deux feuilles, avec l’avis que dit la première', () => {
    const lu = lire(
      feuille('Actions', description('Validée', 'Non retenue')),
      feuille('Plan', [['Financement des actions'], ...financement]),
    )
    expect(parts(lu)).toEqual(LUES.filter(([, part]) => part !== 9_000))
  })

  test('des numéros qui recommencent d’une feuille à l’autre ne s’expliquent pas', () => {
    const feuilleDe = (axe: string, part: number) =>
      feuille(axe.slice(0, 20), [
        [axe],
        ['N°', 'Action', 'Coût 2025', 'État 2025', 'Département 2025'],
        ...[1, 2, 3].map((n): Case[] => [n, `${axe.slice(0, 9)} ${n}`, 2 * part, part, part]),
      ])
    const lu = lire(feuilleDe(ENFANCE, 12_000), feuilleDe(DROITS, 9_000))
    expect(parts(lu)).toEqual([
      ...[1, 2, 3].map(() => ['enfance', 12_000]),
      ...[1, 2, 3].map(() => ['droits', 9_000]),
    ])
  })
})

describe('autour', () => {
  const budget: Case[][] = [
    ['Axe', 'Action', 'Coût', 'État', 'Département'],
    ...ACTIONS.map(([, nom, axe, part]): Case[] => [axe, nom, 2 * part, part, part]),
  ]

  test.each([
    ['redit', (axe: string) => axe],
    ['écrit une fois', (axe: string, rang: number) => (rang === 0 ? axe : null)],
  ])('une ligne de plafond par axe et par année, l’axe %s', (_, dit) => {
    const table = [ENFANCE, DROITS].flatMap((axe, i) =>
      [2025, 2026].map((annee, k): Case[] => [dit(axe, k), annee, 30_000 + 1_000 * i + k]),
    )
    const lu = lire(
      feuille('Budget 2025', budget),
      feuille('Crédits', [['Axe', 'Année', 'Crédits DGCS notifiés'], ...table]),
    )
    expect(plafonds(lu)).toEqual({
      'enfance 2025': 30_000,
      'enfance 2026': 30_001,
      'droits 2025': 31_000,
      'droits 2026': 31_001,
    })
  })

  test.each(['[Abandonnée] {nom}', '{nom} (non retenue)', '{nom} - REFUSÉE PAR LA DDETS'])(
    'une action qui se dit abandonnée : « %s »',
    (titre) => {
      const lu = lire(
        feuille(
          'Budget 2025',
          budget.map((l): Case[] =>
            l[1] === 'Répit parental'
              ? [l[0] ?? null, titre.replace('{nom}', 'Répit'), ...l.slice(2)]
              : l,
          ),
        ),
      )
      expect(parts(lu)).toEqual(LUES.filter(([, part]) => part !== 9_000))
    },
  )

  test('« Prévention de l’abandon scolaire (collège) » n’en est pas une', () => {
    const lignes = budget.map((l): Case[] =>
      l[1] === 'Ludobus' ? [l[0] ?? null, 'Abandon scolaire (abandon de soins)', ...l.slice(2)] : l,
    )
    expect(partsDatees(lire(feuille('Budget 2025', lignes)))).toHaveLength(4)
  })
})
