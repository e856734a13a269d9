import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const ETAT = [26_000, 14_000, 33_000, 21_000]
const AXE_DE = [0, 0, 1, 2]
const parAxe = (i: number): Case[] =>
  [0, 1, 2].map((axe) => (AXE_DE[i] === axe ? (ETAT[i] ?? 0) : null))
const sommes = [40_000, 33_000, 21_000]
const AXES = ['Enfance', 'Accès aux droits', 'Transition écologique']

/** Les crédits de l’État puis ceux du département, une colonne par axe. */
const budget = (noms: readonly string[], ...suite: readonly Case[][]) =>
  feuille('Budget', [
    ['Cantal – CLS 2026'],
    [],
    [null, null, 'Subvention État', null, null, 'Département', null, null],
    ['Projet', 'Coût', ...noms, ...noms],
    ...ETAT.map((etat, i): Case[] => [`Projet ${i + 1}`, 2 * etat, ...parAxe(i), ...parAxe(i)]),
    ...suite,
  ])
const LUS = [
  ['enfance', 2_600_000, 2_600_000],
  ['enfance', 1_400_000, 1_400_000],
  ['droits', 3_300_000, 3_300_000],
  ['transition', 2_100_000, 2_100_000],
]
const lus = (...feuilles: ReturnType<typeof feuille>[]) =>
  lire(...feuilles).actions.map((a) => [a.axe, a.partEtat, a.partCollectivite])

describe('des crédits répartis en colonnes, une par axe', () => {
  test.each([['Σ'], ['Montant total du contrat']])(
    '« %s » qui additionne chaque axe n’est pas une action',
    (nom) => {
      expect(lus(budget(AXES, [nom, 188_000, ...sommes, ...sommes]))).toEqual(LUS)
    },
  )

  test('des codes que la légende d’une autre feuille explique sont des axes', () => {
    const legende = feuille('Aide', [
      ['Code', 'Volet'],
      ...AXES.map((axe, i): Case[] => [`K${i + 1}`, `${axe} et solidarités`]),
    ])
    expect(
      lus(budget(['K1', 'K2', 'K3'], ['Total', 188_000, ...sommes, ...sommes]), legende),
    ).toEqual(LUS)
  })

  test('des numéros que la feuille explique, à côté d’une colonne de statuts', () => {
    const { actions, questions } = lire(
      feuille('Annexe', [
        ['Cantal – CLS 2026'],
        ...AXES.map((axe, i): Case[] => [`A${i + 1} = ${axe}`]),
        [],
        [null, null, null, 'État 2026', null, null, 'Département 2026', null, null, null],
        ['Projet', 'Statut', 'Coût', 'A1', 'A2', 'A3', 'A1', 'A2', 'A3', 'id'],
        ...ETAT.map((etat, i): Case[] => [
          ...[
            `${(AXE_DE[i] ?? 0) + 1}.${i} Projet`,
            'Renf',
            2 * etat,
            ...parAxe(i),
            ...parAxe(i),
            `CLS-${i}`,
          ],
        ]),
      ]),
    )
    expect(questions).toEqual([])
    expect(actions.map((a) => [a.axe, a.partEtat, a.partCollectivite])).toEqual(LUS)
  })

  test('des noms longs, que rien ne nomme tout à fait, sont des axes entre d’autres', () => {
    const longs = [
      'Agir pour l’enfance et les sortants de l’ASE, avec la protection maternelle et infantile (volet A) (€)',
      'Aller vers les droits, lutter contre le non-recours (volet B) (€)',
      'Transition écologique et solidaire : mobilité, énergie, alimentation durable (volet C) (€)',
    ]
    expect(lus(budget(longs, ['Total', 188_000, ...sommes, ...sommes]))).toEqual(LUS)
  })

  test('des colonnes qui ne penchent vers aucun axe n’en sont pas', () => {
    const { actions } = lire(budget(['Nord', 'Centre', 'Sud']))
    expect(actions.filter((a) => a.axe !== 'inconnu')).toEqual([])
  })

  test('une action qui sert deux axes ne se range pas sous un seul', () => {
    const { actions, questions } = lire(
      budget(AXES, ['Projet 5', 40_000, 12_000, 8000, null, 12_000, 8000, null]),
    )
    expect(questions.length + actions.filter((a) => a.axe === 'inconnu').length).toBeGreaterThan(0)
  })
})

test('des postes en millions d’euros se somment au millième', () => {
  const poste = (nom: string, etat: number): Case[] => [null, nom, 2 * etat, etat, etat]
  const { actions } = lire(
    feuille('Budget', [
      ['Cantal – CLS 2026 – montants en M€'],
      ['Action', 'Poste', 'Coût', 'État', 'Département'],
      ['Ludobus'],
      poste('Personnel', 0.044),
      poste('Achats', 0.003),
      ['Bagagerie'],
      poste('Personnel', 0.021),
      poste('Achats', 0.004),
    ]),
  )
  expect(actions.map((a) => a.partEtat)).toEqual([4_700_000, 2_500_000])
})
