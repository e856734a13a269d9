import { describe, expect, test } from 'vitest'
import type { Feuille } from '../../../core/grille/index.ts'
import { type Case, feuille, lire, lues } from './grille-d-essai.ts'

const TITRE: Case[] = ['Département de la Sarthe – contrat local – 2025']

describe('un intitulé qui porte la somme de ses actions', () => {
  const rangs: Case[][] = [
    ['1. Transition', 300_000, 150_000, 180_000, 150_000],
    ['Extension de jardins nourriciers', 200_000, 100_000, 120_000, 100_000],
    ['Épiceries sociales', 100_000, 50_000, 60_000, 50_000],
    ['2. Enfance', 90_000, 45_000, 54_000, 45_000],
    ['Tutorat', 60_000, 30_000, 36_000, 30_000],
    ['Crèche', 30_000, 15_000, 18_000, 15_000],
  ]

  test('reste un intitulé, à côté de montants sans rôle que l’intitulé totalise aussi', () => {
    const entete = ['Action', 'Coût total', 'Part Département', 'État – demandé', 'État – accordé']
    expect(lues(feuille('Plan', [TITRE, entete, ...rangs]))).toEqual([
      'transition Extension de jardins nourriciers 20000000 10000000',
      'transition Épiceries sociales 10000000 5000000',
      'enfance Tutorat 6000000 3000000',
      'enfance Crèche 3000000 1500000',
    ])
  })

  test('deux actions à parité dont une fait par hasard la somme des deux suivantes restent trois', () => {
    expect(
      lues(
        feuille('Plan', [
          TITRE,
          ['Action', 'Coût total', 'Part Département', 'Part État'],
          ['Axe 1 – Accès aux droits', null, null, null],
          ['Animation de la prévention des expulsions', 140, 70, 70],
          ['Équipes mobiles', 80, 40, 40],
          ['Bagagerie', 60, 30, 30],
          ['Domiciliation', 50, 25, 25],
        ]),
      ),
    ).toEqual([
      'droits Animation de la prévention des expulsions 14000 7000',
      'droits Équipes mobiles 8000 4000',
      'droits Bagagerie 6000 3000',
      'droits Domiciliation 5000 2500',
    ])
  })

  test('deux niveaux d’intitulés portent leurs sommes, même quand un intitulé n’a qu’une action', () => {
    const somme = (f: string, v: number): Case => ({ f, v })
    const entete = ['Action', 'Coût total', 'Part État', 'Part Département']
    const titre = (
      nom: string,
      [a, b, c]: readonly [string, string, string],
      v: number,
    ): Case[] => {
      return [nom, somme(a, 2 * v), somme(b, v), somme(c, v)]
    }
    const { actions, questions } = lire(
      feuille('Plan', [
        TITRE,
        entete,
        titre('PRIORITÉ A : ENFANCE', ['B5+B6+B8', 'C5+C6+C8', 'D5+D6+D8'], 120),
        titre('Mesure phare', ['SUM(B5:B6)', 'SUM(C5:C6)', 'SUM(D5:D6)'], 90),
        ['Ateliers', 100, 50, 50],
        ['Ludothèque', 80, 40, 40],
        titre('Autres mesures', ['B8', 'C8', 'D8'], 30),
        ['Tremplin', 60, 30, 30],
        titre('PRIORITÉ B : TRANSITION', ['B11+B12+B14', 'C11+C12+C14', 'D11+D12+D14'], 110),
        titre('Mesure phare', ['SUM(B11:B12)', 'SUM(C11:C12)', 'SUM(D11:D12)'], 91),
        ['Garage', 110, 55, 55],
        ['Légumerie', 72, 36, 36],
        titre('Autres mesures', ['B14', 'C14', 'D14'], 19),
        ['Conseil', 38, 19, 19],
      ]),
    )
    expect(questions).toEqual([])
    expect(actions.map((a) => `${a.axe} ${a.action} ${a.cout}`)).toEqual([
      'enfance Ateliers 10000',
      'enfance Ludothèque 8000',
      'enfance Tremplin 6000',
      'transition Garage 11000',
      'transition Légumerie 7200',
      'transition Conseil 3800',
    ])
  })

  test('« Notification État » sous un sous-total est un plafond, pas une action', () => {
    const { actions } = lire(
      feuille('Plan', [
        TITRE,
        ['Axe', 'Action', 'Coût total', 'Part Département', 'Part État'],
        ['Enfance', 'Tutorat', 60, 30, 30],
        ['Enfance', 'Crèche', 30, 15, 15],
        [null, 'Total partiel Enfance', 90, 45, 45],
        [null, 'Notification État', null, null, 400],
        ['Transition écologique', 'Jardins', 100, 50, 50],
        ['Transition écologique', 'Garages', 80, 40, 40],
        [null, 'Total partiel Transition', 180, 90, 90],
        [null, 'Notification État', null, null, 500],
      ]),
    )
    expect(actions.map((a) => a.action)).toEqual(['Tutorat', 'Crèche', 'Jardins', 'Garages'])
  })
})

describe('un en-tête à étages', () => {
  test('une date sous le groupe « Action » ne nomme pas les actions', () => {
    expect(
      lues(
        feuille('Plan', [
          TITRE,
          ['Action', null, null, 'Plan de financement', null, null],
          ['Axe', 'Démarrage', 'Intitulé', 'Coût total', 'Part Département', 'Part État'],
          ['Enfance', { date: '2025-01-05' }, 'Tutorat', 60, 30, 30],
          ['Enfance', { date: '2025-03-01' }, 'Crèche', 30, 15, 15],
          ['Transition écologique', { date: '2024-09-01' }, 'Jardins', 100, 50, 50],
        ]),
      ),
    ).toEqual([
      'enfance Tutorat 6000 3000',
      'enfance Crèche 3000 1500',
      'transition Jardins 10000 5000',
    ])
  })

  test('un étage d’un seul groupe, « Crédits État », nomme ce qui est dessous', () => {
    const { questions, actions } = lire(
      feuille('Plan', [
        TITRE,
        [null, null, null, 'Crédits État', null, null],
        ['Axe', 'Action', 'Coût total', 'accordé', 'versé', 'Part Département'],
        ['Enfance', 'Tutorat', 60, 30, 15, 30],
        ['Enfance', 'Crèche', 40, 20, 10, 20],
        ['Transition écologique', 'Jardins', 100, 50, 25, 50],
      ]),
    )
    expect(questions).toEqual([])
    expect(actions.map((a) => a.partEtat)).toEqual([3_000, 2_000, 5_000])
  })

  test('« Département : Aude », juste au-dessus, titre le tableau et ne nomme pas ses colonnes', () => {
    const parAnnee = ['Dépenses éligibles', 'Dotation État', 'Fonds propres', 'Région']
    const { actions } = lire(
      feuille('Plan', [
        [null, null, 'Département : Aude'],
        ['Axe', 'Action', ...[2025, 2026].flatMap((an) => parAnnee.map((nom) => `${nom} ${an}`))],
        ['Enfance', 'Tutorat', 60, 30, 30, 0, 70, 35, 35, 0],
        ['Enfance', 'Crèche', 50, 20, 20, 10, 60, 25, 25, 10],
        ['Transition écologique', 'Jardins', 100, 40, 40, 20, 120, 50, 50, 20],
      ]),
    )
    expect(actions.map((a) => a.cout)).toEqual([6_000, 5_000, 10_000, 7_000, 6_000, 12_000])
  })

  test('le groupe de l’État s’arrête là où « demandé » et « accordé » s’arrêtent', () => {
    const { questions, actions } = lire(
      feuille('Plan', [
        TITRE,
        [null, null, null, 'Participation de l’État', null, null, null],
        ['Axe', 'Action', 'Coût total', 'à arbitrer', 'accordé', 'Fonds propres', 'CARSAT'],
        ['Enfance', 'Tutorat', 60, 36, 30, 30, null],
        ['Enfance', 'Crèche', 50, 24, 20, 20, 10],
        ['Transition écologique', 'Jardins', 100, 60, 50, 50, null],
      ]),
    )
    expect(questions).toEqual([])
    expect(actions.map((a) => [a.partEtat, a.partCollectivite])).toEqual([
      [3_000, 3_000],
      [2_000, 2_000],
      [5_000, 5_000],
    ])
  })

  test('« Coût » au-dessus des années ne déborde pas sur la colonne qui suit la dernière', () => {
    const { actions } = lire(
      feuille('Plan', [
        ['Département de la Sarthe – contrat local'],
        [null, null, 'Part État', null, 'Part Département', null, 'Coût total', null, null],
        ['Axe', 'Action', 2025, 2026, 2025, 2026, 2025, 2026, 'Points de vigilance'],
        ['Enfance', 'Tutorat', 30, 40, 30, 40, 60, 80, 'RAS'],
        ['Enfance', 'Crèche', 20, 30, 20, 30, 40, 60, 'RAS'],
        ['Transition écologique', 'Jardins', 50, 60, 50, 60, 100, 120, 'à voir'],
      ]),
    )
    expect(actions.map((a) => a.cout)).toEqual([6_000, 4_000, 10_000, 8_000, 6_000, 12_000])
  })

  test('une année répétée sous « Dépenses » et « Recettes » vaut jusqu’à la suivante', () => {
    const entete = [
      'Action',
      'Axe',
      ...[1, 2].flatMap(() => ['Coût', 'Part État', 'Département', 'CAF']),
    ]
    const { actions } = lire(
      feuille('Plan', [
        ['Département de la Sarthe – contrat local'],
        [null, null, 'Dépenses', 'Recettes', null, null, 'Dépenses', 'Recettes', null, null],
        [null, null, 2025, 2025, null, null, 2026, 2026, null, null],
        entete,
        ['Tutorat', 'Enfance', 70, 30, 30, 10, 80, 40, 40, 0],
        ['Jardins', 'Transition écologique', 100, 50, 50, 0, 120, 55, 55, 10],
      ]),
    )
    expect(actions.map((a) => [a.action, a.annee, a.partCollectivite, a.tiers])).toEqual([
      ['Tutorat', 2025, 3_000, 1_000],
      ['Jardins', 2025, 5_000, 0],
      ['Tutorat', 2026, 4_000, 0],
      ['Jardins', 2026, 5_500, 1_000],
    ])
  })

  test('« État – notifié », à côté d’« État – versé », est la part de l’État', () => {
    const { questions, actions } = lire(
      feuille('Plan', [
        TITRE,
        [
          'Axe',
          'Action',
          'Coût total',
          'Montant État – notifié',
          'Montant État – réglé',
          'Département',
        ],
        ['Enfance', 'Tutorat', 60, 30, 15, 30],
        ['Enfance', 'Crèche', 40, 20, 10, 20],
        ['Transition écologique', 'Jardins', 100, 50, 25, 50],
      ]),
    )
    expect(questions).toEqual([])
    expect(actions.map((a) => a.partEtat)).toEqual([3_000, 2_000, 5_000])
  })
})

describe('le coût et ce qui reste à financer', () => {
  test('le total des produits ne tient pas lieu du coût quand une action n’est pas toute financée', () => {
    const rangs = Array.from({ length: 9 }, (_, i): Case[] => {
      return ['Enfance', `Atelier ${i}`, 50, 50 + i, null, null, null, null, 100 + i, 100 + i]
    })
    const financeurs = ['CAF', 'MSA', 'DRAC', 'CARSAT']
    const totaux = ['Total des charges', 'Total des produits']
    const { actions } = lire(
      feuille('Plan', [
        TITRE,
        ['Axe', 'Action', 'Part État', 'Part Département', ...financeurs, ...totaux],
        ...rangs,
        ['Transition écologique', 'Jardins', 50, 50, 1, 2, 3, 4, 120, 110],
      ]),
    )
    expect(actions.at(-1)?.cout).toBe(12_000)
  })

  test('« Non couvert » n’est pas un financeur', () => {
    const { actions } = lire(
      feuille('Plan', [
        TITRE,
        ['Axe', 'Action', 'Coût total', 'Part État', 'Part Département', 'CAF', 'Non couvert'],
        ['Enfance', 'Tutorat', 60, 30, 30, 0, 0],
        ['Enfance', 'Crèche', 50, 20, 20, 8, 2],
        ['Enfance', 'Relais', 70, 30, 30, 10, 0],
        ['Transition écologique', 'Jardins', 100, 48, 48, 0, 4],
      ]),
    )
    expect(actions.map((a) => a.tiers)).toEqual([0, 800, 1_000, 0])
  })
})

test('deux feuilles de même en-tête se lisent de même : un tiers en k€ n’est pas un taux', () => {
  const entete = [
    'Axe',
    'Action',
    'Coût (k€)',
    'Part État (k€)',
    'Part Département (k€)',
    'Horizon',
  ]
  const annee = (an: number, petits: readonly number[]): Feuille =>
    feuille(`Budget ${an}`, [
      [`Département de la Sarthe – contrat local – ${an}`],
      entete,
      ...petits.map((tiers, i): Case[] => {
        const axe = i % 2 === 0 ? 'Enfance' : 'Transition écologique'
        return [axe, `Atelier ${i}`, 60 + 10 * i + tiers, 30 + 5 * i, 30 + 5 * i, tiers]
      }),
    ])
  const { actions } = lire(annee(2025, [12, 8, 5.5, 9]), annee(2026, [0.6, 1.2, 0.9, 0.4]))
  expect(actions.filter((a) => a.annee === 2026).map((a) => a.tiers)).toEqual([
    60_000, 120_000, 90_000, 40_000,
  ])
})

describe('une fiche', () => {
  const fiche = (action: string, montants: readonly Case[][]): Feuille =>
    feuille(action, [
      ['Département de la Sarthe – contrat local'],
      ['Axe :', 'Prévention de la pauvreté dès l’enfance'],
      ['Intitulé de l’action :', action],
      ['Partenaire opérationnel', 'Mission locale'],
      ['Nature', 'Nouvelle'],
      ['Mesure du résultat', 'Nombre de jeunes rencontrés'],
      [],
      ['Ressources', 2026, 2027],
      ...montants,
    ])

  test('garde ses années après un financeur qui ne donne rien, et n’est pas coupée par son porteur', () => {
    const { actions } = lire(
      fiche('Tutorat', [
        ['Coût total', 100, 120],
        ['Part État', 49, 53],
        ['Part Département', 49, 53],
        ['Agefiph', '-', '-'],
        ['CPAM', 2, 14],
      ]),
      fiche('Crèche', [
        ['Coût total', 60, 80],
        ['Part État', 30, 38],
        ['Part Département', 30, 38],
        ['Agefiph', '-', '-'],
        ['CPAM', '-', 4],
      ]),
    )
    expect(actions.map((a) => `${a.action} ${a.annee} ${a.tiers}`).sort()).toEqual([
      'Crèche 2026 vide',
      'Crèche 2027 400',
      'Tutorat 2026 200',
      'Tutorat 2027 1400',
    ])
  })
})

describe('des financeurs en lignes', () => {
  test('un financeur que rien ne remplit n’ouvre pas une action', () => {
    const bloc = (action: string, cout: number): Case[][] => [
      [action, 'Dépense totale', cout],
      [action, 'Part État', cout / 2],
      [action, 'Fonds propres', cout / 2],
      [action, 'Certificats d’économies d’énergie', null],
    ]
    expect(
      lues(
        feuille('Contrat', [
          TITRE,
          ['Mesure', 'Financement', 'Crédits'],
          ['I. Prévention de la pauvreté dès l’enfance', null, null],
          ...bloc('Tutorat', 60),
          ...bloc('Crèche', 40),
          ['II. Transition écologique et solidaire', null, null],
          ...bloc('Jardins', 100),
        ]),
      ),
    ).toEqual([
      'enfance Tutorat 6000 3000',
      'enfance Crèche 4000 2000',
      'transition Jardins 10000 5000',
    ])
  })

  test('« Montant prévu (k€) » nomme une colonne et dit son unité', () => {
    const bloc = (action: string, cout: number): Case[][] => [
      [action, null],
      ['Part État', cout / 2],
      ['Part Département', cout / 2],
      ['Coût annuel', cout],
    ]
    const { actions } = lire(
      feuille('Contrat', [
        ['Département de la Sarthe'],
        ['Exercice budgétaire', 2026],
        [],
        ['Action / financeur', 'Montant prévu (k€)'],
        ['Axe 1 – Enfance', null],
        ...bloc('Tutorat', 60),
        ...bloc('Crèche', 40),
        ...bloc('Relais', 30),
      ]),
    )
    expect(actions.map((a) => a.cout)).toEqual([6_000_000, 4_000_000, 3_000_000])
  })
})
