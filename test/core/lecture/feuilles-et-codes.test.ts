import { describe, expect, test } from 'vitest'
import type { Feuille } from '../../../core/grille/index.ts'
import { lireContrat } from '../../../core/lecture/index.ts'
import { type Case, classeur, feuille, lire } from './grille-d-essai.ts'

const TITRE: Case[] = ['Département de l’Aude – contrat local – 2025']

/** Deux actions, les mêmes dans tous les rangements : axe, action, coût, État, collectivité, tiers, en centimes. */
const ATTENDU = [
  ['enfance', 'Tutorat', 1_200_000, 600_000, 600_000, 'vide'],
  ['droits', 'Accueil de jour', 1_900_000, 800_000, 800_000, 300_000],
  ['transition', 'Jardins', 1_600_000, 800_000, 800_000, 'vide'],
]

function plan(...feuilles: readonly Feuille[]) {
  const { actions, contrat } = lire(...feuilles)
  return {
    annees: contrat.annees,
    actions: actions.map((a) => [a.axe, a.action, a.cout, a.partEtat, a.partCollectivite, a.tiers]),
  }
}

describe('une feuille par financeur', () => {
  const NOMS: Case[][] = [
    ['Enfance', 'Tutorat'],
    ['Accès aux droits', 'Accueil de jour'],
    ['Transition écologique', 'Jardins'],
  ]
  const poste = (nom: string, montants: readonly Case[], entete: Case = 2025) =>
    feuille(nom, [
      TITRE,
      [],
      ['Axe', 'Action', entete],
      ...NOMS.map((dits, i) => [...dits, montants[i] ?? null]),
    ])
  const feuilles = [
    poste('Coûts', [12_000, 19_000, 16_000]),
    poste('Part État', [6_000, 8_000, 8_000]),
    poste('Département', [6_000, 8_000, 8_000]),
    poste('Partenaires', [null, 3_000, null]),
  ]

  test('les mêmes actions, une feuille pour le coût et une pour chacun', () => {
    expect(plan(...feuilles)).toEqual({ annees: [2025], actions: ATTENDU })
  })

  test('une feuille qui nomme ses financeurs en colonnes est un budget à elle seule', () => {
    const entete = ['Axe', 'Action', 'Coût', 'État', 'Département']
    const budget = (nom: string) =>
      feuille(nom, [TITRE, entete, ['Enfance', 'Tutorat', 12_000, 6_000, 6_000]])
    const { actions } = plan(budget('Part État 2025'), budget('Part Département 2025'))
    expect(actions.every(([, , cout, etat]) => cout === 1_200_000 && etat === 600_000)).toBe(true)
  })

  test('une erreur dans la dernière cellule d’une feuille reste une erreur, et non rien', () => {
    const [couts, , ...autres] = feuilles
    const etat = poste('Part État', [6_000, 8_000, { erreur: '#N/A' }])
    const { contrat } = lire(...(couts ? [couts] : []), etat, ...autres)
    expect(contrat.lignes.map((l) => l.montants.partEtat)).toEqual([600_000, 800_000, 'illisible'])
  })

  test('on dit quelles feuilles sont lues ensemble', () => {
    const { notes } = lireContrat(classeur(...feuilles))
    expect(notes[0]).toContain(
      'Feuilles « Coûts », « Part État », « Département », « Partenaires », lues ensemble : 3 actions',
    )
  })

  test('une feuille sans nom de financeur connu est celle d’un autre', () => {
    const mecenat = poste('Mécénat local', [null, 3_000, null])
    expect(plan(...feuilles.slice(0, 3), mecenat).actions).toEqual(ATTENDU)
  })

  for (const nom of ['Bénéficiaires', 'Suivi'])
    test(`« ${nom} », au même en-tête, n’est d’aucun financeur : il ne reste rien à financer`, () => {
      const suivi = poste(nom, [120, 35, 80])
      expect(plan(...feuilles, suivi).actions).toEqual(ATTENDU)
    })

  test('sans la feuille de l’État, rien n’est réuni', () => {
    expect(plan(...feuilles.filter(({ nom }) => nom !== 'Part État')).actions).toEqual([])
  })
})

describe('des codes que dit une autre feuille', () => {
  const budget = feuille('Budget', [
    TITRE,
    [],
    ['Code', 'Coût total', 'Part État', 'Part Département', 'Tiers'],
    ['A-01', 12_000, 6_000, 6_000, null],
    ['B-07', 19_000, 8_000, 8_000, 3_000],
    ['C-03', 16_000, 8_000, 8_000, null],
  ])
  const nomenclature = (...codes: readonly string[]) =>
    feuille('Nomenclature', [
      ['Code', 'Axe', 'Libellé de l’action', 'Service'],
      [codes[2] ?? '', 'Transition écologique', 'Jardins', 'DTE'],
      [codes[0] ?? '', 'Enfance', 'Tutorat', 'DEF'],
      ['Z-99', 'Enfance', 'Colonie', 'DEF'],
      [codes[1] ?? '', 'Accès aux droits', 'Accueil de jour', 'DAS'],
    ])

  test('l’axe et le nom de chaque action viennent de la nomenclature', () => {
    expect(plan(budget, nomenclature('A-01', 'B-07', 'C-03')).actions).toEqual(ATTENDU)
  })

  test('« Ensemble », sous les codes, n’en est pas un', () => {
    const avecTotal = feuille('Budget', [
      TITRE,
      [],
      ['Code', 'Coût total', 'Part État', 'Part Département', 'Tiers'],
      ['A-01', 12_000, 6_000, 6_000, null],
      ['B-07', 19_000, 8_000, 8_000, 3_000],
      ['C-03', 16_000, 8_000, 8_000, null],
      ['Ensemble', 47_000, 22_000, 22_000, 3_000],
    ])
    expect(plan(avecTotal, nomenclature('A-01', 'B-07', 'C-03')).actions).toEqual(ATTENDU)
  })

  test('sous la dernière action chiffrée, une erreur reste dans sa colonne', () => {
    const avecErreur = feuille('Budget', [
      TITRE,
      [],
      ['Code', 'Coût total', 'Part État', 'Part Département', 'Tiers'],
      ['A-01', 12_000, 6_000, 6_000, null],
      ['B-07', 19_000, 8_000, 8_000, 3_000],
      ['Z-99', 10_000, 5_000, 5_000, null],
      ['C-03', null, { erreur: '#REF!' }, null, null],
    ])
    const { actions } = lire(avecErreur, nomenclature('A-01', 'B-07', 'C-03'))
    expect(actions.map((a) => [a.action, a.partEtat])).toEqual([
      ['Tutorat', 600_000],
      ['Accueil de jour', 800_000],
      ['Colonie', 500_000],
      ['Jardins', 'illisible'],
    ])
  })

  test('un texte écrit plusieurs fois n’est pas un code', () => {
    expect(plan(budget, nomenclature('A-01', 'A-01', 'C-03')).actions).toEqual([])
  })

  test('une liste d’autres codes n’explique rien', () => {
    expect(plan(budget, nomenclature('X-1', 'X-2', 'X-3')).actions).toEqual([])
  })
})

describe('tout le financement dans une cellule', () => {
  const tableau = (...textes: readonly string[]) =>
    feuille('Actions', [
      TITRE,
      ['Axe', 'Action', 'Coût', 'Plan de financement'],
      ['Enfance', 'Tutorat', 12_000, textes[0] ?? ''],
      ['Accès aux droits', 'Accueil de jour', 19_000, textes[1] ?? ''],
      ['Transition écologique', 'Jardins', 16_000, textes[2] ?? ''],
    ])

  for (const textes of [
    [
      'État 6 000 € ; CD 6 000 €',
      'État 8 000 € ; CD 8 000 € ; CAF 3 000 €',
      'État 8 000 € ; CD 8 000 €',
    ],
    [
      'État : 6 000 €\nDépartement : 6 000 €',
      'État : 8 000 €\nDépartement : 8 000 €\nCAF : 3 000 €',
      'État : 8 000 €\nDépartement : 8 000 €',
    ],
    [
      '6 000 € (État), 6 000 € (Département)',
      '8 000 € (État), 8 000 € (Département), 3 000 € (CAF)',
      '8 000 € (État), 8 000 € (Département)',
    ],
    [
      '6 000 € État (BOP 304) ; 6 000 € Département',
      '8 000 € État (BOP 304) ; 8 000 € Département ; 3 000 € CAF (REAAP)',
      '8 000 € État (BOP 304) ; 8 000 € Département',
    ],
    [
      'État 6 000 € / CD 11 6 000 €',
      'État 8 000 € / CD 11 8 000 € / CAF 3 000 €',
      'État 8 000 € / CD 11 8 000 €',
    ],
    [
      '• État (CLS 2024) : 6 000 €\n• Département : 6 000 €',
      '• État (CLS 2024) : 8 000 €\n• Département : 8 000 €\n• CAF (REAAP) : 3 000 €',
      '• État (CLS 2024) : 8 000 €\n• Département : 8 000 €',
    ],
  ])
    test(`« ${textes[0]?.replace('\n', ' ')} »`, () => {
      expect(plan(tableau(...textes)).actions).toEqual(ATTENDU)
    })

  test('« CAF / MSA » n’est qu’un financeur, parmi d’autres qu’un « + » sépare', () => {
    const textes = [
      'État 6 000 € + CD 6 000 €',
      'État 8 000 € + CD 8 000 € + CAF / MSA 3 000 €',
      'État 8 000 € + CD 8 000 €',
    ]
    expect(plan(tableau(...textes)).actions).toEqual(ATTENDU)
  })

  test('un seul financeur, un axe en travers ou « à confirmer » n’arrêtent pas la lecture', () => {
    const rangees: Case[][] = [
      TITRE,
      ['Action', 'Coût', 'Plan de financement'],
      ['Axe 1 – Enfance'],
      ['Tutorat', 12_000, 'État 6 000 € ; CD 6 000 €'],
      ['Colonie', 5_000, 'CD 5 000 €'],
      ['Axe 2 – Accès aux droits'],
      ['Maraudes', 9_000, 'à confirmer'],
      ['Accueil de jour', 16_000, 'État 8 000 € ; CD 8 000 €'],
      ['Bains-douches', 4_000, 'à confirmer'],
    ]
    for (const fusions of [[], ['A3:C3', 'A6:C6']]) {
      const { actions } = plan(feuille('Actions', rangees, { fusions }))
      expect(actions.map(([axe, , , etat]) => [axe, etat])).toEqual([
        ['enfance', 600_000],
        ['enfance', 'vide'],
        ['droits', 'illisible'],
        ['droits', 800_000],
        ['droits', 'illisible'],
      ])
    }
  })

  test('des pourcentages, ou une phrase, ne sont pas des montants', () => {
    const taux = tableau('État 50 % ; CD 50 %', 'État 40 % ; CD 60 %', 'État 50 % ; CD 50 %')
    const phrase = tableau(
      'État 6 000 € si le comité le vote ; CD 6 000 €',
      'à confirmer par l’État',
      'État 8 000 € puis rien ; CD 8 000 €',
    )
    for (const f of [taux, phrase]) expect(plan(f).actions.some(([, , , etat]) => etat)).toBe(false)
  })
})

test('« Financeur n | Montant n » : une erreur en face de l’État n’est pas rien', () => {
  const { actions } = lire(
    feuille('Actions', [
      TITRE,
      ['Axe', 'Action', 'Coût', 'Financeur 1', 'Montant 1', 'Financeur 2', 'Montant 2'],
      ['Enfance', 'Tutorat', 12_000, 'État', 6_000, 'Département', 6_000],
      ['Accès aux droits', 'Maraudes', 9_000, 'État', { erreur: '#REF!' }, 'Département', 4_500],
      ['Transition écologique', 'Jardins', 16_000, 'État', 8_000, 'Département', 8_000],
    ]),
  )
  expect(actions.map((a) => a.partEtat)).toEqual([600_000, 'illisible', 800_000])
})

describe('un export de dépenses et de recettes', () => {
  const ENTETE: Case[] = [
    'Exercice',
    'Axe CLS',
    'Opération',
    'Sens',
    'Chapitre',
    'Financeur',
    'Voté',
  ]
  const ligne = (axe: string, action: string, sens: string, qui: Case, euros: number): Case[] => [
    2025,
    axe,
    action,
    sens,
    sens === 'Dépense' ? '012' : '74',
    qui,
    euros,
  ]
  const export_ = (sens: readonly [string, string]) =>
    feuille('Export', [
      ENTETE,
      ...(
        [
          ['CLS – Enfance', 'Tutorat', [7_000, 5_000], [6_000, 6_000, 0]],
          ['CLS – Accès aux droits', 'Accueil de jour', [19_000], [8_000, 8_000, 3_000]],
          ['CLS – Transition écologique', 'Jardins', [6_000, 10_000], [8_000, 8_000, 0]],
        ] as const
      ).flatMap(([axe, action, depenses, [etat, departement, caf]]) => [
        ...depenses.map((euros) => ligne(axe, action, sens[0], null, euros)),
        ligne(axe, action, sens[1], 'État – contrat local', etat),
        ligne(axe, action, sens[1], 'Département de l’Aude', departement),
        ...(caf > 0 ? [ligne(axe, action, sens[1], 'CAF', caf)] : []),
      ]),
    ])

  test('les dépenses d’une action sont son coût, ses recettes ce que donne chacun', () => {
    expect(plan(export_(['Dépense', 'Recette']))).toEqual({ annees: [2025], actions: ATTENDU })
  })

  test('une colonne qui dit autre chose ne donne pas de sens aux lignes', () => {
    expect(plan(export_(['Voirie', 'Social'])).actions).not.toEqual(ATTENDU)
  })
})

describe('« 01 », « 011 » : des codes, jamais de l’argent', () => {
  const plan_ = (codes: readonly Case[]) =>
    feuille('Situation', [
      TITRE,
      ['Budget', 'Opération', 'Axe', 'Crédits votés', 'Recette État', 'Charge nette Département'],
      [codes[0] ?? '', 'Tutorat', 'Enfance', 12_000, 6_000, 6_000],
      [codes[1] ?? '', 'Accueil de jour', 'Accès aux droits', 16_000, 8_000, 8_000],
      [codes[2] ?? '', 'Jardins', 'Transition écologique', 16_000, 8_000, 8_000],
    ])

  test('la colonne « Budget » n’est pas le coût', () => {
    const { actions } = plan(plan_(['01', '01', '02']))
    expect(actions.map(([, , cout]) => cout)).toEqual([1_200_000, 1_600_000, 1_600_000])
  })

  test('« 12 000 » écrit en texte en est un', () => {
    const { actions } = plan(
      feuille('Plan', [
        TITRE,
        ['Axe', 'Action', 'Budget', 'État', 'Département'],
        ['Enfance', 'Tutorat', '12 000', '6 000', '6 000'],
        ['Accès aux droits', 'Accueil de jour', '16 000', '8 000', '8 000'],
      ]),
    )
    expect(actions.map(([, , cout]) => cout)).toEqual([1_200_000, 1_600_000])
  })
})

test('« Axes | Nature », des listes à choisir, n’expliquent pas les natures d’une feuille par leurs voisines', () => {
  const parAxe = (axe: string, rang: number) =>
    feuille(axe, [
      ['Contrat local – Département de l’Oise – 2025'],
      [axe],
      [],
      ['Action', 'Nature', 'Coût', 'État', 'Département'],
      ...[1, 2, 3].map((n): Case[] => [`Action ${rang}.${n}`, 'Renforcée', 200, 100, 100]),
    ])
  const { actions } = lire(
    parAxe('Axe 1 – Enfance', 1),
    parAxe('Axe 3 – Transition écologique', 3),
    feuille('Listes', [
      ['Axes', 'Nature'],
      ['Axe 1 – Enfance', 'Nouvelle'],
      ['Axe 2 – Accès aux droits', 'Renforcée'],
      ['Axe 3 – Transition écologique', 'Reconduite'],
    ]),
  )
  expect(actions.map((a) => a.axe)).toEqual([
    ...['enfance', 'enfance', 'enfance'],
    ...['transition', 'transition', 'transition'],
  ])
})
