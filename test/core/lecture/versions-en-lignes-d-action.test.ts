import { describe, expect, test } from 'vitest'
import { lireContrat } from '../../../core/lecture/index.ts'
import { type Case, classeur, feuille, lire } from './grille-d-essai.ts'

/** Chaque action et ses versions : libellé, part de l'État. */
const budget = (
  versions: readonly (readonly [string, number])[],
  autour: { readonly note?: string; readonly total?: number } = {},
) => {
  const actions = [
    ['Enfance', 'Ludobus'],
    ['Accès aux droits', 'Bains-douches'],
    ['Transition écologique', 'Potager'],
  ] as const
  const lignes = actions.flatMap(([axe, action], i) =>
    versions.map(([version, part]): Case[] => {
      const etat = part + i * 10
      return [axe, action, version, etat, etat]
    }),
  )
  return feuille('Budget', [
    ['Département du Doubs – contrat local – 2025'],
    [autour.note ?? null],
    ['Axe', 'Action', 'Version', 'État', 'Département'],
    ...lignes,
    ...(autour.total === undefined
      ? []
      : [['Total', null, null, autour.total, autour.total] satisfies Case[]]),
  ])
}
const credits = (plan: ReturnType<typeof budget>) =>
  lire(plan).contrat.lignes.map((l) => l.montants.partEtat)

describe('la même action, version après version', () => {
  test.each([
    ['Contrat initial', 'Avenant 1'],
    ['CI', 'AV1'],
    ['Convention initiale', 'Avenant n° 2 du 12 mars'],
    ['V0', 'Avt 1'],
  ])('ne compte que la dernière, si elle lui ressemble (%s, %s)', (initiale, avenant) => {
    const plan = budget([
      [initiale, 10_000],
      [avenant, 11_000],
    ])
    expect(credits(plan)).toEqual([1_100_000, 1_101_000, 1_102_000])
    const notes = lireContrat(classeur(plan)).notes.join()
    expect(notes).toContain('lignes 4, 6, 8, qu’un avenant remplace, ne sont pas comptées')
  })

  test('le total dit seul qu’un avenant remplace, si différents que soient les montants', () => {
    const versions = [
      ['Initial', 10_000],
      ['Avenant 1', 40_000],
    ] as const
    expect(credits(budget(versions, { total: 120_030 }))).toHaveLength(3)
    expect(credits(budget(versions, { total: 150_060 }))).toHaveLength(6)
  })

  test('« annule et remplace » le dit aussi', () => {
    const versions = [
      ['Initial', 10_000],
      ['Avenant 1', 40_000],
    ] as const
    expect(credits(budget(versions, { note: 'L’avenant annule et remplace la ligne.' }))).toEqual([
      4_000_000, 4_001_000, 4_002_000,
    ])
    expect(credits(budget(versions))).toHaveLength(6)
  })

  test('un complément s’ajoute : il ne ressemble pas à ce qu’il complète', () => {
    const plan = budget([
      ['Initial', 10_000],
      ['Avenant 1', 1_500],
    ])
    expect(credits(plan)).toHaveLength(6)
  })

  test('deux avenants ne sont pas les versions d’actions qu’une autre colonne distingue', () => {
    const plan = budget([
      ['Nord', 10_000],
      ['Sud', 11_000],
    ])
    expect(credits(plan)).toHaveLength(6)
  })

  test.each([
    ['en face de la première version seule', ['Ludobus', 'contrat signé'], [null, 'avenant 1']],
    ['au-dessus de ses versions', [null, 'V_INITIALE'], [null, 'APRES_AVT1']],
  ] as const)('le nom de l’action est écrit %s', (_, premiere, suivante) => {
    const lignes = ['Ludobus', 'Maraude'].flatMap((nom): Case[][] => [
      ...(premiere[0] === null ? [[nom]] : []),
      [premiere[0] === null ? null : nom, premiere[1], 10, 10],
      [suivante[0], suivante[1], 12, 12],
    ])
    const { actions } = lire(
      feuille('Axe 1 – Enfance', [
        ['Exercice 2025'],
        ['Action', 'Document', 'État', 'Département'],
        ...lignes,
      ]),
    )
    expect(actions.map((a) => [a.action, a.partEtat])).toEqual([
      ['Ludobus', 1200],
      ['Maraude', 1200],
    ])
  })
})

describe('un financeur par ligne, version après version', () => {
  const PARTS = [
    ['Ludobus', 10, 12],
    ['Maraude', 20, 26],
  ] as const
  const plan = (suite: string, ordre: 'version' | 'financeur') =>
    lire(
      feuille('Axe 1 – Enfance 2025', [
        ['Action', 'Version', 'Financeur', 'Montant'],
        ...PARTS.flatMap(([nom, avant, apres]): Case[][] => {
          const lignes = [
            [nom, 'V_INITIALE', 'État', avant],
            [nom, 'V_INITIALE', 'Département', avant],
            [nom, suite, 'État', apres],
            [nom, suite, 'Département', apres],
          ]
          return ordre === 'version' ? lignes : [0, 2, 1, 3].map((i) => lignes[i] ?? [])
        }),
      ]),
    ).actions.map((a) => [a.action, a.partEtat])

  test.each(['version', 'financeur'] as const)('ne compte que la dernière (par %s)', (ordre) => {
    expect(plan('APRES_AVT1', ordre)).toEqual([
      ['Ludobus', 1200],
      ['Maraude', 2600],
    ])
  })

  test('des avenants qui ne se disent pas remplacer s’ajoutent', () => {
    expect(plan('AVENANT 1', 'version')).toEqual([
      ['Ludobus', 2200],
      ['Maraude', 4600],
    ])
  })
})
