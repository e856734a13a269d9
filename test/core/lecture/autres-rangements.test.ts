import { describe, expect, test } from 'vitest'
import { lireContrat } from '../../../core/lecture/index.ts'
import { type Case, classeur, feuille, lire, lues } from './grille-d-essai.ts'

const TITRE: Case[] = ['Département de la Sarthe – contrat local – 2025']
const ENTETE: Case[] = ['Action', 'Coût total', 'Part État', 'Part Département']
const LUES = ['enfance Tutorat 10000 5000', 'transition Jardins 6000 3000']

describe('les crédits de l’État dans une colonne par axe', () => {
  const plan = (...suite: readonly Case[][]) =>
    feuille('Plan', [
      TITRE,
      ['Action', 'Crédits de l’État, par axe', null, 'Part Département', 'Coût total'],
      [null, 'Enfance', 'Transition écologique'],
      ['Tutorat', 50, null, 50, 100],
      ['Crèche', 40, null, 40, 80],
      ['Jardins', null, 30, 30, 60],
      ...suite,
    ])

  test('donnent à chaque action son axe, et le plafond écrit dessous à chaque axe', () => {
    const { actions, plafonds } = lire(
      plan(['Total', 90, 30, 120, 240], ['Plafond notifié par l’État', 120_000, 66_000]),
    )
    expect(actions.map((a) => `${a.axe} ${a.action} ${a.partEtat}`)).toEqual([
      'enfance Tutorat 5000',
      'enfance Crèche 4000',
      'transition Jardins 3000',
    ])
    expect(plafonds).toEqual({ enfance: 12_000_000, transition: 6_600_000 })
  })

  test('ceux du département aussi, un total par financeur, des zéros ailleurs et des colonnes numérotées', () => {
    const axes = ['Axe 1 – Enfance', 'Axe 2 – Accès aux droits', 'Axe 4 – Transition écologique']
    const total = (i: number, m: number) => [...[0, 1, 2].map((k) => (k === i ? m : 0)), m]
    const action = (nom: string, i: number, etat: number, departement: number): Case[] => [
      nom,
      etat + departement + 2,
      ...total(i, etat),
      ...total(i, departement),
      2,
    ]
    const { actions, contrat, questions } = lire(
      feuille('Plan', [
        TITRE,
        [
          'Action',
          'Coût total',
          'Part État',
          null,
          null,
          null,
          'Part Département',
          null,
          null,
          null,
          'CAF',
        ],
        [null, null, ...axes, 'Total État', ...axes, 'Total', null],
        [null, '(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)', '(10)'],
        action('Tutorat', 0, 50, 40),
        action('Maraude', 1, 70, 70),
        action('Jardins', 2, 30, 20),
        action('Vélos', 2, 25, 25),
        ['Total', 338, 50, 70, 55, 175, 40, 70, 45, 155, 8],
      ]),
    )
    expect(questions).toEqual([])
    expect(actions.map((a) => [a.axe, a.action, a.partEtat, a.partCollectivite, a.tiers])).toEqual([
      ['enfance', 'Tutorat', 5000, 4000, 200],
      ['droits', 'Maraude', 7000, 7000, 200],
      ['transition', 'Jardins', 3000, 2000, 200],
      ['transition', 'Vélos', 2500, 2500, 200],
    ])
    expect(contrat.totaux.map((t) => [t.champ, t.montant])).toContainEqual(['partEtat', 17_500])
  })

  test('un carnet d’adresses qui finit à côté de l’en-tête n’en est pas une colonne', () => {
    const { actions, questions } = lire(
      feuille('Plan', [
        [...TITRE, null, null, null, null, null, 'Contact', 'Service'],
        ['Action', 'État 2025', null, 'Département', 'Coût total', null, 'Mme Roy', 'DDETS - État'],
        [null, 'Enfance', 'Transition écologique'],
        ['Tutorat', 50, null, 50, 100],
        ['Jardins', null, 30, 30, 60],
      ]),
    )
    expect(questions).toEqual([])
    expect(actions.map((a) => [a.axe, a.partEtat])).toEqual([
      ['enfance', 5000],
      ['transition', 3000],
    ])
  })

  test('« Total général », à côté du dernier axe, n’est pas celui de l’État', () => {
    const { actions, contrat } = lire(
      feuille('Plan', [
        TITRE,
        ['Action', 'Part Département', 'Part État'],
        [null, null, 'Enfance', 'Transition écologique', 'Total général'],
        ['Tutorat', 40, 50, null, 90],
        ['Jardins', 20, null, 30, 50],
        ['Vélos', 10, null, 20, 30],
        ['Total', 70, 50, 50, 170],
      ]),
    )
    expect(actions.map((a) => [a.axe, a.partEtat])).toEqual([
      ['enfance', 5000],
      ['transition', 3000],
      ['transition', 2000],
    ])
    expect(contrat.totaux.filter((t) => t.champ === 'partEtat' && t.montant !== 10_000)).toEqual([])
  })

  test('une action à cheval sur deux axes laisse la question posée', () => {
    const { questions } = lire(plan(['Épicerie', 20, 10, 30, 60]))
    expect(questions.map((q) => q.question)).toEqual([
      'La colonne C sans en-tête : rien qui compte dans le contrat, ou « tiers » ?',
    ])
    const reponses = Object.fromEntries(questions.map((q) => [q.id, 'tiers']))
    const relue = lireContrat(
      classeur(plan(['Épicerie', 20, 10, 30, 60])),
      undefined,
      undefined,
      reponses,
    )
    expect(relue.contrat.lignes.map((l) => l.montants.tiers)).toEqual(['vide', 'vide', 3000, 1000])
  })
})

describe('des sigles en tête de colonne', () => {
  const plan = (...legende: readonly Case[][]) =>
    lire(
      feuille('Plan', [
        TITRE,
        ['Ax.', 'Action', 'E', 'D', 'C', 'T'],
        ['Enfance', 'Tutorat', 50, 50, null, 100],
        ['Transition écologique', 'Jardins', 30, 20, 10, 60],
        [],
        ...legende,
      ]),
    )

  test.each([
    [
      'en deux colonnes',
      [
        ['E', 'État'],
        ['D', 'Département'],
        ['C', 'CAF'],
        ['T', 'Coût total'],
      ],
    ],
    ['en une phrase', [['E = État ; D = Département ; C = CAF ; T = coût total de l’action']]],
  ])('se lisent par leur légende, %s', (_ou, legende) => {
    const { actions, questions } = plan(...legende)
    expect(questions).toEqual([])
    expect(actions.map((a) => `${a.axe} ${a.action} ${a.cout} ${a.partEtat}`)).toEqual(LUES)
  })

  test('« F1 », « F2 » : des financeurs numérotés, et la légende dit lequel est l’État', () => {
    const numerotes = (etat: string) =>
      lire(
        feuille('Plan', [
          TITRE,
          ['Axe', 'Action', 'Coût', 'F1', 'F2', 'F3'],
          ['Enfance', 'Tutorat', 100, 50, 50, null],
          ['Transition écologique', 'Jardins', 60, 20, 30, 10],
          [],
          ['F1 = Département'],
          [`F2 = ${etat}`],
          ['F3 = CAF'],
        ]),
      )
    const { actions, questions } = numerotes('État, crédits du contrat')
    expect(questions).toEqual([])
    expect(actions.map((a) => `${a.axe} ${a.action} ${a.cout} ${a.partEtat}`)).toEqual([
      'enfance Tutorat 10000 5000',
      'transition Jardins 6000 3000',
    ])
    // Une légende qui ne nomme pas l'État laisse la question posée.
    expect(numerotes('Région').questions).not.toEqual([])
  })

  test('sans légende, ne se devinent pas', () => {
    expect(plan().actions).toEqual([])
  })
})

describe('un contrat initial, son avenant et leur total', () => {
  const ligne = (axe: string, action: string, avant: number, avenant: number): Case[] => {
    const total = avant + avenant
    return [axe, action, 2 * avant, 2 * avenant, 2 * total, avant, avenant, total, total]
  }
  const plan = (dernier: string) =>
    lues(
      feuille(
        'Plan',
        [
          TITRE,
          [null, null, 'Coût total', null, null, 'Part État', null, null, 'Part Département'],
          ['Axe', 'Action', 'Initial', 'Avenant', dernier, 'Initial', 'Avenant', dernier],
          ligne('Enfance', 'Tutorat', 40, 10),
          ligne('Enfance', 'Crèche', 20, 0),
          ligne('Transition écologique', 'Jardins', 35, -5),
        ],
        { fusions: ['C2:E2', 'F2:H2'] },
      ),
    )

  test.each(['Total', 'Révisé'])('comptent pour leur dernier état : « %s »', (dernier) => {
    expect(plan(dernier)).toEqual([
      'enfance Tutorat 10000 5000',
      'enfance Crèche 4000 2000',
      'transition Jardins 6000 3000',
    ])
  })
})

test('des axes sans en-tête, à gauche des actions, se reconnaissent', () => {
  expect(
    lues(
      feuille('Plan', [
        TITRE,
        [null, ...ENTETE],
        ['ENFANCE', 'Tutorat', 100, 50, 50],
        [null, 'Crèche', 80, 40, 40],
        ['TRANSITION ÉCOLOGIQUE', 'Jardins', 60, 30, 30],
        [null, 'Épicerie', 40, 20, 20],
      ]),
    ),
  ).toEqual([
    'enfance Tutorat 10000 5000',
    'enfance Crèche 8000 4000',
    'transition Jardins 6000 3000',
    'transition Épicerie 4000 2000',
  ])
})

test('un axe en tête de la colonne des actions est celui de son tableau', () => {
  const [, ...montants] = ENTETE
  expect(
    lues(
      feuille('Territoire Nord', [
        TITRE,
        [],
        ['Inégalités dès l’enfance', ...montants],
        ['Tutorat des collégiens', 100, 50, 50],
        ['Crèche à horaires décalés', 80, 40, 40],
        ['Relais pour les parents', 40, 20, 20],
        [],
        ['Transition écologique', ...montants],
        ['Jardins nourriciers partagés', 60, 30, 30],
        ['Épicerie itinérante rurale', 40, 20, 20],
        ['Location de vélos reconditionnés', 20, 10, 10],
      ]),
    ),
  ).toEqual([
    'enfance Tutorat des collégiens 10000 5000',
    'enfance Crèche à horaires décalés 8000 4000',
    'enfance Relais pour les parents 4000 2000',
    'transition Jardins nourriciers partagés 6000 3000',
    'transition Épicerie itinérante rurale 4000 2000',
    'transition Location de vélos reconditionnés 2000 1000',
  ])
})

describe('sous un titre', () => {
  const plan = (titre: string) =>
    lues(
      feuille('Plan', [
        TITRE,
        ENTETE,
        ['Axe enfance'],
        ['Tutorat', 100, 50, 50],
        ['Axe transition écologique'],
        ['Jardins', 60, 30, 30],
        ['Total du contrat', 160, 80, 80],
        [],
        [titre],
        ['Ferme pédagogique', 50, 25, 25],
        ['Conciergerie', 40, 20, 20],
      ]),
    )

  test('qui les dit abandonnées, des actions ne comptent pas', () => {
    expect(plan('Actions abandonnées (non retenues au contrat, pour mémoire)')).toEqual(LUES)
  })

  test('qui ne le dit pas, elles comptent', () => {
    expect(plan('Axe transition écologique (suite)')).toHaveLength(4)
  })
})

test('une note qui parle du pilotage n’ouvre pas un axe transversal', () => {
  expect(
    lues(
      feuille('Plan', [
        TITRE,
        ENTETE,
        ['Axe enfance'],
        ['Tutorat', 100, 50, 50],
        ['NB : le diagnostic a été remis au comité de pilotage.'],
        ['Crèche', 80, 40, 40],
        ['Axe transition écologique'],
        ['Jardins', 60, 30, 30],
      ]),
    ),
  ).toEqual([
    'enfance Tutorat 10000 5000',
    'enfance Crèche 8000 4000',
    'transition Jardins 6000 3000',
  ])
})

test('un centre de coûts est un code, et n’est pas un coût', () => {
  const { actions, questions } = lire(
    feuille('Plan', [
      TITRE,
      ['Total', 'Axe', 'Action', 'Centre de coûts', 'Part État', 'Part Département'],
      [{ f: 'E3+F3', v: 100 }, 'Enfance', 'Tutorat', 70_383, 50, 50],
      [{ f: 'E4+F4', v: 80 }, 'Enfance', 'Crèche', 70_385, 40, 40],
      [{ f: 'E5+F5', v: 60 }, 'Transition écologique', 'Jardins', 70_682, 30, 30],
    ]),
  )
  expect(questions).toEqual([])
  expect(actions.map((a) => a.cout)).toEqual([10_000, 8_000, 6_000])
})

describe('un sigle d’axe', () => {
  const plan = (...legende: readonly Case[][]) =>
    lire(
      feuille('Plan', [
        TITRE,
        ['Axe', ...ENTETE],
        ['PLI', 'Tutorat', 100, 50, 50],
        ['TRA', 'Jardins', 60, 30, 30],
        [],
        ...legende,
      ]),
    ).actions.map((a) => a.axe)

  test('veut dire ce que sa légende en dit, même s’il fait penser à autre chose', () => {
    expect(
      plan(['PLI – Pauvreté dès l’enfance'], ['TRA – Construire une transition écologique']),
    ).toEqual(['enfance', 'transition'])
  })

  test('que la légende ne dit pas garde son propre sens', () => {
    expect(plan(['PLI – Pauvreté dès l’enfance'])).toEqual(['enfance', 'transition'])
  })
})
