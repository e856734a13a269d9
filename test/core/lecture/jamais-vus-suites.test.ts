import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire, type OptionsDeFeuille } from './grille-d-essai.ts'

const TITRE: Case[] = ['Département du Cantal – contrat local des solidarités 2025']
const COLONNES: Case[] = ['Axe', 'Action', 'Coût', 'État', 'Département']
const ENFANCE = 'Prévenir la pauvreté dès l’enfance'
const DROITS = 'Accès aux droits et grande exclusion'
const TRANSITION = 'Transition écologique et solidaire'

const vue = (feuilles: readonly (readonly [string, readonly Case[][]])[], o?: OptionsDeFeuille) =>
  lire(...feuilles.map(([nom, cases]) => feuille(nom, cases, o)))

/** L'axe et les crédits de l'État, en euros, de chaque action. */
const parts = (lu: ReturnType<typeof lire>) =>
  lu.actions.map((a) => [a.axe, Number(a.partEtat) / 100])

describe('un export, un financeur par ligne', () => {
  test('une année au format d’un montant reste une année', () => {
    const base = feuille('Base', [
      ['Axe', 'Action', 'Exercice', 'Financeur', 'Montant'],
      ...['Ludobus', 'Tutorat', 'Répit'].flatMap((action, i) =>
        [2024, 2025].flatMap((annee): Case[][] => [
          [ENFANCE, action, annee, 'État', 8000 + i],
          [ENFANCE, action, annee, 'Département', 8000 + i],
        ]),
      ),
    ])
    const enEuros = base.lignes.map((ligne) =>
      ligne?.map((c) => (c?.genre === 'nombre' ? { ...c, format: '#,##0.00 "€"' } : c)),
    )
    const { contrat } = lire({ ...base, lignes: enEuros })
    expect(contrat.lignes.map((l) => l.annee)).toEqual([2024, 2025, 2024, 2025, 2024, 2025])
  })

  test('une autre feuille dit l’axe de chaque opération', () => {
    const operations = ['OPX101', 'OPX102', 'OPX203', 'OPX304']
    const axes = [ENFANCE, ENFANCE, DROITS, TRANSITION]
    const lu = vue([
      [
        'Extraction',
        [
          ['Opération', 'Libellé', 'Financeur', 'Montant 2025'],
          ...operations.flatMap((op, i): Case[][] => [
            [op, `Projet ${i}`, 'État', 10_000 + i],
            [op, `Projet ${i}`, 'Département', 10_000 + i],
          ]),
        ],
      ],
      [
        'Table',
        [
          ['Opération', 'Intitulé', 'Axe'],
          ...operations.map((op, i): Case[] => [op, `Projet n° ${i}`, axes[i] ?? null]),
        ],
      ],
    ])
    expect(parts(lu)).toEqual([
      ['enfance', 10_000],
      ['enfance', 10_001],
      ['droits', 10_002],
      ['transition', 10_003],
    ])
  })
})

describe('autour des tableaux', () => {
  const bloc = (titre: readonly Case[], ...actions: readonly (readonly [string, number])[]) => [
    [...titre],
    ['Réf', 'Action', 'Porteur', 'Total', 'État', 'CD15'],
    ...actions.map(([nom, part]): Case[] => ['X', nom, 'CCAS', 2 * part, part, part]),
    [],
  ]

  test('un titre d’axe sans plafond encore notifié n’est pas une action du tableau du dessus', () => {
    const lu = vue([
      [
        'Plan 2025',
        [
          TITRE,
          [],
          ...bloc(['Enjeu 1', ENFANCE, 'plafond 2025 : 90 000 €'], ['Ludobus', 12_000]),
          ...bloc(['Enjeu 2', DROITS, 'plafond à venir'], ['Maraude', 7000], ['Bagagerie', 9000]),
          ...bloc(['Enjeu 3', TRANSITION, 'plafond 2025 : 60 000 €'], ['Potager', 5000]),
        ],
      ],
    ])
    expect(parts(lu)).toEqual([
      ['enfance', 12_000],
      ['droits', 7000],
      ['droits', 9000],
      ['transition', 5000],
    ])
    expect(lu.plafonds).toEqual({ enfance: 9_000_000, transition: 6_000_000 })
  })

  const budget: readonly Case[][] = [
    TITRE,
    COLONNES,
    [1, 'Ludobus', 24_000, 12_000, 12_000],
    [1, 'Tutorat', 20_000, 10_000, 10_000],
    [2, 'Maraude', 14_000, 7000, 7000],
    [3, 'Potager', 10_000, 5000, 5000],
  ]

  test('les numéros d’axe qu’une table explique, sous « Axe »', () => {
    const table = (tete: string): Case[][] => [
      [tete, 'Intitulé', 'Plafond annuel'],
      [1, 'Enfance et jeunesse', 50_000],
      [2, 'Accès aux droits', 40_000],
      [3, 'Transition écologique', 30_000],
    ]
    const axes = (tete: string) =>
      parts(
        vue([
          ['Actions', [...budget]],
          ['Légende', table(tete)],
        ]),
      ).map(([axe]) => axe)
    expect(axes('Axe')).toEqual(['enfance', 'enfance', 'droits', 'transition'])
    expect(axes('Article')).not.toContain('enfance')
  })

  test('une table qui dit deux fois ses axes ne programme rien', () => {
    const lu = vue([
      ['Actions', [TITRE, COLONNES, [ENFANCE, 'Ludobus', 24_000, 12_000, 12_000]]],
      [
        'Enveloppes',
        [
          ['Axe', 'Libellé du contrat', 'Plafond', 'Programmé', 'Reste'],
          ['Enfance', ENFANCE, 50_000, 12_000, 38_000],
          ['Droits', DROITS, 40_000, 0, 40_000],
          ['Transition', TRANSITION, 30_000, 0, 30_000],
        ],
      ],
    ])
    expect(parts(lu)).toEqual([['enfance', 12_000]])
    expect(lu.plafonds).toEqual({ enfance: 5_000_000, droits: 4_000_000, transition: 3_000_000 })
    expect(lu.questions).toEqual([])
  })

  test('des plafonds à puces, rappelés pour mémoire sous le budget', () => {
    const lu = vue([
      [
        'Annexe',
        [
          TITRE,
          ['N°', 'Action', 'Coût', 'État', 'Département'],
          [ENFANCE],
          [1, 'Ludobus', 24_000, 12_000, 12_000],
          [DROITS],
          [2, 'Maraude', 14_000, 7000, 7000],
          [],
          ['Pour mémoire, montants plafonds notifiés au titre de 2025 :'],
          ['-', ENFANCE, 50_000],
          ['-', DROITS, 40_000],
        ],
      ],
    ])
    expect(parts(lu)).toEqual([
      ['enfance', 12_000],
      ['droits', 7000],
    ])
    expect(lu.plafonds).toEqual({ enfance: 5_000_000, droits: 4_000_000 })
  })

  test('une clé des codes qui donne aussi les plafonds, en toutes lettres', () => {
    const lu = vue([
      [
        'Programme 2025',
        [
          ['Code', 'Action', 'Porteur', 'Coût', 'État', 'Département'],
          ['PR-01', 'Ludobus', 'CCAS', '24 k€', '12 k€', '12 k€'],
          ['AC-01', 'Maraude', 'CCAS', '14 k€', '7 k€', '7 k€'],
          ['TR-01', 'Potager', 'CCAS', '10 k€', '5 k€', '5 k€'],
          [],
          ['Clé de lecture des codes :'],
          ['PR', ENFANCE, 'plafond notifié 2025', null, '50 k€'],
          ['AC', DROITS, 'plafond notifié 2025', null, '40 k€'],
          ['TR', TRANSITION, 'plafond notifié 2025', null, '30 k€'],
        ],
      ],
    ])
    expect(parts(lu)).toEqual([
      ['enfance', 12_000],
      ['droits', 7000],
      ['transition', 5000],
    ])
    expect(lu.plafonds).toEqual({ enfance: 5_000_000, droits: 4_000_000, transition: 3_000_000 })
  })
})

describe('dans le tableau', () => {
  test('la moitié d’une action à un endroit n’est pas le total des deux autres', () => {
    const lieux = ['Plaine', 'Vallée', 'Littoral']
    const ventilee = (axe: string, nom: string, part: number): Case[][] =>
      [0.5, 0.3, 0.2].map((taux, i) => [
        axe,
        nom,
        lieux[i] ?? null,
        2 * part * taux,
        part * taux,
        part * taux,
      ])
    const lu = vue([
      [
        '2025',
        [
          ['Axe', 'Action', 'Territoire', 'Coût', 'État', 'Département'],
          ...ventilee(ENFANCE, 'Ludobus', 10_000),
          ...ventilee(ENFANCE, 'Tutorat', 14_000),
          ...ventilee(DROITS, 'Maraude', 30_000),
          ...ventilee(TRANSITION, 'Potager', 8000),
        ],
      ],
    ])
    const somme = (axe: string) =>
      parts(lu).reduce((s, [a, part]) => s + (a === axe ? Number(part) : 0), 0)
    expect([somme('enfance'), somme('droits'), somme('transition')]).toEqual([24_000, 30_000, 8000])
  })

  test('les deux semestres d’une année s’additionnent', () => {
    const lu = vue([
      [
        'Plan',
        [
          TITRE,
          [null, null, '1er semestre 2025', null, null, '2nd semestre 2025'],
          ['Axe', 'Action', 'Coût', 'État', 'Département', 'Coût', 'État', 'Département'],
          [ENFANCE, 'Ludobus', 0, 0, 0, 24_000, 12_000, 12_000],
          [ENFANCE, 'Tutorat', 20_000, 10_000, 10_000, 30_000, 15_000, 15_000],
          [DROITS, 'Maraude', 14_000, 7000, 7000, 14_000, 7000, 7000],
          [TRANSITION, 'Potager', 10_000, 5000, 5000, 40_000, 20_000, 20_000],
        ],
      ],
    ])
    expect(parts(lu)).toEqual([
      ['enfance', 12_000],
      ['enfance', 25_000],
      ['droits', 14_000],
      ['transition', 25_000],
    ])
    expect(lu.questions).toEqual([])
  })

  test('la seule part de l’État, sous des intitulés d’axes', () => {
    const lu = vue([
      [
        'Contrat',
        [
          TITRE,
          ['Action', 'Porteur', 'Part État 2025', 'Observations'],
          [`▼ ${ENFANCE} (plafond État : 50 000 € par an)`],
          ['Ludobus', 'CCAS', 12_000],
          ['Tutorat', 'UDAF', 10_000, 'dès mars'],
          [`▼ ${DROITS} (plafond État : 40 000 € par an)`],
          ['Maraude', 'Croix-Rouge', 7000],
          ['Bagagerie', 'CCAS', 6000],
        ],
      ],
    ])
    expect(parts(lu)).toEqual([
      ['enfance', 12_000],
      ['enfance', 10_000],
      ['droits', 7000],
      ['droits', 6000],
    ])
    expect(lu.plafonds).toEqual({ enfance: 5_000_000, droits: 4_000_000 })
  })
})
