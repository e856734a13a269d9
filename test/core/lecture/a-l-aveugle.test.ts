import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire, lues } from './grille-d-essai.ts'

const TITRE: Case[] = ['Département de la Sarthe – contrat local – 2025']
const SOUS_TITRE: Case[] = ['Département de la Sarthe – contrat local']
const ENTETE: Case[] = ['Axe', 'Action', 'Coût total', 'Part Département', 'Part État']
const RANGS: readonly Case[][] = [
  ['Enfance', 'Tutorat', 60, 30, 30],
  ['Enfance', 'Crèche', 40, 20, 20],
  ['Accès aux droits', 'Bagagerie', 50, 25, 25],
  ['Transition écologique', 'Jardins', 100, 50, 50],
]
const LUES = [
  'enfance Tutorat 6000 3000',
  'enfance Crèche 4000 2000',
  'droits Bagagerie 5000 2500',
  'transition Jardins 10000 5000',
]

describe('des plafonds', () => {
  const PLAFONDS = { enfance: 10_900_000, droits: 6_900_000, transition: 4_800_000 }
  const sous = (...phrase: readonly Case[][]) =>
    lire(feuille('Plan', [TITRE, ENTETE, ...RANGS, [], ...phrase]))

  test.each([
    [
      'après leurs sommes',
      'La notification fixe les crédits maximaux à 109 000 € pour l’enfance, 69 000 € pour l’accès aux droits et 48 000 € pour la transition écologique.',
    ],
    [
      'après leurs sommes, dont le total',
      'Le plafond annuel notifié s’élève à 109 000 € pour l’axe « enfance », 69 000 € pour l’axe « accès aux droits » et 48 000 € pour l’axe « transition écologique », soit 226 000 € au total.',
    ],
    [
      'entre parenthèses',
      'Crédits de l’État plafonnés à 109 000 € (enfance), 69 000 € (accès aux droits) et 48 000 € (transition écologique)',
    ],
    [
      'avant leurs sommes',
      'Plafonds notifiés : enfance 109 000 €, accès aux droits 69 000 €, transition écologique 48 000 €',
    ],
  ])('se lisent dans une phrase qui nomme les axes %s', (_, phrase) => {
    expect(sous([phrase]).plafonds).toEqual(PLAFONDS)
  })

  test('se lisent sous le budget, dans ses propres colonnes', () => {
    const { plafonds, actions } = sous(
      [null, 'Rappel : plafond annuel notifié'],
      [null, 'Enfance', 109_000],
      [null, 'Accès aux droits', 69_000],
      [null, 'Transition écologique', 48_000],
    )
    expect(plafonds).toEqual(PLAFONDS)
    expect(actions).toHaveLength(4)
  })

  test('se lisent sous des axes en ligne, quand le coin seul dit que ce sont des plafonds', () => {
    const { plafonds } = lire(
      feuille('Plan', [
        TITRE,
        ['Plafonds de crédits État :', 'Enfance', 'Accès aux droits', 'Transition écologique'],
        [null, 109_000, 69_000, 48_000],
        [],
        ENTETE,
        ...RANGS,
      ]),
    )
    expect(plafonds).toEqual(PLAFONDS)
  })

  test('se lisent à côté de l’intitulé d’un axe, là où le tableau écrit des montants', () => {
    const { plafonds } = lire(
      feuille('Plan', [
        TITRE,
        ['Action', 'Coût total', 'Part Département', 'Part État'],
        ['Enfance', 'Plafond :', null, '109 000 €'],
        ['Tutorat', 60, 30, 30],
        ['Crèche', 40, 20, 20],
        ['Accès aux droits', 'Plafond :', null, '69 000 €'],
        ['Bagagerie', 50, 25, 25],
        ['Transition écologique', 'Plafond :', null, '48 000 €'],
        ['Jardins', 100, 50, 50],
      ]),
    )
    expect(plafonds).toEqual(PLAFONDS)
  })

  test('se lisent sous chaque axe, et ne passent pas pour l’intitulé du suivant', () => {
    const { plafonds, actions } = lire(
      feuille('Plan', [
        TITRE,
        ENTETE,
        ['Enfance', 'Tutorat', 60, 30, 30],
        [null, 'Crèche', 40, 20, 20],
        [null, 'Total de la priorité', 100, 50, 50],
        [null, 'Plafond de la dotation de l’axe', null, null, 109_000],
        [],
        ['Transition écologique', 'Jardins', 100, 50, 50],
        [null, 'Garages', 80, 40, 40],
        [null, 'Total de la priorité', 180, 90, 90],
        [null, 'Plafond de la dotation de l’axe', null, null, 48_000],
      ]),
    )
    expect(plafonds).toEqual({ enfance: 10_900_000, transition: 4_800_000 })
    expect(actions.map((a) => a.action)).toEqual(['Tutorat', 'Crèche', 'Jardins', 'Garages'])
  })
})

describe('des financeurs sous une action qui porte leur somme', () => {
  const bloc = (action: string, v: number): Case[][] => [
    [action, 2 * v, 4 * v],
    ['dont État', v, 2 * v],
    ['dont Département', v, 2 * v],
  ]
  const corps: Case[][] = [
    ['Enfance', 100, 200],
    ...bloc('Tutorat', 30),
    ...bloc('Crèche', 20),
    ['Plafond annuel des crédits de l’État pour cet axe', 1_090, 1_090],
    ['Transition écologique', 100, 200],
    ...bloc('Jardins', 50),
    ['Plafond annuel des crédits de l’État pour cet axe', 480, 480],
    [],
    ['COÛT TOTAL DU CONTRAT', 200, 400],
  ]

  test('se lisent, chaque année dans sa colonne, et le total du contrat n’est pas une action', () => {
    const postes = ['Postes', 'Exercice 2025', 'Exercice 2026']
    const { actions, plafonds, questions } = lire(feuille('Plan', [SOUS_TITRE, postes, ...corps]))
    expect(questions).toEqual([])
    expect(actions.map((a) => `${a.axe} ${a.action} ${a.annee} ${a.cout} ${a.partEtat}`)).toEqual([
      'enfance Tutorat 2025 6000 3000',
      'enfance Crèche 2025 4000 2000',
      'transition Jardins 2025 10000 5000',
      'enfance Tutorat 2026 12000 6000',
      'enfance Crèche 2026 8000 4000',
      'transition Jardins 2026 20000 10000',
    ])
    expect(plafonds).toEqual({ enfance: 109_000, transition: 48_000 })
  })

  test('la première action d’un tableau sans en-tête n’est pas perdue', () => {
    const { actions } = lire(
      feuille('Plan', [
        TITRE,
        [],
        ['Actions et financements', 'Montant (k€)'],
        ['1. Enfance'],
        ['Tutorat'],
        ['Crédits État', 30],
        ['Département', 30],
        ['Crèche'],
        ['Crédits État', 20],
        ['Département', 20],
        ['2. Transition écologique'],
        ['Jardins'],
        ['Crédits État', 50],
        ['Département', 50],
      ]),
    )
    expect(actions.map((a) => `${a.axe} ${a.action} ${a.partEtat}`)).toEqual([
      'enfance Tutorat 3000000',
      'enfance Crèche 2000000',
      'transition Jardins 5000000',
    ])
  })

  test('des blocs qui se suivent ne sont pas des actions en colonnes', () => {
    const bloc = (axe: string, action: string, v: number): Case[][] =>
      [
        ['Coût', 2 * v + 5, 4 * v],
        ['Part État', v, 2 * v],
        ['Part Département', v, 2 * v],
        ['CAF', 5, 0],
      ].map((rang) => [axe, action, ...rang])
    const { actions } = lire(
      feuille('Plan', [
        SOUS_TITRE,
        ['Axe', 'Action', 'Poste', 'Budget 2025', 'Budget 2026'],
        ...bloc('Enfance', 'Tutorat', 30),
        [],
        ...bloc('Enfance', 'Crèche', 20),
        [],
        ...bloc('Transition écologique', 'Jardins', 50),
      ]),
    )
    expect(actions.map((a) => `${a.axe} ${a.action} ${a.annee} ${a.partEtat}`)).toEqual([
      'enfance Tutorat 2025 3000',
      'enfance Crèche 2025 2000',
      'transition Jardins 2025 5000',
      'enfance Tutorat 2026 6000',
      'enfance Crèche 2026 4000',
      'transition Jardins 2026 10000',
    ])
  })

  test('une ligne qui n’en est pas la somme reste un financeur de plus', () => {
    const { actions } = lire(
      feuille('Plan', [
        TITRE,
        ['Postes', 'Montant'],
        ['Enfance'],
        ['Tutorat'],
        ['État', 30],
        ['Département', 30],
        ['Mission locale', 5],
        ['Crèche'],
        ['État', 20],
        ['Département', 20],
      ]),
    )
    expect(actions.map((a) => [a.action, a.tiers])).toEqual([
      ['Tutorat', 500],
      ['Crèche', 'vide'],
    ])
  })
})

describe('des actions en colonnes', () => {
  const bloc = (
    axe: string,
    plafond: number,
    actions: Readonly<Record<string, number>>,
  ): Case[][] => {
    const parts = Object.values(actions)
    return [
      [`AXE – ${axe}`],
      ['Intitulé de l’action', ...Object.keys(actions)],
      ['Coût total', ...parts.map((v) => 2 * v)],
      ['Part de l’État', ...parts],
      ['Part du Département', ...parts],
      ['CAF', ...parts.map(() => null)],
      ['Plafond notifié de l’axe', plafond],
      [],
      [],
    ]
  }

  test('se lisent dans tous les tableaux d’une feuille, un par axe', () => {
    const { actions, plafonds } = lire(
      feuille('Plan', [
        TITRE,
        [],
        ...bloc('Enfance', 109_000, { Tutorat: 30, Crèche: 20 }),
        ...bloc('Accès aux droits', 69_000, { Bagagerie: 25, Maraude: 10, Domiciliation: 15 }),
        ...bloc('Transition écologique', 48_000, { Jardins: 50, Garages: 40 }),
      ]),
    )
    expect(actions.map((a) => `${a.axe} ${a.action} ${a.partEtat}`)).toEqual([
      'enfance Tutorat 3000',
      'enfance Crèche 2000',
      'droits Bagagerie 2500',
      'droits Maraude 1000',
      'droits Domiciliation 1500',
      'transition Jardins 5000',
      'transition Garages 4000',
    ])
    expect(plafonds).toEqual({ enfance: 10_900_000, droits: 6_900_000, transition: 4_800_000 })
  })
})

test('une fiche dont chaque année est une ligne se lit avec ses années', () => {
  const fiche = (nom: string, action: string, v: number) =>
    feuille(nom, [
      ['Département de la Haute-Vienne – fiche-action'],
      ['Axe', 'Enfance'],
      ['Intitulé de l’action', action],
      ['Porteur', 'Mission locale'],
      [],
      ['Plan de financement prévisionnel'],
      ['Année', 'Coût total', 'État', 'Département', 'Limoges Métropole'],
      [2025, 2 * v, v, v],
      [2026, 4 * v + 10, 2 * v, 2 * v, 10],
      ['Total', 6 * v + 10, 3 * v, 3 * v, 10],
    ])
  expect(
    lire(fiche('F1', 'Tutorat', 30), fiche('F2', 'Crèche', 20)).actions.map(
      (a) => `${a.action} ${a.annee} ${a.cout} ${a.partEtat} ${a.tiers}`,
    ),
  ).toEqual([
    'Tutorat 2025 6000 3000 absent',
    'Crèche 2025 4000 2000 absent',
    'Tutorat 2026 13000 6000 1000',
    'Crèche 2026 9000 4000 1000',
  ])
})

test('des codes d’action ne sont pas des financeurs', () => {
  const lignes = (code: string, action: string, v: number): Case[][] => [
    ['Enfance', code, action, 'État', v],
    ['Enfance', code, action, 'Département', v],
  ]
  expect(
    lues(
      feuille('Export', [
        TITRE,
        ['Axe', 'Code action', 'Libellé action', 'Financeur', 'Montant prévu'],
        ...lignes('CLS-001', 'Tutorat', 30),
        ...lignes('CLS-002', 'Crèche', 20),
        ...lignes('CLS-003', 'Relais', 10),
      ]),
    ),
  ).toEqual([
    'enfance Tutorat absent 3000',
    'enfance Crèche absent 2000',
    'enfance Relais absent 1000',
  ])
})

describe('des sommes que le classeur écrit entre ses colonnes', () => {
  const somme = (f: string, v: number): Case => ({ f, v })

  test('le total de l’État porte sa part, et ses deux services n’en sont que le détail', () => {
    const rangs = RANGS.map(([axe = null, action = null, cout = null, part = null], i): Case[] => {
      const v = Number(part)
      return [axe, action, cout, v - 10, 10, somme(`D${i + 3}+E${i + 3}`, v), v]
    })
    const entete = [
      'Axe',
      'Action',
      'Coût total',
      'État DDETS',
      'État DREETS',
      'Total État',
      'Département',
    ]
    expect(lues(feuille('Plan', [TITRE, entete, ...rangs]))).toEqual(LUES)
  })

  test('le coût TTC est le coût ; le hors taxes et la taxe le composent', () => {
    const rangs = RANGS.map(([axe = null, action = null, cout = null, part = null], i): Case[] => {
      const v = Number(cout)
      return [axe, action, v - 10, 10, somme(`C${i + 3}+D${i + 3}`, v), part, part]
    })
    const entete = ['Axe', 'Action', 'Coût HT', 'TVA', 'Coût TTC', 'Part État', 'Part Département']
    const plan = feuille('Plan', [TITRE, entete, ...rangs])
    expect(lues(plan)).toEqual(LUES)
    expect(lire(plan).questions).toEqual([])
  })

  test('des trimestres et leur total ne font pas hésiter', () => {
    const rangs = RANGS.map(([axe = null, action = null, cout = null, part = null], i): Case[] => {
      const q = Number(cout) / 4
      return [axe, action, q, q, q, q, somme(`SUM(C${i + 3}:F${i + 3})`, 4 * q), part, part]
    })
    const entete = [
      'Axe',
      'Action',
      'T1',
      'T2',
      'T3',
      'T4',
      'Total annuel',
      'Part État',
      'Part Département',
    ]
    const plan = feuille('Plan', [TITRE, entete, ...rangs])
    expect(lues(plan)).toEqual(LUES)
    expect(lire(plan).questions).toEqual([])
  })
})

test('« N° tiers » et « Imputation » numérotent : rien n’en est de l’argent', () => {
  const rangs = RANGS.map((rang, i): Case[] => [4212, 6568 + i, 104_137 + 137 * i, ...rang])
  const plan = feuille('Plan', [TITRE, ['Fonction', 'Imputation', 'N° tiers', ...ENTETE], ...rangs])
  expect(lues(plan)).toEqual(LUES)
  expect(lire(plan).actions.map((a) => a.tiers)).toEqual(['absent', 'absent', 'absent', 'absent'])
  expect(lire(plan).questions).toEqual([])
})

test('« Département » et « Métropole » sans que rien ne dise qui signe : une question, et non une somme', () => {
  const entete = ['Axe', 'Action', 'Coût total', 'Part État', 'Département', 'Limoges Métropole']
  const rangs = RANGS.map(([axe = null, action = null, cout = null, part = null]): Case[] => {
    return [axe, action, Number(cout) + 5, part, part, 5]
  })
  const anonyme = lire(feuille('Plan', [['Contrat local – 2025'], entete, ...rangs]))
  expect(anonyme.questions.map((q) => q.question)).toEqual([
    'La colonne F « Limoges Métropole » : « part collectivité », ou « tiers » ?',
  ])
  const nommee = lire(feuille('Plan', [TITRE, entete, ...rangs]))
  expect(nommee.questions).toEqual([])
  expect(nommee.actions.map((a) => a.tiers)).toEqual([500, 500, 500, 500])
})
