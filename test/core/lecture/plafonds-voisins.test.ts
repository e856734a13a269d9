import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const TITRE: Case[] = ['Contrat local des solidarités du Département de l’Aude']
const ENTETE: Case[] = ['Axe', 'Action', 'Coût total', 'Part État', 'Part Département']
const ACTIONS: Case[][] = [
  ['Enfance', 'Tutorat', 120_000, 60_000, 60_000],
  ['Accès aux droits', 'Maraudes', 90_000, 45_000, 45_000],
  ['Transition écologique', 'Jardins', 60_000, 30_000, 30_000],
]
const ANNUELS: Case[][] = [
  ['Axe', 2025, 2026],
  ['Enfance', 140_000, 140_000],
  ['Accès aux droits', 110_000, 110_000],
  ['Transition écologique', 80_000, 80_000],
]
const PLAFONDS = { enfance: 14_000_000, droits: 11_000_000, transition: 8_000_000 }

test('un plafond par année, sous le budget et sous son propre en-tête', () => {
  const { actions, plafonds } = lire(
    feuille('Budget 2025', [TITRE, [], ENTETE, ...ACTIONS, [], ['Plafonds notifiés'], ...ANNUELS]),
  )
  expect(actions).toHaveLength(3)
  expect(plafonds).toMatchObject(PLAFONDS)
})

test('un titre fusionné au-dessus de tout n’est pas l’en-tête des plafonds', () => {
  const { plafonds } = lire(
    feuille(
      'Budget 2025',
      [
        ['Programmation financière du contrat local – Département de l’Aude', null, null],
        ['Plafonds notifiés par l’État'],
        ...ANNUELS,
        [],
        ENTETE,
        ...ACTIONS,
      ],
      { fusions: ['A1:C1'] },
    ),
  )
  expect(plafonds).toMatchObject(PLAFONDS)
})

test('« Plafond crédits État », sous un sous-total et dans la colonne des axes, est de l’axe au-dessus', () => {
  const lignes = ACTIONS.flatMap(([axe, action, ...montants], i): Case[][] => [
    [axe ?? null, action ?? null, ...montants],
    [`Sous-total axe ${i + 1}`, null, ...montants],
    [`Plafond crédits État axe ${i + 1}`, null, null, [140_000, 110_000, 80_000][i] ?? 0],
  ])
  const { plafonds } = lire(feuille('Budget 2025', [TITRE, [], ENTETE, ...lignes]))
  expect(plafonds).toMatchObject(PLAFONDS)
})

test('des plafonds qui ne disent pas leur unité ont celle d’un budget en k€', () => {
  const milliers = ACTIONS.map(([axe, action, ...m]): Case[] => [
    axe ?? null,
    action ?? null,
    ...m.map((v) => (typeof v === 'number' ? v / 1000 : v)),
  ])
  const lus = (plafonds: readonly number[]) =>
    lire(
      feuille('Budget 2025', [
        TITRE,
        [],
        ['Axe', 'Action', 'Coût total (k€)', 'Part État (k€)', 'Part Département (k€)'],
        ...milliers,
      ]),
      feuille('Enveloppes', [
        ['Rappel des enveloppes État'],
        ['Axe', 2025],
        ...['Enfance', 'Accès aux droits', 'Transition écologique'].map((axe, i): Case[] => [
          axe,
          plafonds[i] ?? 0,
        ]),
      ]),
    ).plafonds
  expect(lus([140, 110, 80])).toMatchObject(PLAFONDS)
  expect(lus([140_000, 110_000, 80_000])).toMatchObject(PLAFONDS)
})

test('plusieurs plafonds, après les deux-points d’une longue phrase, vont à l’axe qui les précède', () => {
  const phrase =
    'Rappel des plafonds notifiés (crédits de l’État) par an : Prévenir la pauvreté dès l’enfance 140 000 €, Accès aux droits 110 000 €, Transition écologique 80 000 €.'
  const { plafonds } = lire(feuille('Budget 2025', [TITRE, [], ENTETE, ...ACTIONS, [], [phrase]]))
  expect(plafonds).toMatchObject(PLAFONDS)
})

test('plafonds par année sous un budget de plusieurs années, dans les mêmes colonnes', () => {
  const annee: Case[] = ['Coût', 'Part État', 'Part CD', 'Cofin.']
  const ligne = (action: string, coll: number): Case[] => [
    action,
    ...[coll, coll].flatMap((part) => [2 * part, part, part, null]),
  ]
  const { actions, plafonds } = lire(
    feuille('Maquette', [
      TITRE,
      [null, 2025, null, null, null, 2026],
      ['Libellé action', ...annee, ...annee],
      ['AXE ENFANCE'],
      ligne('Tutorat', 60_000),
      ['AXE ACCÈS AUX DROITS'],
      ligne('Maraudes', 45_000),
      ['AXE TRANSITION ÉCOLOGIQUE'],
      ligne('Jardins', 30_000),
      [],
      ['Plafonds annuels notifiés (État)', 2025, null, null, null, 2026],
      ['Axe enfance', 140_000, null, null, null, 141_000],
      ['Axe accès aux droits', 110_000, null, null, null, 111_000],
      ['Axe transition écologique', 80_000, null, null, null, 81_000],
    ]),
  )
  expect(actions).toHaveLength(6)
  expect(plafonds).toMatchObject({
    enfance: 14_100_000,
    droits: 11_100_000,
    transition: 8_100_000,
  })
})

/** Un budget, une colonne vide, et « Plafond notifié » sur la ligne que dit `ou`. */
function plafondApresUnBlanc(ou: 'sous-totaux' | 'en-tête') {
  const bloc = (axe: string, action: string, part: number, plafond: number): Case[][] => [
    [axe, action, 2 * part, part, part],
    [null, 'S-total', 2 * part, part, part, null, ou === 'sous-totaux' ? plafond : null],
  ]
  return feuille('Budget 2025', [
    TITRE,
    [...ENTETE, null, 'Plafond notifié'],
    ...(ou === 'en-tête' ? [[null, null, null, null, null, null, 'voir la notification']] : []),
    ...bloc('Enfance', 'Tutorat', 60_000, 140_000),
    ...bloc('Accès aux droits', 'Maraudes', 45_000, 110_000),
  ])
}

test('« Plafond notifié » après une colonne vide, sur les sous-totaux, est encore du tableau', () => {
  const { plafonds } = lire(plafondApresUnBlanc('sous-totaux'))
  expect(plafonds).toEqual({ enfance: 14_000_000, droits: 11_000_000 })
})

test('un plafond qui n’est qu’annoncé à côté n’en donne aucun', () => {
  const { plafonds, actions } = lire(plafondApresUnBlanc('en-tête'))
  expect(plafonds).toEqual({})
  expect(actions).toHaveLength(2)
})

test('le plafond écrit dans la cellule de l’axe, fusionnée en face de ses actions', () => {
  const { plafonds } = lire(
    feuille(
      'Budget 2025',
      [
        TITRE,
        ENTETE,
        ['Enfance\n(plafond annuel État : 140 000 €)', 'Tutorat', 120_000, 60_000, 60_000],
        [null, 'Colonie', 20_000, 10_000, 10_000],
        ['Accès aux droits\n(plafond annuel État : 110 000 €)', 'Maraudes', 90_000, 45_000, 45_000],
      ],
      { fusions: ['A3:A4'] },
    ),
  )
  expect(plafonds).toEqual({ enfance: 14_000_000, droits: 11_000_000 })
})

describe('des plafonds sous des années que tous les en-têtes ne disent pas pareil', () => {
  const BUDGET: Case[][] = [
    TITRE,
    ['Axe', 'Action', 'Année', 'Coût total', 'Part État', 'Part Département'],
    ['Enfance', 'Tutorat', 2025, 120_000, 60_000, 60_000],
    ['Enfance', 'Tutorat', 2026, 120_000, 60_000, 60_000],
    ['Accès aux droits', 'Maraudes', 2026, 90_000, 45_000, 45_000],
  ]
  const lus = (entete: readonly Case[]) =>
    lire(
      feuille('Budget', BUDGET),
      feuille('Notification', [
        ['Axes', ...entete],
        ['Enfance', 140_000, 150_000],
        ['Accès aux droits', 110_000, 120_000],
      ]),
    ).contrat.plafonds.map((p) => [p.axe, p.annee, p.montant])

  test('« Plafond 2025 | 2026 »', () => {
    expect(lus(['Plafond 2025', 2026])).toEqual([
      ['enfance', 2025, 14_000_000],
      ['enfance', 2026, 15_000_000],
      ['droits', 2025, 11_000_000],
      ['droits', 2026, 12_000_000],
    ])
  })

  test('« Plafond annuel | 2026 » : ce qui est programmé, à côté du plafond', () => {
    expect(lus(['Plafond annuel', 2026])).toEqual([
      ['enfance', null, 14_000_000],
      ['droits', null, 11_000_000],
    ])
  })

  test('« 140 000 € par an », écrit en toutes lettres', () => {
    const { plafonds } = lire(
      feuille('Budget', BUDGET),
      feuille('Notice', [
        ['Rappel des plafonds notifiés'],
        [null, 'Enfance', '140 000 € par an'],
        [null, 'Accès aux droits', '110 000 € par an'],
      ]),
    )
    expect(plafonds).toEqual({ enfance: 14_000_000, droits: 11_000_000 })
  })
})

describe('à côté ou au-dessous d’un récapitulatif par action', () => {
  const RECAP: Case[][] = [
    ['Axe', 'Action', 'État 2025'],
    ['Enfance', 'Tutorat', 60_000],
    ['Enfance', 'Ludothèque', 20_000],
    ['Accès aux droits', 'Maraudes', 45_000],
    ['Accès aux droits', 'Domiciliation', 15_000],
    ['Transition écologique', 'Jardins', 30_000],
    ['Transition écologique', 'Vélos', 20_000],
  ]
  const CAPS: Case[][] = [
    ['Axe', 'Plafond annuel'],
    ['Enfance', 140_000],
    ['Accès aux droits', 110_000],
    ['Transition écologique', 80_000],
  ]
  const budget = feuille('Budget 2025', [TITRE, [], ENTETE, ...ACTIONS])

  test('les plafonds sont ceux du tableau qui les nomme, non les crédits d’à côté', () => {
    const cote = RECAP.map((ligne, i): Case[] => [...ligne, null, null, ...(CAPS[i] ?? [])])
    expect(lire(budget, feuille('Récap', [['Récapitulatif'], [], ...cote])).plafonds).toEqual(
      PLAFONDS,
    )
  })

  test('un en-tête entre deux libellés d’axe commence un autre tableau', () => {
    const { plafonds } = lire(
      budget,
      feuille('Récap', [['Récapitulatif'], [], ...RECAP, [], ...CAPS]),
    )
    expect(plafonds).toEqual(PLAFONDS)
  })

  test('sans tableau de plafonds, il n’en donne aucun', () => {
    expect(lire(budget, feuille('Récap', [['Récapitulatif'], [], ...RECAP])).plafonds).toEqual({})
  })
})

test('une phrase à droite d’un intitulé d’axe, hors du tableau, est de cet axe', () => {
  const lignes = ACTIONS.flatMap(([axe, action, ...montants], i): Case[][] => [
    [axe ?? null, null, null, null, `Plafond notifié : ${[140, 110, 80][i]} 000 €`],
    [action ?? null, ...montants],
  ])
  const { plafonds } = lire(feuille('Budget 2025', [TITRE, [], ENTETE.slice(1), ...lignes]))
  expect(plafonds).toEqual(PLAFONDS)
})

test('une phrase au bout d’un sous-total, hors du tableau, est de l’axe qu’il additionne', () => {
  const lignes = ACTIONS.flatMap(([axe, action, ...montants], i): Case[][] => [
    [axe ?? null, action ?? null, ...montants],
    [null, 'Sous-total', ...montants, `Plafond : ${[140, 110, 80][i]} 000 €`],
  ])
  expect(lire(feuille('Budget 2025', [TITRE, [], ENTETE, ...lignes])).plafonds).toEqual(PLAFONDS)
})

describe('des plafonds sous le budget, dans ses colonnes', () => {
  const sous = (titre: string, ...derniers: Case[][]) =>
    lire(
      feuille('Budget 2025', [
        TITRE,
        [],
        ENTETE.slice(1),
        ...ACTIONS.flatMap(([axe, ...action]): Case[][] => [[axe ?? null], action]),
        [],
        [titre],
        ...derniers,
      ]),
    )
  const CAPS: Case[][] = [
    ['Enfance', null, 140_000],
    ['Accès aux droits', null, 110_000],
    ['Transition écologique', null, 80_000],
  ]

  test('sont des plafonds, non des actions, si peu que leur titre le dise', () => {
    const { actions, plafonds } = sous('Ce que l’État peut nous donner au maximum', ...CAPS)
    expect(actions).toHaveLength(3)
    expect(plafonds).toEqual(PLAFONDS)
  })

  test('sous un titre qui n’en dit rien, ne sont ni l’un ni l’autre', () => {
    const { actions, plafonds } = sous('Crédits possibles', ...CAPS)
    expect(actions).toHaveLength(3)
    expect(plafonds).toEqual({})
  })

  test('des actions sous un intitulé, après un blanc, restent des actions', () => {
    const suite: Case[] = ['Épicerie sociale', 40_000, 20_000, 20_000]
    expect(sous('Transition écologique', suite).actions).toHaveLength(4)
  })
})

test('« Plafonds notifiés (en k€) » ne dit que l’unité des plafonds, au-dessus du budget comme dessous', () => {
  const petit: Case[][] = [
    ['Plafonds notifiés (en k€)'],
    ['Axe', 'Plafond de crédits État'],
    ['Enfance', 140],
    ['Accès aux droits', 110],
    ['Transition écologique', 80],
  ]
  for (const cases of [
    [TITRE, ...petit, [], ENTETE, ...ACTIONS],
    [TITRE, [], ENTETE, ...ACTIONS, [], ...petit],
  ]) {
    const { actions, plafonds } = lire(feuille('Budget 2025', cases))
    expect(actions.map((a) => a.partEtat)).toEqual([6_000_000, 4_500_000, 3_000_000])
    expect(plafonds).toMatchObject(PLAFONDS)
  }
})

test('« Montants en k€ » vaut pour le budget et ses plafonds', () => {
  const { actions, plafonds } = lire(
    feuille('Budget 2025', [
      TITRE,
      ['Montants en k€'],
      ENTETE,
      ['Enfance', 'Tutorat', 120, 60, 60],
      ['Accès aux droits', 'Maraudes', 90, 45, 45],
      ['Transition écologique', 'Jardins', 60, 30, 30],
      [],
      ['Plafonds notifiés'],
      ['Axe', 'Plafond'],
      ['Enfance', 140],
      ['Accès aux droits', 110],
      ['Transition écologique', 80],
    ]),
  )
  expect(actions.map((a) => a.partEtat)).toEqual([6_000_000, 4_500_000, 3_000_000])
  expect(plafonds).toMatchObject(PLAFONDS)
})

test('sous le budget, les axes en colonnes : chacun a le sien, et le total à aucun', () => {
  const petit: Case[][] = [
    ['Enveloppes notifiées (en k€)'],
    [null, 'Enfance', 'Accès aux droits', 'Transition écologique', 'Total'],
    ['Enveloppe notifiée', 140, 110, 80, 330],
  ]
  const { actions, plafonds } = lire(
    feuille('Budget 2025', [TITRE, [], ENTETE, ...ACTIONS, [], ...petit]),
  )
  expect(actions).toHaveLength(3)
  expect(plafonds).toEqual(PLAFONDS)
})

test('à droite, sous un titre écrit sur la ligne d’en-tête, les axes en colonnes', () => {
  const [tete, ...actions] = [ENTETE, ...ACTIONS, ...ACTIONS]
  const droite: Case[][] = [
    ['Rappel des plafonds notifiés (en €)'],
    [null, 'Enfance', 'Accès aux droits', 'Transition écologique', 'Total'],
    ['Plafond', 140_000, 110_000, 80_000, 330_000],
  ]
  const lignes = [tete ?? [], ['Enfance', 'Éveil', 20_000, 10_000, 10_000] as Case[], ...actions]
  const { plafonds, tableaux } = lire(
    feuille('Budget 2025', [
      TITRE,
      [],
      ...lignes.map((ligne, i): Case[] => [...ligne, null, ...(droite[i] ?? [])]),
    ]),
  )
  expect(plafonds).toEqual(PLAFONDS)
  expect(tableaux).toHaveLength(1)
})

test('les axes de leur en-tête, tous sous une colonne d’argent du budget, en ouvrent un autre', () => {
  const [, , , ...montants] = ENTETE
  const { actions, plafonds } = lire(
    feuille('Budget 2025', [
      TITRE,
      [],
      ['Axe', 'Action', ...montants, 'Coût total', 'CAF'],
      ['Enfance', 'Tutorat', 60_000, 60_000, 120_000],
      ['Accès aux droits', 'Maraudes', 45_000, 45_000, 90_000],
      ['Transition écologique', 'Jardins', 30_000, 30_000, 60_000],
      [],
      [],
      [null, null, 'Enfance', 'Accès aux droits', 'Transition écologique'],
      [null, 'Plafond notifié', 140_000, 110_000, 80_000],
    ]),
  )
  expect(actions.map((a) => a.partEtat)).toEqual([6_000_000, 4_500_000, 3_000_000])
  expect(plafonds).toEqual(PLAFONDS)
})

test('une synthèse du programmé, sous les plafonds, n’en est pas', () => {
  const { plafonds } = lire(
    feuille('Budget 2025', [
      TITRE,
      ['Rappel des enveloppes notifiées'],
      [null, 'Enfance', 'Accès aux droits', 'Transition écologique'],
      ['Enveloppe maximale', 140_000, 110_000, 80_000],
      [],
      ['Synthèse'],
      ['Axe', 'Nombre d’actions', 'Dépense totale', 'Part État', 'Part Département'],
      ['Enfance', 1, 120_000, 60_000, 60_000],
      ['Accès aux droits', 1, 90_000, 45_000, 45_000],
      ['Transition écologique', 1, 60_000, 30_000, 30_000],
      [],
      ENTETE,
      ...ACTIONS,
    ]),
  )
  expect(plafonds).toEqual(PLAFONDS)
})
