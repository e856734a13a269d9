import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire, lues } from './grille-d-essai.ts'

const TITRE: Case[] = ['Département de la Sarthe – contrat local – 2025']
const ENTETE: Case[] = ['Axe', 'Action', 'Coût total', 'Part Département', 'Part État']

describe('un plan à niveaux, dont toutes les lignes se ressemblent', () => {
  const ligne = (niveau: string, code: string, nom: string, v: number, tiers: number): Case[] => {
    return [niveau, code, nom, 2 * v + tiers, v, v, tiers]
  }
  const entete = ['Niveau', 'Code', 'Libellé', 'Coût', 'État', 'Département', 'CAF']
  const plan: Case[][] = [
    ligne('N0', '0', 'Contrat local des solidarités', 205, 24),
    ligne('N1', '1', 'Pauvreté dès l’enfance', 95, 9),
    ligne('N2', '1.1', 'Parentalité', 55, 4),
    ligne('N3', '1.1.1', 'Tutorat', 30, 4),
    ligne('N3', '1.1.2', 'Crèche', 25, 0),
    ligne('N2', '1.2', 'Jeunes', 40, 5),
    ligne('N3', '1.2.1', 'Relais', 40, 5),
    ligne('N1', '2', 'Transition écologique', 110, 15),
    ligne('N2', '2.1', 'Alimentation', 110, 15),
    ligne('N3', '2.1.1', 'Jardins', 70, 10),
    ligne('N3', '2.1.2', 'Épicerie', 40, 5),
  ]

  test('ne compte que ses feuilles, chacune sous son axe', () => {
    expect(lues(feuille('Plan', [TITRE, entete, ...plan]))).toEqual([
      'enfance Tutorat 6400 3000',
      'enfance Crèche 5000 2500',
      'enfance Relais 8500 4000',
      'transition Jardins 15000 7000',
      'transition Épicerie 8500 4000',
    ])
  })

  test('sous un total qui se dit tel, une somme de hasard reste une action', () => {
    const sousTotal = (axe: string, v: number): Case[] => [null, `S/T ${axe}`, 2 * v, v, v]
    const action = (axe: Case, nom: string, v: number): Case[] => [axe, nom, 2 * v, v, v]
    const lignes = [
      sousTotal('Enfance', 120),
      action('Axe 1 – Enfance', 'Médiation', 40),
      action(null, 'Aller vers', 30),
      action(null, 'Points d’accueil', 10),
      action(null, 'Lieux ressources', 40),
      sousTotal('Transition écologique', 95),
      action('Axe 2 – Transition écologique', 'Vélos', 45),
      action(null, 'Jardins', 50),
      sousTotal('Accès aux droits', 77),
      action('Axe 3 – Accès aux droits', 'Maraudes', 35),
      action(null, 'Domiciliation', 42),
    ]
    const fusions = ['A4:A7', 'A9:A10', 'A12:A13']
    const { actions } = lire(feuille('CLS', [TITRE, ENTETE, ...lignes], { fusions }))
    expect(actions.map((x) => x.partEtat)).toEqual(
      [40, 30, 10, 40, 45, 50, 35, 42].map((v) => v * 100),
    )
  })

  test('une seule somme de hasard ne fait pas un plan', () => {
    expect(
      lire(
        feuille('Plan', [
          TITRE,
          ENTETE,
          ['Enfance', 'Tutorat', 100, 50, 50],
          ['Enfance', 'Crèche', 60, 30, 30],
          ['Enfance', 'Relais', 40, 20, 20],
          ['Transition écologique', 'Jardins', 90, 45, 45],
        ]),
      ).actions,
    ).toHaveLength(4)
  })
})

test('des actions jumelles restent des actions', () => {
  const jumelles = Array.from({ length: 6 }, (_, i): Case[] => {
    return [i < 3 ? 'Enfance' : 'Transition écologique', `Atelier ${i}`, 1000, 400, 600]
  })
  expect(lire(feuille('Plan', [TITRE, ENTETE, ...jumelles])).actions).toHaveLength(6)
})

describe('une synthèse au-dessus du détail, dans les mêmes colonnes', () => {
  const plan = (enfance: number): Case[][] => [
    TITRE,
    ['Libellé', 'Dépense totale', 'Part État', 'Part Département', 'Plafond notifié'],
    ['SYNTHÈSE'],
    ['Enfance et jeunesse', 2 * enfance, enfance, enfance, 110_000],
    ['Transition écologique', 100, 50, 50, 64_000],
    ['DÉTAIL'],
    ['Enfance et jeunesse'],
    ['Tutorat', 60, 30, 30],
    ['Crèche', 44, 22, 22],
    ['Transition écologique'],
    ['Jardins', 64, 32, 32],
    ['Garages', 36, 18, 18],
  ]

  test('donne ses plafonds, et ne s’ajoute pas aux actions', () => {
    const { actions, plafonds } = lire(feuille('Plan', plan(52)))
    expect(actions.map((a) => `${a.axe} ${a.action} ${a.partEtat}`)).toEqual([
      'enfance Tutorat 3000',
      'enfance Crèche 2200',
      'transition Jardins 3200',
      'transition Garages 1800',
    ])
    expect(plafonds).toEqual({ enfance: 11_000_000, transition: 6_400_000 })
  })

  test('n’est pas retirée quand elle ne fait pas la somme de ses actions', () => {
    expect(lire(feuille('Plan', plan(60))).actions.map((a) => a.action)).toContain(
      'Enfance et jeunesse',
    )
  })
})

test('un budget recopié où chaque cellule est fusionnée se lit comme un autre', () => {
  const rang = (axe: Case, action: Case, ...montants: Case[]): Case[] => {
    return [axe, null, action, null, ...montants]
  }
  const rangs = [
    rang('Axe', 'Action', 'Coût total', 'Part État', 'Part Département'),
    rang('Enfance', 'Tutorat', 60, 30, 30),
    rang(null, 'Crèche', 40, 20, 20),
    rang('Transition écologique', 'Jardins', 100, 50, 50),
  ]
  const fusions = ['A2:B2', 'C2:D2', 'A3:B4', 'C3:D3', 'C4:D4', 'A5:B5', 'C5:D5']
  expect(lues(feuille('Plan', [TITRE, ...rangs], { fusions }))).toEqual([
    'enfance Tutorat 6000 3000',
    'enfance Crèche 4000 2000',
    'transition Jardins 10000 5000',
  ])
})

test('« À reporter » et « Report », d’une page à l’autre, ne sont pas des actions', () => {
  const { actions } = lire(
    feuille('Plan', [
      TITRE,
      ENTETE,
      ['Enfance', 'Tutorat', 60, 30, 30],
      ['Enfance', 'Crèche', 40, 20, 20],
      [null, 'À reporter', 100, 50, 50],
      [],
      ['page 2/2'],
      ENTETE,
      [null, 'Report', 100, 50, 50],
      ['Transition écologique', 'Jardins', 90, 45, 45],
      [null, 'TOTAL GÉNÉRAL', 190, 95, 95],
    ]),
  )
  expect(actions.map((a) => a.action)).toEqual(['Tutorat', 'Crèche', 'Jardins'])
})

test('« 2.1 Levée des freins » est un thème de son axe', () => {
  expect(
    lues(
      feuille('Plan', [
        TITRE,
        ['Axe / sous-thème / action', 'Coût total', 'Part État', 'Part Département'],
        ['1. Pauvreté dès l’enfance'],
        ['1.1 Parentalité'],
        ['Tutorat', 60, 30, 30],
        ['ss-total Parentalité', 60, 30, 30],
        ['1.2 Décrochage scolaire'],
        ['Relais', 40, 20, 20],
        ['ss-total Décrochage', 40, 20, 20],
        ['TOTAL AXE 1', 100, 50, 50],
        ['2. Transition écologique'],
        ['2.1 Levée des freins'],
        ['Jardins', 90, 45, 45],
        ['TOTAL AXE 2', 90, 45, 45],
      ]),
    ),
  ).toEqual([
    'enfance Tutorat 6000 3000',
    'enfance Relais 4000 2000',
    'transition Jardins 9000 4500',
  ])
})

describe('un contrat joint pour information', () => {
  const contrat = (titre: string, action: string): Case[][] => [
    [titre],
    ENTETE,
    ['Enfance', action, 60, 30, 30],
    ['Transition écologique', `${action} bis`, 100, 50, 50],
  ]

  test('est laissé de côté, avec ses montants', () => {
    const { actions } = lire(
      feuille(
        'Métropole (information)',
        contrat('Contrat de Rouen – 2025 – pour information', 'Relais'),
      ),
      feuille('Département', contrat('Contrat du Département – 2025', 'Tutorat')),
    )
    expect(actions.map((a) => a.action)).toEqual(['Tutorat', 'Tutorat bis'])
  })

  test('se lit pourtant, s’il est seul', () => {
    expect(
      lire(feuille('Plan', contrat('Contrat local – 2025 – pour information', 'Tutorat'))).actions,
    ).toHaveLength(2)
  })
})

test('le plafond d’un axe sans action se lit sur son sous-total', () => {
  const { plafonds } = lire(
    feuille('Plan', [
      TITRE,
      ['Action', 'Coût total', 'Part État', 'Part Département', 'Plafond notifié'],
      ['Axe Enfance'],
      ['Tutorat', 60, 30, 30],
      ['Sous-total enfance', 60, 30, 30, 90_000],
      ['Axe Transition écologique'],
      ['Aucune action en 2025'],
      ['Sous-total transition écologique', 0, 0, 0, 46_000],
      ['Total du contrat', 60, 30, 30],
    ]),
  )
  expect(plafonds).toEqual({ enfance: 9_000_000, transition: 4_600_000 })
})

describe('des couples « Financeur n », « Montant n »', () => {
  const couples = [1, 2, 3].flatMap((n) => [`Financeur ${n}`, `Montant ${n}`])
  const entete = ['Axe', 'Action', 'Coût total', ...couples]

  test('se lisent financeur par financeur, dans n’importe quel ordre', () => {
    const { actions, questions } = lire(
      feuille('Plan', [
        TITRE,
        entete,
        ['Enfance', 'Tutorat', 60, 'État', 30, 'Département de la Sarthe', 30],
        ['Enfance', 'Crèche', 50, 'Département de la Sarthe', 20, 'État', 20, 'CAF', 10],
        ['Transition écologique', 'Jardins', 104, 'CAF', 3, 'État', 100, 'CAF', 1],
      ]),
    )
    expect(questions).toEqual([])
    expect(actions.map((a) => [a.action, a.partEtat, a.partCollectivite, a.tiers])).toEqual([
      ['Tutorat', 3_000, 3_000, 'vide'],
      ['Crèche', 2_000, 2_000, 1_000],
      ['Jardins', 10_000, 'vide', 400],
    ])
  })

  test('des couples qui ne nomment aucun financeur restent des colonnes', () => {
    const jalons = [1, 2].flatMap((n) => [`Jalon ${n}`, `Valeur ${n}`])
    expect(
      lues(
        feuille('Plan', [
          TITRE,
          [...ENTETE, ...jalons],
          ['Enfance', 'Tutorat', 60, 30, 30, 'Lancement', 3, 'Bilan', 9],
          ['Transition écologique', 'Jardins', 100, 50, 50, 'Lancement', 2, 'Bilan', 11],
        ]),
      ),
    ).toEqual(['enfance Tutorat 6000 3000', 'transition Jardins 10000 5000'])
  })
})

test('« Unité : k€ » dans une case d’en-tête vaut pour tout le tableau', () => {
  const { actions } = lire(
    feuille('Plan', [
      TITRE,
      ['Unité : k€', ...ENTETE],
      [null, 'Enfance', 'Tutorat', 60, 30, 30],
      [null, 'Transition écologique', 'Jardins', 100, 50, 50],
    ]),
  )
  expect(actions.map((a) => a.partEtat)).toEqual([3_000_000, 5_000_000])
})
