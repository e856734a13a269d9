import { describe, expect, test } from 'vitest'
import type { Feuille } from '../../../core/grille/index.ts'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const parAn = (...feuilles: readonly Feuille[]) =>
  lire(...feuilles).actions.map((a) => `${a.axe} ${a.action} ${a.annee} ${a.cout} ${a.partEtat}`)

/** Une fiche : son action, son axe, et une colonne de montants par en-tête. */
function fiche(
  rang: number,
  [action, axe]: readonly [Case, Case],
  annees: readonly string[],
  etat: readonly number[],
): Case[][] {
  return [
    [`Projet n° ${rang}`],
    ['Nom du projet', action],
    ['Axe', axe],
    [],
    ['Qui finance', ...annees],
    ['État', ...etat],
    ['Département', ...etat],
    ['Total', ...etat.map((n) => 2 * n)],
    [],
  ]
}

describe('des fiches empilées, les années en colonnes', () => {
  const deux = (annees: readonly string[]) =>
    feuille('Projets', [
      ...fiche(1, ['Ludobus', 'Enfance'], annees, [100, 200]),
      ...fiche(2, ['Bains-douches', 'Droits'], annees, [300, 400]),
      ...fiche(3, ['Potager', 'Transition écologique'], annees, [500, 600]),
    ])

  test('« Budget 2026 » est l’année des montants du dessous', () => {
    expect(parAn(deux(['Budget 2026', 'Budget 2027']))).toEqual([
      'enfance Ludobus 2026 20000 10000',
      'droits Bains-douches 2026 60000 30000',
      'transition Potager 2026 100000 50000',
      'enfance Ludobus 2027 40000 20000',
      'droits Bains-douches 2027 80000 40000',
      'transition Potager 2027 120000 60000',
    ])
  })

  test('une année sans crédits n’est pas le titre de celle qui suit', () => {
    const deux = (rang: number, action: string, axe: string, vide: number): Case[][] => [
      [`Projet n° ${rang}`],
      ['Nom du projet', action],
      ['Axe', axe],
      ['Année', 'Budget total', 'Part État', 'Part Département'],
      ...[2026, 2027].map((an): Case[] => (an === vide ? [an] : [an, 200, 100, 100])),
      [],
    ]
    const lues = parAn(
      feuille('Projets', [
        ...deux(1, 'Ludobus', 'Enfance', 2027),
        ...deux(2, 'Bains-douches', 'Droits', 2026),
      ]),
    )
    expect(lues.filter((l) => !l.includes('absent'))).toEqual([
      'enfance Ludobus 2026 20000 10000',
      'droits Bains-douches 2027 20000 10000',
    ])
  })

  test('des colonnes d’une seule année restent des postes, une année par ligne', () => {
    const annuelle = (rang: number, action: string, axe: string): Case[][] => [
      [`Projet n° ${rang}`],
      ['Nom du projet', action],
      ['Axe', axe],
      ['Année', 'Budget total', 'Part État', 'Part Département'],
      ['2026', 200, 100, 100],
      ['2027', 400, 200, 200],
      ['Total', 600, 300, 300],
      [],
    ]
    expect(
      parAn(
        feuille('Projets', [
          ...annuelle(1, 'Ludobus', 'Enfance'),
          ...annuelle(2, 'Bains-douches', 'Droits'),
        ]),
      ),
    ).toEqual([
      'enfance Ludobus 2026 20000 10000',
      'droits Bains-douches 2026 20000 10000',
      'enfance Ludobus 2027 40000 20000',
      'droits Bains-douches 2027 40000 20000',
    ])
  })
})

test('une remarque, sous la première fiche, n’est pas une action', () => {
  const seule = (rang: number, action: string, axe: string) => {
    const lignes = fiche(rang, [action, axe], ['2026', '2027'], [100 * rang, 100 * rang])
    const remarque = ['À savoir', 'En attente de la délibération du conseil']
    return feuille(
      `P${rang}`,
      [...lignes.slice(0, 3), ['Porteur', 'CCAS'], ...lignes.slice(3, -1), remarque].map((l) => [
        null,
        null,
        ...l,
      ]),
    )
  }
  expect(parAn(seule(1, 'Ludobus', 'Enfance'), seule(2, 'Bains-douches', 'Droits'))).toEqual([
    'enfance Ludobus 2026 20000 10000',
    'droits Bains-douches 2026 40000 20000',
    'enfance Ludobus 2027 20000 10000',
    'droits Bains-douches 2027 40000 20000',
  ])
})

describe('des fiches dont l’axe est un numéro nu', () => {
  const numerotees = (rang: number, action: string, axe: Case) =>
    feuille(`P${rang}`, fiche(rang, [action, axe], ['2026'], [100 * rang]))
  const legende = feuille('Légende', [
    ['Les axes'],
    ['1 : Enfance'],
    ['2 : Droits et grande exclusion'],
    ['3 : Transition écologique'],
  ])

  test.each([['1', '2', '3'] as const, [1, 2, 3] as const])(
    '%s, %s, %s : la légende le dit',
    (a, b, c) => {
      expect(
        parAn(
          numerotees(1, 'Ludobus', a),
          numerotees(2, 'Bains-douches', b),
          numerotees(3, 'Potager', c),
          legende,
        ),
      ).toEqual([
        'enfance Ludobus 2026 20000 10000',
        'droits Bains-douches 2026 40000 20000',
        'transition Potager 2026 60000 30000',
      ])
    },
  )

  test('un financeur à 2 € n’est pas un axe', () => {
    const [a, b] = [1, 2].map((rang) =>
      feuille(`P${rang}`, fiche(rang, [`Ludobus ${rang}`, 'Enfance'], ['2026'], [rang])),
    )
    expect(a && b && parAn(a, b)).toEqual([
      'enfance Ludobus 1 2026 200 100',
      'enfance Ludobus 2 2026 400 200',
    ])
  })
})
