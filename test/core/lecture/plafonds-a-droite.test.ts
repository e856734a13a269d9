import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

/** À droite de chaque ligne, ce que dit un autre tableau. */
const cote = (lignes: readonly (readonly Case[])[], droite: readonly (readonly Case[])[]) =>
  Array.from({ length: Math.max(lignes.length, droite.length) }, (_, l) => {
    const gauche = Array.from({ length: 7 }, (_x, c) => lignes[l]?.[c] ?? null)
    return droite[l] ? [...gauche, ...droite[l]] : gauche
  })

const bloc = (axe: string, action: string, etat: number): Case[][] => [
  [axe, action, 'Coût total', 2 * etat],
  [null, null, 'État', etat],
  [null, null, 'Département', etat],
]
const blocs: Case[][] = [
  ['Axe', 'Projet', 'Financeur', '2026'],
  ...bloc('Enfance', 'Ludobus', 100),
  ...bloc('Droits', 'Bains-douches', 200),
  ...bloc('Transition écologique', 'Potager', 300),
]
const PLAFONDS: Case[][] = [
  ['Enveloppes notifiées en 2026'],
  ['Axe', 'Enveloppe', 'Programmé'],
  ['Enfance', 1_000, 100],
  ['Droits', 2_000, 200],
  ['Transition écologique', 3_000, 300],
]

const attendu = { enfance: 100_000, droits: 200_000, transition: 300_000 }
const etats = (dites: ReturnType<typeof lire>) => dites.actions.map((a) => [a.axe, a.partEtat])
const PARTS = [
  ['enfance', 10_000],
  ['droits', 20_000],
  ['transition', 30_000],
]

describe('les plafonds, à droite d’un budget en blocs', () => {
  test('commencent sur la ligne d’en-tête', () => {
    const dites = lire(feuille('Budget', cote(blocs, PLAFONDS)))
    expect(dites.plafonds).toEqual(attendu)
    expect(etats(dites)).toEqual(PARTS)
  })

  test.each([
    ['commencent au-dessus de l’en-tête', 1],
    ['finissent sous la dernière action', 8],
  ])('%s', (_, vides) => {
    const dites = lire(
      feuille(
        'Budget',
        cote(
          [['CLS 2026'], [], ...blocs],
          [...Array.from({ length: vides }, () => []), ...PLAFONDS, ['Total', 6_000, 600]],
        ),
      ),
    )
    expect(dites.plafonds).toEqual(attendu)
    expect(etats(dites)).toEqual(PARTS)
  })

  test('« (en €, par an) » est leur unité, à côté d’un budget en milliers', () => {
    const [, ...suite] = PLAFONDS
    const dites = (titre: string) =>
      lire(
        feuille(
          'Budget',
          cote(
            [['Unité : k€'], [], ...blocs],
            [[], [], [`Enveloppes notifiées ${titre}`], ...suite],
          ),
        ),
      ).plafonds
    expect(dites('(en €, par an)')).toEqual(attendu)
    expect(dites('(par an)').enfance).toBe(100_000_000)
  })

  test('un axe par colonne', () => {
    const dites = lire(
      feuille(
        'Budget',
        cote(blocs, [
          ['Plafonds notifiés'],
          [null, 'Enfance', 'Droits', 'Transition écologique'],
          ['Plafond de l’État', 1_000, 2_000, 3_000],
        ]),
      ),
    )
    expect(dites.plafonds).toEqual(attendu)
    expect(etats(dites)).toEqual(PARTS)
  })

  test('un export les laisse de côté de même', () => {
    const lignes = [
      ['Enfance', 'Ludobus', 100],
      ['Droits', 'Bains-douches', 200],
      ['Transition écologique', 'Potager', 300],
    ] as const
    const dites = lire(
      feuille(
        'Export',
        cote(
          [
            ['Axe', 'Projet', 'Année', 'Financeur', 'Euros'],
            ...lignes.flatMap(([axe, action, etat]) => [
              [axe, action, 2026, 'État', etat],
              [axe, action, 2026, 'Département', etat],
              [axe, action, 2026, 'CAF', etat / 10],
            ]),
          ],
          PLAFONDS,
        ),
      ),
    )
    expect(dites.plafonds).toEqual(attendu)
    expect(etats(dites)).toEqual(PARTS)
  })

  test('« Montant notifié », après une colonne vide, reste le montant des financeurs', () => {
    const notifies = blocs.map(([axe, action, qui, euros]) => [
      axe ?? null,
      action ?? null,
      qui ?? null,
      null,
      euros === '2026' ? 'Montant notifié 2026' : (euros ?? null),
    ])
    expect(etats(lire(feuille('Budget', notifies)))).toEqual(PARTS)
  })
})

describe('une colonne vide avant l’argent, dont la première se nomme « Enveloppe »', () => {
  const parts = ['Enveloppe globale', 'État', 'Département']
  const action = (nom: string, v: number): Case[] => [
    '1',
    nom,
    'CCAS',
    null,
    2 * v,
    v,
    v,
    2 * v,
    v,
    v,
  ]

  test('un intitulé d’axe fusionné par-dessus n’en fait pas un autre tableau', () => {
    const { actions } = lire(
      feuille(
        'Plan',
        [
          [null, null, null, null, '2025', '2025', '2025', '2026', '2026', '2026'],
          ['N°', 'Fiche action', 'Porteur', null, ...parts, ...parts],
          ['Axe 1 – Enfance'],
          action('Ludobus', 10_000),
          ['Axe 2 – Accès aux droits'],
          action('Bains-douches', 20_000),
        ],
        { fusions: ['A3:J3', 'A5:J5'] },
      ),
    )
    expect(actions.map((a) => [a.axe, a.annee, a.cout, a.partEtat])).toEqual([
      ['enfance', 2025, 2_000_000, 1_000_000],
      ['droits', 2025, 4_000_000, 2_000_000],
      ['enfance', 2026, 2_000_000, 1_000_000],
      ['droits', 2026, 4_000_000, 2_000_000],
    ])
  })
})

describe('les plafonds, à gauche de leurs axes', () => {
  const budget = feuille('Budget', [
    ['Aisne – CLS 2026'],
    ['Axe', 'Action', 'Coût', 'Part État', 'Part Département'],
    ['Enfance', 'Ludobus', 200, 100, 100],
    ['Droits', 'Bains-douches', 400, 200, 200],
    ['Transition écologique', 'Potager', 600, 300, 300],
  ])
  const table = (tete: readonly Case[], blanc: boolean) =>
    feuille('Notification', [
      ['Crédits de l’État par axe'],
      [],
      [tete[0] ?? null, ...(blanc ? [null] : []), 'Axe'],
      ...[tete.slice(1)].flatMap((nombres) =>
        ['Enfance', 'Droits', 'Transition écologique'].map((axe, i): Case[] => [
          nombres[i] ?? null,
          ...(blanc ? [null] : []),
          axe,
        ]),
      ),
    ])

  test.each([false, true])('« Plafond notifié | Axe », colonne vide entre eux : %s', (blanc) => {
    const dites = lire(budget, table(['Plafond notifié', 1_000, 2_000, 3_000], blanc))
    expect(dites.plafonds).toEqual(attendu)
  })

  test('même si les crédits de l’État sont à droite', () => {
    const recap = feuille('Récapitulatif par axe', [
      ['Plafond notifié', 'Plancher', 'Axe', 'Coût', 'État'],
      [1_000, 400, 'Enfance', 200, 100],
      [2_000, 800, 'Droits', 400, 200],
      [3_000, 1_200, 'Transition écologique', 600, 300],
    ])
    expect(lire(budget, recap).plafonds).toEqual(attendu)
  })

  test('« N° | Axe » ne fait que numéroter', () => {
    expect(lire(budget, table(['N°', 1, 2, 3], false)).plafonds).toEqual({})
  })
})

describe('les plafonds, à droite d’un budget, sur les lignes de son en-tête', () => {
  const MAQUETTE: Case[][] = [
    ['Code', 'Action', 'Coût total', 'État', 'Département'],
    ['AXE 1 – Enfance'],
    ['1.1', 'Ludobus', 200, 100, 100],
    ['1.2', 'Tutorat', 400, 200, 200],
    ['AXE 2 – Accès aux droits'],
    ['2.1', 'Bains-douches', 600, 300, 300],
  ]
  const plafonds = (titre: Case[]): Case[][] => [
    titre,
    ['Priorité', 'Plafond notifié', 'Inscrit'],
    ['AXE 1 – Enfance', 1_000, 300],
    ['AXE 2 – Accès aux droits', 2_000, 300],
  ]

  test('ne sont ni un étage de l’en-tête, ni des colonnes', () => {
    const dites = lire(feuille('Budget 2026', cote(MAQUETTE, plafonds(['Plafonds annuels']))))
    expect(etats(dites)).toEqual([
      ['enfance', 10_000],
      ['enfance', 20_000],
      ['droits', 30_000],
    ])
    expect(dites.plafonds).toEqual({ enfance: 100_000, droits: 200_000 })
    // Le budget se lit là où il est écrit.
    expect(dites.contrat.vues.map((v) => [v.entete.haut, v.entete.bas])).toEqual([[0, 0]])
  })

  test('ne cachent pas l’étage du dessus', () => {
    const action = (code: string, nom: string, etat: number): Case[] => [
      ...[code, nom, 2 * etat, 20, etat, 10, etat, 10],
    ]
    const lignes: Case[][] = [
      [null, null, 'Coût', 'Coût', 'État', 'État', 'Département', 'Département'],
      ['Code', 'Action', 'Fct', 'Inv.', 'Fct', 'Inv.', 'Fct', 'Inv.'],
      ['AXE 1 – Enfance', null, null, null, null, null, null, null],
      action('1.1', 'Ludobus', 100),
      action('1.2', 'Tutorat', 200),
      ['AXE 2 – Accès aux droits', null, null, null, null, null, null, null],
      action('2.1', 'Bains-douches', 300),
    ]
    const droite = plafonds(['Notification'])
    const dites = lire(
      feuille(
        'Budget 2026',
        lignes.map((l, i) => (droite[i] ? [...l, null, ...droite[i]] : l)),
      ),
    )
    expect(etats(dites)).toEqual([
      ['enfance', 11_000],
      ['enfance', 21_000],
      ['droits', 31_000],
    ])
  })
})
