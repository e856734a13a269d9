import { describe, expect, test } from 'vitest'
import { type Case, feuille, lues } from './grille-d-essai.ts'

const PARTIES = [
  [
    'Axe 1 : Enfance',
    [
      ['Ludobus', 8000],
      ['Tutorat', 5000],
    ],
  ],
  ['Axe 2 : Emploi', [['Coaching', 9000]]],
  [
    'Axe 3 : Accès aux droits',
    [
      ['Guichet', 7000],
      ['Maraude', 4000],
    ],
  ],
  ['Axe 4 : Transition écologique', [['Recyclerie', 6000]]],
] as const
const ENTETE = ['Action', 'Coût total', 'Part État', 'Part Département']

/** Un tableau par axe, de gauche à droite, sous son titre fusionné ; `ecart` colonnes vides entre chacun. */
function budget(
  ecart: number,
  entete: readonly string[] = ENTETE,
  titres: readonly string[] = PARTIES.map(([axe]) => axe),
  fusions: readonly string[] = [],
) {
  const parties = PARTIES.slice(-titres.length)
  const vides = (n: number) => Array.from({ length: n }, (): Case => null)
  const rangee = (cases: (partie: (typeof PARTIES)[number], i: number) => readonly Case[]) =>
    parties.flatMap((p, i) => {
      const siennes = cases(p, i)
      return [...siennes, ...vides(ecart + ENTETE.length - siennes.length)]
    })
  const action = (i: number) =>
    rangee(([, actions]) => {
      const [nom, etat] = actions[i] ?? []
      return nom === undefined || etat === undefined ? [] : [nom, 2 * etat, etat, etat]
    })
  const rangs = [
    ['Département de la Nièvre – contrat local des solidarités – 2026'],
    [],
    rangee((_, i) => [titres[i] ?? null]),
    rangee(() => entete),
    action(0),
    action(1),
  ]
  return feuille('Plan 2026', rangs, { fusions })
}
const ATTENDU = [
  'enfance Ludobus 1600000 800000',
  'enfance Tutorat 1000000 500000',
  'emploi Coaching 1800000 900000',
  'droits Guichet 1400000 700000',
  'droits Maraude 800000 400000',
  'transition Recyclerie 1200000 600000',
]

describe('un tableau par axe, de gauche à droite', () => {
  for (const ecart of [0, 1])
    test(`quatre axes, ${ecart === 0 ? 'sans rien' : 'une colonne vide'} entre eux`, () => {
      expect(lues(budget(ecart)).sort()).toEqual([...ATTENDU].sort())
    })

  test.each([
    [
      'plus ou moins nets',
      ['Emploi (axe 2)', 'Assurer à chacun l’accès aux droits (axe 3)', 'Transition (axe 4)'],
    ],
    [
      'suivis de leur plafond',
      PARTIES.map(([axe]) => `${axe} – Crédits de l’État notifiés : 9 k€`),
    ],
    ['suivis de leur plafond annuel', PARTIES.map(([axe]) => `${axe} – Montant plafond : 9 k€`)],
    [
      'longs, et suivis de leur plafond',
      [
        'Prévenir la pauvreté et lutter contre les inégalités dès l’enfance (axe 1) – Plafond notifié : 9 000 €',
        ...PARTIES.slice(1).map(([axe]) => `${axe} – Plafond notifié : 9 000 €`),
      ],
    ],
  ])('chacun a le titre qui le surplombe (%s)', (_, titres) => {
    const attendu = ATTENDU.slice(titres.length < PARTIES.length ? 2 : 0)
    for (const ecart of [0, 1])
      expect(lues(budget(ecart, ENTETE, titres)).sort()).toEqual([...attendu].sort())
  })

  test('des titres fusionnés qui ne disent que leur axe ne sont pas un étage de l’en-tête', () => {
    const titres = [
      '1. Aider la jeunesse et les familles',
      '2. Retour à l’emploi',
      '3. Assurer l’accès aux droits',
      '4. Vers une transition écologique',
    ]
    const fusions = ['A3:D3', 'F3:I3', 'K3:N3', 'P3:S3']
    expect(lues(budget(1, ENTETE, titres, fusions)).sort()).toEqual([...ATTENDU].sort())
  })

  test('des titres numérotés dont un penche seulement, entre d’autres qui se nomment', () => {
    const titres = [
      '1. Prévenir la pauvreté dès l’enfance et les ruptures (sortants ASE)',
      '2. Retour à l’emploi',
      '3. Accès aux droits et grande précarité',
      '4. Vers une transition écologique',
    ]
    const fusions = ['A3:D3', 'F3:I3', 'K3:N3', 'P3:S3']
    expect(lues(budget(1, ENTETE, titres, fusions)).sort()).toEqual([...ATTENDU].sort())
  })

  test('ni ceux que seule une légende explique', () => {
    const legende = feuille(
      'Légende',
      PARTIES.map(([axe]): Case[] => [axe.replace(' :', ' =')]),
    )
    const titres = PARTIES.map((_, i) => `Axe ${i + 1}`)
    const fusions = ['A3:D3', 'F3:I3', 'K3:N3', 'P3:S3']
    expect(lues(budget(1, ENTETE, titres, fusions), legende).sort()).toEqual([...ATTENDU].sort())
  })

  test('les mêmes parts chaque année, sans redire les actions, ne font qu’un tableau', () => {
    const parts = ['Coût total', 'Part État', 'Part Département']
    const actions = lues(
      feuille('Plan', [
        ['Département de la Nièvre – contrat local des solidarités'],
        [null, null, 'Année 2026', null, null, 'Année 2027'],
        ['Axe', 'Action', ...parts, ...parts],
        ['Enfance', 'Ludobus', 16_000, 8000, 8000, 18_000, 9000, 9000],
        ['Accès aux droits', 'Maraude', 8000, 4000, 4000, 8000, 4000, 4000],
      ]),
    )
    expect(actions).toEqual([
      'enfance Ludobus 1600000 800000',
      'droits Maraude 800000 400000',
      'enfance Ludobus 1800000 900000',
      'droits Maraude 800000 400000',
    ])
  })
})
