import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire, lues } from './grille-d-essai.ts'

const ENTETE: Case[] = ['Projets et financeurs', 'Prévu 2026', 'Prévu 2027', 'Cumul']
const LUES = [
  'enfance Ludobus 20000 10000',
  'droits Bains-douches 40000 20000',
  'enfance Ludobus 20000 10000',
  'droits Bains-douches 40000 20000',
]

const bloc = (action: string, etat: number, cout: readonly Case[] = []): Case[][] => [
  [action, ...cout],
  ['État', etat, etat, 2 * etat],
  ['Métropole', etat, etat, 2 * etat],
]

describe('ce que des blocs totalisent n’est ni un financeur ni une action', () => {
  test.each([
    ['S/T État Axe 1', 'S/T État Axe 2', 'Total État'],
    ['Sous-total État', 'Sous-total État', 'Total général État'],
  ])('%s, %s, %s', (premier, second, total) => {
    const page = feuille('Budget', [
      ENTETE,
      ['Axe 1 – Enfance'],
      ...bloc('Ludobus', 100, [200, 200]),
      [premier, 100, 100],
      ['Axe 2 – Droits'],
      ...bloc('Bains-douches', 200, [400, 400]),
      [second, 200, 200],
      [],
      [total, 300, 300],
      ['Total général des coûts', 600, 600],
    ])
    expect(lues(page)).toEqual(LUES)
    expect(lire(page).questions).toEqual([])
    expect(lire(page).contrat.totaux).toEqual([])
  })

  test('« Total », sous les financeurs d’une action, est son coût', () => {
    expect(
      lues(
        feuille('Budget', [
          ENTETE,
          ['Axe 1 – Enfance'],
          ...bloc('Ludobus', 100),
          ['Total', 200, 200, 400],
          ['Axe 2 – Droits'],
          ...bloc('Bains-douches', 200),
          ['Total', 400, 400, 800],
        ]),
      ),
    ).toEqual(LUES)
  })
})

test('un financeur écrit une seule fois, au-dessus de l’action suivante, reste un financeur', () => {
  const { actions } = lire(
    feuille('Budget', [
      ENTETE,
      ['Axe 1 – Enfance'],
      ...bloc('Ludobus', 100, [230, 230]),
      ['CAF', 30, 30, 60],
      ...bloc('Crèche', 100, [200, 200]),
      ['Axe 2 – Droits'],
      ...bloc('Bains-douches', 200, [400, 400]),
    ]),
  )
  expect(actions.map((a) => [a.action, a.tiers]).slice(0, 3)).toEqual([
    ['Ludobus', 3_000],
    ['Crèche', 'vide'],
    ['Bains-douches', 'vide'],
  ])
})

test.each([['2026', '2027'] as const, ['Prévu 2026', 'Prévu 2027'] as const])(
  '« %s », « %s » sont l’en-tête, et non l’intitulé d’un axe',
  (...annees) => {
    const page = feuille('Budget', [
      ['Axe 1 – Enfance'],
      ['Projets', ...annees],
      ...bloc('Ludobus', 100, [200, 200]).map((ligne) => ligne.slice(0, 3)),
      ...bloc('Crèche', 200, [400, 400]).map((ligne) => ligne.slice(0, 3)),
    ])
    expect(lire(page).actions.map((a) => `${a.action} ${a.annee} ${a.partEtat}`)).toEqual([
      'Ludobus 2026 10000',
      'Crèche 2026 20000',
      'Ludobus 2027 10000',
      'Crèche 2027 20000',
    ])
  },
)

describe('une feuille par axe, dont l’une n’a qu’une action', () => {
  const axe = (nom: string, ...blocs: readonly Case[][][]) =>
    feuille(nom, [['CLS 2026'], ['Projet', 'Qui', 'Euros'], ...blocs.flat()])
  const action = (nom: string, etat: number): Case[][] => [
    [nom, 'Coût total', 2 * etat],
    [null, 'État', etat],
    [null, 'Métropole', etat],
  ]

  test('elle se lit comme les autres', () => {
    expect(
      lues(
        axe('Enfance', action('Ludobus', 1), action('Crèche', 2)),
        axe('Droits', action('Bains', 3)),
      ),
    ).toEqual(['enfance Ludobus 200 100', 'enfance Crèche 400 200', 'droits Bains 600 300'])
  })

  test('un autre en-tête ne l’emprunte pas', () => {
    const autre = feuille('Droits', [['Projet', 'Porteur', 'Euros'], ...action('Bains', 3)])
    expect(lues(axe('Enfance', action('Ludobus', 1), action('Crèche', 2)), autre)).toEqual([
      'enfance Ludobus 200 100',
      'enfance Crèche 400 200',
    ])
  })
})

test('un plafond notifié, au-dessus d’une ancienne version, ne la dit pas en vigueur', () => {
  const version = (nom: string, etat: number, vides: number) =>
    feuille(nom, [
      ['Plafonds notifiés'],
      ['Axe', 'Plafond annuel notifié'],
      ['Enfance', 1_000],
      ['Droits', 2_000],
      ...Array.from({ length: vides }, () => []),
      ['Axe', 'Projet', 'Coût total', 'Part État', 'Part Département'],
      ['Enfance', 'Ludobus', 2 * etat, etat, etat],
      ['Droits', 'Bains', 2 * etat, etat, etat],
    ])
  const { actions, questions } = lire(
    version('Ancienne maquette', 70, 2),
    version('Maquette', 100, 9),
  )
  expect(questions).toEqual([])
  expect(actions.map((a) => a.partEtat)).toEqual([10_000, 10_000])
})

test('un financeur par ligne : la colonne « Inscrit » de l’année n’est pas la part de l’État', () => {
  const lignes = (axe: string, action: string, etat: number): Case[][] =>
    ['État', 'Département', 'CAF'].map((qui) => [axe, action, qui, etat, etat, 2 * etat])
  const { actions, questions } = lire(
    feuille('Export', [
      ['Axe', 'Projet', 'Financeur', 'Inscrit 2026', 'Inscrit 2027', 'Total'],
      ...lignes('Enfance', 'Ludobus', 10),
      ...lignes('Droits', 'Bains', 20),
      ...lignes('Transition écologique', 'Potager', 30),
    ]),
  )
  expect(questions).toEqual([])
  expect(actions.map((a) => `${a.action} ${a.annee} ${a.partEtat} ${a.tiers}`)).toEqual([
    'Ludobus 2026 1000 1000',
    'Bains 2026 2000 2000',
    'Potager 2026 3000 3000',
    'Ludobus 2027 1000 1000',
    'Bains 2027 2000 2000',
    'Potager 2027 3000 3000',
  ])
})

test('une longue liste chiffrée, collée sous les blocs, ne fait pas un financeur de chaque ligne', () => {
  const bloc = (axe: string, i: number): Case[][] => [
    [axe],
    [`Atelier ${i}`],
    ['État', 1000 + i],
    ['Département', 1000 + i],
  ]
  const liste = Array.from({ length: 400 }, (_, i): Case[] => [`Fournisseur n° ${i}`, 17 + i])
  const { questions, tableaux } = lire(
    feuille('Budget', [
      ['Action', 'Montant 2025'],
      ...['Enfance', 'Accès aux droits', 'Transition écologique'].flatMap(bloc),
      ...liste,
    ]),
  )
  expect(tableaux.flatMap((t) => t.colonnes).length + questions.length).toBeLessThan(60)
})
