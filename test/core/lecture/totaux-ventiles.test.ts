import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire, lues } from './grille-d-essai.ts'

const ENTETE: Case[] = ['Actions et financeurs', 'Prévu 2026']
const AXES = ['Axe 1 – Enfance', 'Axe 2 – Accès aux droits']
const LUES = [
  'enfance Ludobus 43000 20000',
  'enfance Crèche 30000 15000',
  'droits Bains-douches 87000 40000',
]

/** Un intitulé et ce qu'il coûte, puis ses financeurs. */
const bloc = (nom: string, etat: number, region: number | null, ...suite: Case[][]): Case[][] => [
  [nom, 2 * etat + (region ?? 0)],
  ['Métropole', etat],
  ['État', etat],
  ...(region === null ? [] : [['Région', region]]),
  ...suite,
]

/** « FSE+ », que seuls les totaux écrivent, et sans montant. */
const tous = (nom: string, etat: number, region: number): Case[][] => [
  [nom, 2 * etat + region],
  ['Région', region],
  ['Métropole', etat],
  ['FSE+', null],
  ['État', etat],
]

describe('les financeurs d’un total ne s’ajoutent pas à ceux de l’action du dessus', () => {
  const budget = (sousTotal: string, total: string, etatDeLAxe1 = 350) =>
    feuille('Budget', [
      ENTETE,
      [AXES[0] ?? null],
      ...bloc('Ludobus', 200, 30),
      ...bloc('Crèche', 150, null),
      ...tous(`${sousTotal} ${AXES[0]}`, etatDeLAxe1, 30),
      [AXES[1] ?? null],
      ...bloc('Bains-douches', 400, 70),
      ...tous(`${sousTotal} ${AXES[1]}`, 400, 70),
      ...tous(total, etatDeLAxe1 + 400, 100),
    ])

  test.each([
    ['Total', 'Total général'],
    ['Sous-total', 'TOTAL'],
    ['S/T', 'Ensemble'],
  ])('« %s », « %s »', (sousTotal, total) => {
    const page = budget(sousTotal, total)
    expect(lues(page)).toEqual(LUES)
    expect(lire(page).questions).toEqual([])
    const etats = lire(page).contrat.totaux.filter((t) => t.champ === 'partEtat')
    expect(etats.map((t) => [t.montant, t.attendus[0]])).toEqual([
      [35_000, 35_000],
      [40_000, 40_000],
      [75_000, 75_000],
    ])
  })

  test('un total faux se voit, et ne change rien aux actions', () => {
    const page = budget('Sous-total', 'Total général', 360)
    expect(lues(page)).toEqual(LUES)
    const etats = lire(page).contrat.totaux.filter((t) => t.champ === 'partEtat')
    expect(etats.map((t) => [t.montant, t.attendus[0]])).toContainEqual([36_000, 35_000])
  })

  test('les actions dans une colonne, les financeurs dans la suivante, le coût au pied', () => {
    const sous = (nom: string, etat: number, region: number, ...pied: Case[][]): Case[][] => [
      [nom, 'Métropole', etat],
      [null, 'État', etat],
      [null, 'Région', region],
      ...pied,
    ]
    const pied = (cout: number): Case[] => [null, 'Coût de l’action', cout]
    const total = (nom: string, etat: number, region: number): Case[][] => [
      [nom, null, 2 * etat + region],
      ...sous('', etat, region),
    ]
    const page = feuille('Budget', [
      ['Intitulé de l’action', 'Source de financement', 'Prévu 2026'],
      [AXES[0] ?? null],
      ...sous('Ludobus', 200, 30, pied(430)),
      ...sous('Crèche', 150, 0, pied(300)),
      ...total('Sous-total axe 1', 350, 30),
      [AXES[1] ?? null],
      ...sous('Bains-douches', 400, 70, pied(870)),
      ...total('Sous-total axe 2', 400, 70),
      ...total('Ensemble des axes', 750, 100),
    ])
    expect(lues(page)).toEqual(LUES)
    expect(lire(page).contrat.totaux.filter((t) => t.champ === 'partEtat')).toHaveLength(3)
  })
})

test('« Total », au pied de la dernière action, est son coût ; le suivant est celui du contrat', () => {
  const pied = (nom: string | null, etat: number): Case[][] => [
    ...(nom === null ? [] : [[nom]]),
    ['Métropole', etat],
    ['État', etat],
  ]
  const page = feuille('Budget', [
    ENTETE,
    [AXES[0] ?? null],
    ...pied('Ludobus', 200),
    ['Total', 400],
    ...pied('Ateliers parents (CAF)', 300),
    ['Total', 600],
    [AXES[1] ?? null],
    ...pied('Bains-douches', 400),
    ['Total', 800],
    ['Total', 1800],
    ...pied(null, 900),
    ...pied('Accueil de nuit (CCAS)', 100),
    ['Total', 200],
  ])
  expect(lues(page)).toEqual([
    'enfance Ludobus 40000 20000',
    'enfance Ateliers parents (CAF) 60000 30000',
    'droits Bains-douches 80000 40000',
    'inconnu Accueil de nuit (CCAS) 20000 10000',
  ])
})

describe('un total que rien ne ventile ne prend pas les financeurs qui le suivent', () => {
  test('« Total public », puis d’autres financeurs de la même action', () => {
    const page = feuille('Budget', [
      ENTETE,
      [AXES[0] ?? null],
      ...bloc('Ludobus', 200, null, ['Total public', 400], ['CAF', 60]),
      ...bloc('Crèche', 150, null, ['Total public', 300], ['CAF', 40]),
      [AXES[1] ?? null],
      ...bloc('Bains-douches', 400, null, ['Total public', 800], ['CAF', 70]),
    ])
    expect(lire(page).actions.map((a) => [a.partEtat, a.tiers])).toEqual([
      [20_000, 6_000],
      [15_000, 4_000],
      [40_000, 7_000],
    ])
  })

  test('« Total », puis la même action l’année suivante', () => {
    const annees = (nom: string, etat: number): Case[][] =>
      [2026, 2027].flatMap((annee, i): Case[][] => [
        [i === 0 ? nom : null, annee, 'Métropole', etat],
        [null, null, 'État', etat],
        [null, null, 'Total', 2 * etat],
      ])
    const page = feuille('Enfance', [
      ['Intitulé de l’action', 'Année', 'Financeur', 'Montant'],
      ...annees('Ludobus', 200),
      ...annees('Crèche', 150),
      ...annees('Parentalité', 400),
    ])
    expect(lire(page).actions.map((a) => [a.action, a.annee, a.partEtat, a.cout])).toEqual([
      ['Ludobus', 2026, 20_000, 40_000],
      ['Ludobus', 2027, 20_000, 40_000],
      ['Crèche', 2026, 15_000, 30_000],
      ['Crèche', 2027, 15_000, 30_000],
      ['Parentalité', 2026, 40_000, 80_000],
      ['Parentalité', 2027, 40_000, 80_000],
    ])
  })
})
