import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const AXES = ['Enfance', 'Accès aux droits', 'Transition écologique']
const ETAT = [30_000, 40_000, 20_000]
const CENTIMES = ETAT.map((v) => v * 100)
const PLAFONDS = { enfance: 6_000_000, droits: 7_000_000, transition: 5_000_000 }
const MONTANTS = [60_000, 70_000, 50_000]

/** Une action par axe ; `droite` : ce qu'une colonne de plus dit de chacune. */
function budget(
  entete: readonly Case[],
  droite: (i: number) => readonly Case[] = () => [],
  autour: { readonly dessus?: Case[][]; readonly dessous?: Case[][] } = {},
) {
  return lire(
    feuille('Budget 2025', [
      ...(autour.dessus ?? []),
      ['Axe', 'Action', 'Coût', 'Part État', 'Part Département', ...entete],
      ...ETAT.map((v, i): Case[] => [AXES[i] ?? null, `Atelier ${i}`, 2 * v, v, v, ...droite(i)]),
      ...(autour.dessous ?? []),
    ]),
  )
}

const parts = ({ actions }: ReturnType<typeof lire>) => actions.map((a) => a.partEtat)

describe('des plafonds sous un nom d’usage', () => {
  test.each(['AE 2025', 'Autorisation d’engagement', 'Droit de tirage'])(
    '« %s », en face des actions, après une colonne vide',
    (nom) => {
      const lu = budget([null, nom], (i) => [null, MONTANTS[i] ?? null])
      expect(lu.plafonds).toEqual(PLAFONDS)
      expect(parts(lu)).toEqual(CENTIMES)
    },
  )

  test('« droit de tirage annuel : 60 000 € » dans le titre de l’axe', () => {
    const { plafonds } = lire(
      feuille('Budget 2025', [
        ['Action', 'Coût', 'Part État', 'Part Département'],
        ...ETAT.flatMap((v, i): Case[][] => [
          [`${AXES[i]} — droit de tirage annuel : ${(MONTANTS[i] ?? 0) / 1000} 000 €`],
          [`Atelier ${i}`, 2 * v, v, v],
          [`Permanence ${i}`, 2 * v, v, v],
        ]),
      ]),
    )
    expect(plafonds).toEqual(PLAFONDS)
  })

  test('« Notifié enfance », « Notifié accès aux droits »… au-dessus de leurs montants', () => {
    const dessus: Case[][] = [
      [null, null, ...AXES.map((axe) => `Notifié ${axe.toLowerCase()}`)],
      [null, null, ...MONTANTS],
      [],
    ]
    expect(budget([], undefined, { dessus }).plafonds).toEqual(PLAFONDS)
  })

  test('sous le total et une note, les axes en colonnes', () => {
    const dessous: Case[][] = [
      [null, 'Total', 180_000, 90_000, 90_000],
      [],
      ['* sous réserve de l’avis du commissaire'],
      [null, 'Crédits notifiés', ...AXES],
      [null, '2025', ...MONTANTS],
    ]
    const lu = budget([], undefined, { dessous })
    expect(lu.plafonds).toEqual(PLAFONDS)
    expect(parts(lu)).toEqual(CENTIMES)
  })

  test('« AE » ailleurs que devant des montants n’en est pas un', () => {
    expect(budget(['AE'], (i) => [`réf. ${i}`]).plafonds).toEqual({})
  })
})

describe('la part de l’État, sous un nom d’usage', () => {
  const colonnes = (...entetes: readonly string[]) => {
    const { contrat } = lire(
      feuille('Budget 2025', [
        ['Axe', 'Action', 'Coût', ...entetes],
        ...ETAT.map((v, i): Case[] => [
          AXES[i] ?? null,
          `Atelier ${i}`,
          2 * v,
          ...entetes.map((e) => (/sollicit/.test(e) ? v + 7000 : v)),
        ]),
      ]),
    )
    return contrat.vues[0]?.colonnes
  }

  test('« Subv. État sollicitée » n’en est pas une, « Subv. État notifiée » l’est', () => {
    expect(
      colonnes('Subv. État sollicitée', 'Subv. État notifiée', 'Part Département'),
    ).toMatchObject({ partEtat: [4], partCollectivite: [5] })
  })

  test('« Part État 2025 (report compris) » n’est pas un report', () => {
    const lues = colonnes('Part État 2025 (report compris)', 'Part Département')
    expect(lues).toMatchObject({ partEtat: [3], partCollectivite: [4] })
    expect(lues?.report).toBeUndefined()
  })

  test('un acompte et un solde dont la somme est conventionnée ne sont pas consommés', () => {
    const lu = lire(
      feuille('Budget 2025', [
        [
          'Axe',
          'Action',
          'Coût',
          'État : acompte 80 %',
          'État : solde 20 %',
          'Total État',
          'Part CD',
        ],
        ...ETAT.map((v, i): Case[] => [
          AXES[i] ?? null,
          `Atelier ${i}`,
          2 * v,
          0.8 * v,
          0.2 * v,
          { f: `=D${i + 2}+E${i + 2}`, v },
          v,
        ]),
      ]),
    )
    expect(lu.contrat.vues[0]?.colonnes).toMatchObject({ partEtat: [5] })
    expect(lu.contrat.vues[0]?.colonnes.consomme).toBeUndefined()
  })

  test('« BP », « DM1 », « Budget total » sous chaque financeur : le total, pour tous', () => {
    const trois = (v: number, dm: number): Case[] => [v, dm === 0 ? null : dm, v + dm]
    const groupe = (nom: string): Case[] => [nom, null, null]
    const { contrat } = lire(
      feuille(
        'Budget 2025',
        [
          ['Axe', 'Action', ...groupe('Coût'), ...groupe('État'), ...groupe('Département')],
          [
            null,
            null,
            ...['Coût', 'État', 'Département'].flatMap(() => ['BP', 'DM1', 'Budget total']),
          ],
          ...ETAT.map((v, i): Case[] => {
            const dm = i === 0 ? -2000 : 0
            return [
              AXES[i] ?? null,
              `Atelier ${i}`,
              ...trois(2 * v, 2 * dm),
              ...trois(v, dm),
              ...trois(v, dm),
            ]
          }),
        ],
        { fusions: ['C1:E1', 'F1:H1', 'I1:K1'] },
      ),
    )
    expect(contrat.vues[0]?.colonnes).toMatchObject({
      cout: [4],
      partEtat: [7],
      partCollectivite: [10],
    })
  })
})

describe('une action que le comité ne retient pas', () => {
  test('sans un montant retenu, n’est pas une action qui attend les siens', () => {
    const dessous: Case[][] = [['Enfance', 'Bibliobus', null, null, null, 'Non retenue']]
    const { actions } = budget(['Décision'], () => ['Retenue'], { dessous })
    expect(actions.map((a) => a.action)).toEqual(['Atelier 0', 'Atelier 1', 'Atelier 2'])
  })

  test('sans un montant ni un mot, reste à remplir', () => {
    const dessous: Case[][] = [
      ['Enfance', 'Bibliobus', null, null, null, 'Reportée au comité de mai'],
    ]
    expect(budget(['Décision'], () => ['Retenue'], { dessous }).actions).toHaveLength(4)
  })
})

describe('une page imprimée après l’autre', () => {
  const page = (n: number, ...lignes: readonly Case[][]): Case[][] => [
    ['DÉPARTEMENT DU DOUBS', null, null, null, `Page ${n}/2`],
    ['Contrat local des solidarités — tableau de financement 2025'],
    ['Axe', 'Action', 'Coût', 'État', 'Département'],
    ...lignes,
    [],
    ['Paraphe :'],
    [],
  ]
  const action = (i: number, n: number): Case[] => {
    const v = (ETAT[i] ?? 0) + n
    return [AXES[i] ?? null, `Atelier ${i}-${n}`, 2 * v, v, v]
  }
  const report = (nom: string): Case[] => [null, nom, 120_002, 60_001, 60_001]

  test('« Report », en tête de la seconde, n’est ni une action ni le total de ce qui suit', () => {
    const { contrat } = lire(
      feuille('Édition', [
        ...page(1, action(0, 0), action(0, 1), report('À reporter')),
        ...page(2, report('Report'), action(1, 0), action(1, 1), action(2, 0), action(2, 1)),
      ]),
    )
    expect(contrat.lignes).toHaveLength(6)
    expect(contrat.totaux.every((t) => t.attendus.includes(t.montant))).toBe(true)
  })
})

describe('des colonnes de suivi', () => {
  test('« Au référentiel national ? » : non vaut hors référentiel', () => {
    const { contrat } = budget(['Au référentiel national ?'], (i) => [i === 1 ? 'Non' : 'Oui'])
    expect(contrat.lignes.map((l) => l.textes.horsReferentiel)).toEqual([
      '',
      'Hors référentiel',
      '',
    ])
  })

  test('« TIERS_BENEF » nomme un porteur, et non un financeur', () => {
    const { contrat } = budget(['TIERS_BENEF'], (i) => [`Association ${i}`])
    expect(contrat.vues[0]?.colonnes).toMatchObject({ porteur: [5] })
    expect(contrat.vues[0]?.colonnes.tiers).toBeUndefined()
  })
})
