import { describe, expect, test } from 'vitest'
import type { Feuille } from '../../../core/grille/index.ts'
import { type Case, feuille, lire, lues } from './grille-d-essai.ts'

const TITRE: Case[] = ['Département du Doubs – contrat local – 2025']
const TETE: Case[] = ['Axe', 'Action', 'Coût total', 'État', 'Département']
const NOMS = ['Ateliers de lecture', 'Café des parents', 'Maraude santé', 'Garage solidaire']
const AXES = ['Enfance', 'Enfance', 'Accès aux droits', 'Transition écologique']
const ETAT = [20_000, 32_000, 9000, 16_000]
const EN_CENTIMES = ETAT.map((e) => e * 100)
const ligne = (i: number, etat: number, axe: Case = AXES[i] ?? null): Case[] => [
  axe,
  NOMS[i] ?? null,
  2 * etat,
  etat,
  etat,
]
const budget = (nom: string, titre: string, facteur = 1, tete = TETE) =>
  feuille(nom, [[titre], [], tete, ...ETAT.map((e, i) => ligne(i, e * facteur))])
const parts = (...feuilles: readonly Feuille[]) => lire(...feuilles).actions.map((a) => a.partEtat)

describe('la version qui vaut', () => {
  const premiere = budget('Budget', 'Département du Doubs – budget 2025')
  for (const titre of [
    'Département du Doubs – budget 2025, annule et remplace le précédent',
    'Département du Doubs – budget 2025, qui remplace la version de mars',
  ])
    test(titre, () => {
      expect(parts(premiere, budget('Budget bis', titre, 0.5))).toEqual(
        EN_CENTIMES.map((e) => e / 2),
      )
    })

  for (const titre of ['Budget 2025, version remplacée en juin', 'Budget 2025 remplacé le 12/06'])
    test(`« ${titre} » ne vaut plus`, () => {
      const remplacee = budget('Budget bis', titre, 0.5)
      expect(parts(premiere, remplacee)).toEqual(EN_CENTIMES)
      expect(parts(remplacee, premiere)).toEqual(EN_CENTIMES)
    })
})

describe('un autre contrat, pour information', () => {
  const long =
    'Pour information – Contrat local des solidarités de la Métropole du Grand Besançon, contrat distinct et signé par ' +
    'la seule Métropole'
  test('si longue que soit la phrase qui le dit', () => {
    const autre = feuille('CLS Métropole', [
      [long],
      [],
      ['Axe', 'Action', 'Coût total', 'État', 'Métropole'],
      ['Enfance', 'Ludothèque', 80_000, 40_000, 40_000],
      ['Accès aux droits', 'Point-justice', 60_000, 30_000, 30_000],
    ])
    expect(parts(budget('CLS', 'Contrat local – 2025'), autre)).toEqual(EN_CENTIMES)
  })

  for (const haut of ['Pour information : CLS de la Métropole', 'Rappel 2024'])
    test(`en colonnes, sous « ${haut} »`, () => {
      const { actions, questions } = lire(
        feuille(
          'CLS 2025',
          [
            TITRE,
            ['Axe', 'Action', 'Présent contrat', null, null, haut, null, null],
            [null, null, ...TETE.slice(2), ...TETE.slice(2)],
            ...ETAT.map((e, i) => [...ligne(i, e), e, e / 2, e / 2]),
          ],
          { fusions: ['A2:A3', 'B2:B3', 'C2:E2', 'F2:H2'] },
        ),
      )
      expect(actions.map((a) => a.partEtat)).toEqual(EN_CENTIMES)
      expect(questions).toEqual([])
    })
})

describe('l’unité', () => {
  const enMilliers = (nom: string, titre: string) => parts(budget(nom, titre, 1 / 1000))
  test('se dit dans le nom de la feuille', () => {
    expect(enMilliers('Budget (k€)', 'Département du Doubs – 2025')).toEqual(EN_CENTIMES)
  })

  test('ou seule, à la fin d’un titre', () => {
    for (const fin of ['(k€)', '– k€'])
      expect(enMilliers('Budget', `Département du Doubs – contrat local 2025 ${fin}`)).toEqual(
        EN_CENTIMES,
      )
  })

  test('mais pas dans une somme', () => {
    expect(parts(budget('Budget', 'Contrat local 2025 – soutien régional de 250 k€'))).toEqual(
      EN_CENTIMES,
    )
  })
})

describe('une année en morceaux', () => {
  const morceaux = (noms: string[], cout: boolean) =>
    feuille(
      'Échéancier',
      [
        TITRE,
        ['Axe', 'Action', 'Part État', ...noms.slice(1).map(() => null), 'Part Département'],
        [null, null, ...noms, ...noms, ...(cout ? ['Coût total'] : [])],
        ...ETAT.map((e, i) => {
          const quarts = noms.slice(1).map(() => e / (noms.length - 1))
          const parAn = [...quarts, e]
          return [AXES[i] ?? null, NOMS[i] ?? null, ...parAn, ...parAn, ...(cout ? [2 * e] : [])]
        }),
      ],
      { fusions: noms.length > 3 ? ['C2:G2', 'H2:L2'] : ['C2:E2', 'F2:H2'] },
    )
  for (const cout of [true, false])
    for (const noms of [
      ['T1', 'T2', 'T3', 'T4', 'Année'],
      ['1er semestre', '2nd semestre', 'Total'],
    ])
      test(`${noms.join(', ')}${cout ? ', avec un coût' : ''}`, () => {
        const { actions, questions } = lire(morceaux(noms, cout))
        expect(actions.map((a) => [a.partEtat, a.partCollectivite])).toEqual(
          EN_CENTIMES.map((e) => [e, e]),
        )
        expect(questions).toEqual([])
      })
})

test('un avenant en projet, non voté, ne déloge pas celui qui est voté', () => {
  const { actions, questions } = lire(
    feuille(
      'Comparatif',
      [
        TITRE,
        [
          'Axe',
          'Action',
          'Avenant n°1 (voté le 28/03/2025)',
          null,
          'Avenant n°2 (projet, non voté)',
        ],
        [null, null, 'État', 'Département', 'État', 'Département'],
        ...ETAT.map((e, i) => [AXES[i] ?? null, NOMS[i] ?? null, e, e + 1000, e + 2000, e + 500]),
      ],
      { fusions: ['C2:D2', 'E2:F2'] },
    ),
  )
  expect(actions.map((a) => [a.partEtat, a.partCollectivite])).toEqual(
    EN_CENTIMES.map((e) => [e, e + 100_000]),
  )
  expect(questions).toEqual([])
})

describe('les mots de la maison', () => {
  const MAISON = ['Bien grandir', 'Bien grandir', 'Aller vers', 'Habiter autrement']
  const OFFICIELS: [string, string][] = [
    ['Bien grandir', 'Prévenir la pauvreté et lutter contre les inégalités dès l’enfance'],
    ['Aller vers', 'Lutter contre la grande exclusion grâce à l’accès aux droits'],
    ['Habiter autrement', 'Construire une transition écologique solidaire'],
  ]
  const axes = (...feuilles: readonly Feuille[]) => lire(...feuilles).actions.map((a) => a.axe)
  const VOULUS = ['enfance', 'enfance', 'droits', 'transition']
  const enMaison = (tete: string) =>
    feuille('Programme', [
      TITRE,
      [],
      [tete, ...TETE.slice(1)],
      ...ETAT.map((e, i) => ligne(i, e, `« ${MAISON[i]} »`)),
    ])

  for (const tete of ['Ambition', 'Axe'])
    test(`s’expliquent dans une autre feuille, sous « ${tete} »`, () => {
      const legende = feuille('Légende', [
        [`${tete} départementale`, 'Axe national correspondant'],
        ...OFFICIELS,
      ])
      expect(axes(enMaison(tete), legende)).toEqual(VOULUS)
    })

  test('ne s’inventent pas', () => {
    expect(lire(enMaison('Ambition')).actions.every((a) => a.axe === 'inconnu')).toBe(true)
  })

  test('ne sont pas ceux des listes de choix', () => {
    const natures = ['Nouvelle', 'Nouvelle', 'Renforcée', 'Reconduite']
    const sansAxe = feuille('Programme', [
      TITRE,
      ['Axe 2 – Accès aux droits'],
      ['Nature', ...TETE.slice(1)],
      ...ETAT.map((e, i) => ligne(i, e, natures[i] ?? null)),
    ])
    const listes = feuille('Listes', [
      ['Axes', 'Nature'],
      ['Axe 1 – Enfance', 'Nouvelle'],
      ['Axe 2 – Accès aux droits', 'Renforcée'],
      ['Axe 3 – Transition écologique', 'Reconduite'],
    ])
    expect(axes(sansAxe, listes)).toEqual(['droits', 'droits', 'droits', 'droits'])
  })

  test('précèdent le nom de l’axe dans le titre de sa feuille, et se redisent avec son plafond', () => {
    const { actions, plafonds } = lire(
      feuille('Synthèse', [
        ['Département du Doubs – plafonds 2025'],
        [],
        ['Axe', 'Plafond notifié'],
        ...OFFICIELS.map(([maison], i): Case[] => [maison, 200_000 + i]),
      ]),
      ...OFFICIELS.map(([maison, officiel]) =>
        feuille(maison, [
          [`${maison} — ${officiel}`],
          [],
          ['Action', 'Coût total', 'État 2025', 'Département 2025'],
          ...ETAT.flatMap((e, i) => (MAISON[i] === maison ? [ligne(i, e).slice(1)] : [])),
        ]),
      ),
    )
    expect(actions.map((a) => a.axe)).toEqual(VOULUS)
    expect(plafonds).toEqual({ enfance: 20_000_000, droits: 20_000_100, transition: 20_000_200 })
  })

  test('« A1 = … ; A2 = … » explique le code de chaque action', () => {
    const legende = OFFICIELS.map(([, officiel], i) => `A${i + 1} = ${officiel}`).join(' ; ')
    const code = ['A1.1', 'A1.2', 'A2.1', 'A3.1']
    expect(
      axes(
        feuille('Actions', [
          TITRE,
          [legende],
          ['Code', ...TETE.slice(1)],
          ...ETAT.map((e, i) => ligne(i, e, code[i] ?? null)),
        ]),
      ),
    ).toEqual(VOULUS)
  })
})

describe('les plafonds d’une année', () => {
  test('dans une colonne chacun', () => {
    const { contrat } = lire(
      feuille('CLS', [
        ['Département du Doubs – contrat local des solidarités'],
        [
          'Axe',
          'Plafond 2024',
          'Plafond 2025',
          'Action',
          'État 2024',
          'Dpt 2024',
          'État 2025',
          'Dpt 2025',
        ],
        ['Enfance', 250_000, 260_000, 'Ateliers', 8000, 8000, 9000, 9000],
        ['Accès aux droits', 235_000, 240_000, 'Maraude', 7000, 7000, 6000, 6000],
        ['Transition écologique', 165_000, 165_000, 'Garage', 5000, 5000, 4000, 4000],
      ]),
    )
    expect(contrat.plafonds.map((p) => `${p.axe} ${p.annee} ${p.montant / 100}`).sort()).toEqual([
      'droits 2024 235000',
      'droits 2025 240000',
      'enfance 2024 250000',
      'enfance 2025 260000',
      'transition 2024 165000',
      'transition 2025 165000',
    ])
  })

  test('une colonne seule, datée d’une année, vaut pour toutes', () => {
    const { plafonds } = lire(
      feuille('CLS', [
        TITRE,
        ['Axe', 'Plafond notifié 2024', 'Action', 'État 2025', 'Dpt 2025'],
        ['Enfance', 250_000, 'Ateliers', 9000, 9000],
        ['Accès aux droits', 235_000, 'Maraude', 6000, 6000],
        ['Transition écologique', 165_000, 'Garage', 4000, 4000],
      ]),
    )
    expect(plafonds).toEqual({ enfance: 25_000_000, droits: 23_500_000, transition: 16_500_000 })
  })

  for (const [dit, annees] of [
    ['240 000 € en 2024 et 2025, puis 252 000 € en 2026 et 2027', [240, 240, 252, 252]],
    ['240 000 € (2024-2025), 252 000 € (2026-2027)', [240, 240, 252, 252]],
    ['240 000 € en 2024, 252 000 € en 2025', [240, 252]],
  ] as const)
    test(`dans une phrase : ${dit}`, () => {
      const { contrat } = lire(
        feuille('CLS', [[`Plafond annuel de l’axe enfance : ${dit}.`], [], TETE, ligne(0, 9000)]),
      )
      const lus = contrat.plafonds.filter((p) => p.annee !== null)
      expect(lus.map((p) => [p.annee, p.montant / 100_000])).toEqual(
        annees.map((montant, i) => [2024 + i, montant]),
      )
    })
})

test('un en-tête vide au-dessus des intitulés d’axe et de leurs actions', () => {
  expect(
    lues(
      feuille('CLS', [
        TITRE,
        [],
        [null, 'Budget', 'dont État', 'dont Département'],
        ['PRÉVENIR LA PAUVRETÉ DÈS L’ENFANCE', 104_000, 52_000, 52_000],
        ...[0, 1].map((i) => ligne(i, ETAT[i] ?? 0).slice(1)),
        ['ACCÈS AUX DROITS', 50_000, 25_000, 25_000],
        ...[2, 3].map((i) => ligne(i, ETAT[i] ?? 0).slice(1)),
      ]),
    ).map((l) => l.split(' ')[0]),
  ).toEqual(['enfance', 'enfance', 'droits', 'droits'])
})

test('une fiche par feuille, deux étiquettes par ligne', () => {
  const fiche = (i: number) =>
    feuille(`A1.${i + 1}`, [
      ['Doubs – CLS – fiche action', null, 'N°', `A1.${i + 1}`],
      ['Action', NOMS[i] ?? null, 'Axe', AXES[i] ?? null],
      ['Porteur', 'UDAF', 'Nature', 'Nouvelle'],
      [],
      ['Plan de financement', 2025, 2026, 'Total'],
      ['État', ETAT[i] ?? null, 1000, (ETAT[i] ?? 0) + 1000],
      ['Département', ETAT[i] ?? null, 1000, (ETAT[i] ?? 0) + 1000],
      ['Total', 2 * (ETAT[i] ?? 0), 2000, 2 * (ETAT[i] ?? 0) + 2000],
    ])
  const { actions, questions } = lire(...[0, 1, 2, 3].map(fiche))
  expect(questions).toEqual([])
  expect(actions.filter((a) => a.annee === 2025).map((a) => [a.axe, a.partEtat])).toEqual([
    ['enfance', 2_000_000],
    ['enfance', 3_200_000],
    ['droits', 900_000],
    ['transition', 1_600_000],
  ])
})

describe('une feuille par axe', () => {
  const parAxe = (nom: string, titre: string, i: number) =>
    feuille(nom, [
      [titre],
      [],
      TETE.slice(1),
      ...[0, 1].map((k) => ligne(i + k, ETAT[i + k] ?? 0).slice(1)),
    ])

  test('que seul son nom numérote, à côté d’un récapitulatif', () => {
    const { actions } = lire(
      feuille('Récap', [
        ['Axe', 'État'],
        ['A1 - Pauvreté, enfants et jeunes', 52_000],
        ['A2 - Accès aux droits', 25_000],
      ]),
      parAxe('Axe1', 'A1 - Pauvreté, enfants et jeunes', 0),
      parAxe('Axe2', 'A2 - Accès aux droits', 2),
    )
    expect(actions.map((a) => a.axe)).toEqual(['enfance', 'enfance', 'droits', 'droits'])
  })

  test('dont le titre porte aussi la notification', () => {
    const { actions, plafonds } = lire(
      parAxe('1', 'III. Lutte contre la grande exclusion – notification état : 240 000 €', 0),
    )
    expect(actions.map((a) => a.axe)).toEqual(['droits', 'droits'])
    expect(plafonds).toEqual({ droits: 24_000_000 })
  })
})

test('« BP 2024, BP 2025, Total 2024-2025 » : le total n’est pas une version de plus', () => {
  const { actions } = lire(
    feuille(
      'CLS',
      [
        ['Département du Doubs – contrat local des solidarités'],
        ['Axe', 'Action', 'BP 2024', null, 'BP 2025', null, 'Total 2024-2025'],
        [null, null, 'État', 'Département', 'État', 'Département', 'État'],
        ...ETAT.map((e, i) => [
          AXES[i] ?? null,
          NOMS[i] ?? null,
          e,
          e,
          e + 1000,
          e + 1000,
          2 * e + 1000,
        ]),
      ],
      { fusions: ['C2:D2', 'E2:F2'] },
    ),
  )
  expect(actions.filter((a) => a.annee === 2024).map((a) => a.partEtat)).toEqual(EN_CENTIMES)
})

test('un montant qui revient dans la table d’à côté ne fait pas d’un étage une donnée', () => {
  const cote: Case[][] = [
    ['Axe', 'Plafond'],
    ['Enfance', 110_000],
    ['Accès aux droits', 170_000],
    ['Transition écologique', 110_000],
  ]
  const { actions, plafonds } = lire(
    feuille(
      'CLS',
      [
        ['Département du Doubs – contrat local des solidarités'],
        [null, null, 'Montant État', null, 'Part Département', null, null, ...(cote[0] ?? [])],
        ['Axe', 'Action', 2024, 2025, 2024, 2025, null, ...(cote[1] ?? [])],
        ...ETAT.map((e, i) => [
          AXES[i] ?? null,
          NOMS[i] ?? null,
          e,
          e,
          e,
          e,
          null,
          ...(cote[2 + i] ?? []),
        ]),
      ],
      { fusions: ['C2:D2', 'E2:F2'] },
    ),
  )
  expect(actions.filter((a) => a.annee === 2024).map((a) => a.partEtat)).toEqual(EN_CENTIMES)
  expect(plafonds).toEqual({ enfance: 11_000_000, droits: 17_000_000, transition: 11_000_000 })
})

test('le taux qu’un en-tête rappelle n’en fait pas une colonne de taux', () => {
  const lignes = NOMS.flatMap((nom, i): Case[][] => [
    [AXES[i] ?? null, nom, 'Part État (50 %)', ETAT[i] ?? null],
    [AXES[i] ?? null, nom, 'Part Département', ETAT[i] ?? null],
  ])
  const { actions, questions } = lire(
    feuille('Export', [['Axe', 'Action', 'Financeur', 'Montant 2025'], ...lignes]),
  )
  expect(actions.map((a) => a.partEtat)).toEqual(EN_CENTIMES)
  expect(questions).toEqual([])
})
