import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const ACTIONS = [
  ['Enfance', 'Jardin des parents', 18_000, 4000],
  ['Accès aux droits', 'Écrivain public', 26_000, 0],
  ['Transition écologique', 'Recyclerie mobile', 12_000, -3000],
] as const
const ETAPES = ['Convention', 'Modification', 'Montant consolidé']

const ligne = (tete: readonly Case[], etape: string, m: number): Case[] =>
  m === 0 ? [...tete, etape] : [...tete, etape, 2 * m, m, m]

function budget(etapes: readonly string[], repete: boolean, ecarts: readonly number[] = []) {
  const ecart = ecarts.reduce((s, e) => s + e, 0)
  const [premiere = '', seconde = '', derniere = ''] = etapes
  return feuille(
    'Budget',
    [
      ['Contrat local des solidarités – Département de la Nièvre – 2026'],
      [],
      ['Axe', 'Action', 'Étape', 'CT prév.', 'Part État', 'Part Département'],
      ...ACTIONS.flatMap(([axe, nom, initial, avenant], i) => [
        ligne([axe, nom], premiere, initial),
        ligne(repete ? [axe, nom] : [null, null], seconde, avenant),
        ligne(repete ? [axe, nom] : [null, null], derniere, initial + avenant + (ecarts[i] ?? 0)),
      ]),
      ['Total', null, null, 114_000 + 2 * ecart, 57_000 + ecart, 57_000 + ecart],
    ],
    { fusions: repete ? [] : ['A4:A6', 'B4:B6', 'A7:A9', 'B7:B9', 'A10:A12', 'B10:B12'] },
  )
}
const credits = (f: ReturnType<typeof feuille>) =>
  lire(f).actions.map((a) => `${a.axe} ${a.action} ${a.partEtat}`)

describe('chaque action sur plusieurs lignes, la dernière additionnant les autres', () => {
  const attendus = [
    'enfance Jardin des parents 2200000',
    'droits Écrivain public 2600000',
    'transition Recyclerie mobile 900000',
  ]
  for (const repete of [false, true])
    test(`seule la dernière est du contrat (${repete ? 'nom répété' : 'nom fusionné'})`, () => {
      expect(credits(budget(ETAPES, repete))).toEqual(attendus)
    })

  test('« Total » en face de chaque action n’en fait pas un total', () => {
    const { actions } = lire(budget(['Convention', 'Modification', 'Total après avenant'], true))
    expect(actions.map((a) => [a.cout, a.partEtat])).toEqual([
      [4_400_000, 2_200_000],
      [5_200_000, 2_600_000],
      [1_800_000, 900_000],
    ])
  })

  test('des parts qui ne s’additionnent pas dans la dernière se comptent toutes', () => {
    expect(credits(budget(ETAPES, true, [1500, 0, -2000]))).toHaveLength(9)
  })

  test('des années que leur somme suit restent des années', () => {
    expect(credits(budget(['2026', '2027', 'Total'], true)).length).toBeGreaterThan(3)
  })
})
