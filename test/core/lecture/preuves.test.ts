import { describe, expect, test } from 'vitest'
import { lireContrat } from '../../../core/lecture/index.ts'
import { type Case, classeur, feuille, lire, lues } from './grille-d-essai.ts'

const TITRE: Case[] = ['Département de la Sarthe – contrat local – 2025']

describe('une ligne', () => {
  test('« Pour mémoire » sans montant ouvre l’axe qu’il nomme', () => {
    expect(
      lues(
        feuille('Plan', [
          TITRE,
          ['Action', 'Porteur', 'Coût total', 'Part État', 'Part Département'],
          ['Axe 3 – Transition écologique'],
          ['Jardins', 'Ville', 100, 50, 50],
          [],
          ['Pour mémoire – Volet insertion et emploi'],
          ['Coaching', 'Ville', 80, 40, 40],
        ]),
      ),
    ).toEqual(['transition Jardins 10000 5000', 'emploi Coaching 8000 4000'])
  })

  test('après le total de plusieurs axes, plus aucun intitulé ne vaut', () => {
    const { actions } = lire(
      feuille('Plan', [
        TITRE,
        ['Action', 'Porteur', 'Coût total', 'Part État', 'Part Département'],
        ['Axe 1 – Enfance'],
        ['Tutorat', 'Ville', 60, 30, 30],
        ['Axe 3 – Transition écologique'],
        ['Jardins', 'Ville', 100, 50, 50],
        ['Total général', null, 160, 80, 80],
        ['Coaching', 'Ville', 80, 40, 40],
      ]),
    )
    expect(actions.map((a) => a.axe)).toEqual(['enfance', 'transition', 'inconnu'])
  })

  test('deux actions voisines de mêmes montants en font deux', () => {
    expect(
      lues(
        feuille('Plan', [
          TITRE,
          ['Action', 'Coût total', 'Part État', 'Part Département'],
          ['Axe 1 – Enfance'],
          ['Tutorat', 60, 30, 30],
          ['Maisons mobiles de l’accès aux droits', 100, 50, 50],
          ['Crèche', 100, 50, 50],
          ['Axe 3 – Transition écologique'],
          ['Jardins', 90, 40, 50],
        ]),
      ).map((a) => a.split(' ')[0]),
    ).toEqual(['enfance', 'enfance', 'enfance', 'transition'])
  })

  test('un petit tableau sous un blanc n’est pas une suite d’actions', () => {
    const { actions, plafonds } = lire(
      feuille('Plan', [
        TITRE,
        ['Axe', 'Action', 'Porteur', 'Coût total', 'Part État', 'Part Département'],
        ['EJ', 'Crèche itinérante', 'Ville', 100, 50, 50],
        ['EJ', 'Tutorat', 'Ville', 60, 30, 30],
        ['TES', 'Jardins', 'Ville', 80, 40, 40],
        [],
        ['Sigle', 'Signification', null, 'Env. plafond notifiée / an'],
        ['EJ', 'Enfance-jeunesse : prévenir la pauvreté', null, 1000],
        ['TES', 'Transition écologique et solidaire', null, 900],
      ]),
    )
    expect(actions.map((a) => `${a.axe} ${a.action}`)).toEqual([
      'enfance Crèche itinérante',
      'enfance Tutorat',
      'transition Jardins',
    ])
    expect(plafonds).toEqual({ enfance: 100_000, transition: 90_000 })
  })
})

describe('une colonne', () => {
  test('« Axes et actions » nomme les actions, et ses intitulés ouvrent les axes', () => {
    expect(
      lues(
        feuille('Plan', [
          TITRE,
          ['Réf.', 'Axes et actions', 'Nature', 'Coût total', 'Part État', 'Part Département'],
          [null, 'Axe 1. Enfance', null, 160, 80, 80],
          ['1a', 'Tutorat', 'nouvelle', 100, 50, 50],
          ['1b', 'Crèche', 'nouvelle', 60, 30, 30],
          [null, 'Axe 3. Transition écologique', null, 80, 40, 40],
          ['3a', 'Jardins', 'nouvelle', 50, 25, 25],
          ['3b', 'Vélos', 'nouvelle', 30, 15, 15],
        ]),
      ),
    ).toEqual([
      'enfance Tutorat 10000 5000',
      'enfance Crèche 6000 3000',
      'transition Jardins 5000 2500',
      'transition Vélos 3000 1500',
    ])
  })

  test.each([
    ['programmé', 'réel'],
    ['programmé', 'constaté au bilan'],
    ['inscrit', 'fait'],
  ])('de « %s » et « %s », la première est le plan', (inscrit, realise) => {
    expect(
      lues(
        feuille('Plan', [
          TITRE,
          [
            'Axe',
            'Action',
            `Coût total – ${inscrit}`,
            `Coût total – ${realise}`,
            `Part État – ${inscrit}`,
            `Part État – ${realise}`,
            'Part Département',
          ],
          ['Enfance', 'Tutorat', 100, 80, 50, 40, 50],
          ['Enfance', 'Crèche', 60, 48, 30, 24, 30],
          ['Transition écologique', 'Jardins', 90, 72, 45, 36, 45],
        ]),
      ),
    ).toEqual([
      'enfance Tutorat 10000 5000',
      'enfance Crèche 6000 3000',
      'transition Jardins 9000 4500',
    ])
  })

  test('une ligne dont un montant attend ne départage rien', () => {
    const { actions } = lire(
      feuille('Plan', [
        TITRE,
        [
          'Axe',
          'Action',
          'Coût total',
          'Part État',
          'Part Département',
          'CAF',
          'Total des produits',
        ],
        ['Enfance', 'Tutorat', 100, 50, 50, null, 100],
        ['Enfance', 'Crèche', 90, 40, 40, 10, 90],
        ['Enfance', 'Relais', 187, 68, 'en attente', 14, null],
      ]),
    )
    expect(actions.map((a) => a.cout)).toEqual([10_000, 9_000, 18_700])
  })

  test('un intitulé d’argent ne déborde pas sur des phrases', () => {
    const { actions } = lire(
      feuille('Plan', [
        TITRE,
        [null, null, 'Coût total', 'Part État', 'Part Département', 'Fondation', null],
        ['Axe', 'Action', '2025', '2025', '2025', '2025', 'Précisions'],
        ['Enfance', 'Tutorat', 100, 45, 45, 10, 'Poste en cours de recrutement'],
        ['Enfance', 'Crèche', 60, 30, 30, null, 'Convention signée en janvier'],
      ]),
    )
    expect(actions.map((a) => a.tiers)).toEqual([1_000, 'vide'])
  })

  test('un financeur vide dont le nom dit « action » ne nomme pas les actions', () => {
    const { actions } = lire(
      feuille('Plan', [
        TITRE,
        ['Intitulé', 'Coût total', 'Part État', 'Part Département', 'Action Logement'],
        [null, 'k€', 'k€', 'k€', 'k€'],
        ['Tutorat pour les enfants', 100, 50, 50, null],
        ['Crèche', 60, 30, 30, null],
      ]),
    )
    expect(actions.map((a) => a.action)).toEqual(['Tutorat pour les enfants', 'Crèche'])
  })
})

test.each([
  ['au dixième', '40,2', 5_000],
  ['à l’unité', '40', 50_000],
  ['en toutes lettres', '40,2 k€', 5_000],
])('un montant en k€ écrit %s s’arrondit à la moitié de ce chiffre', (_, part, demiPas) => {
  const { contrat } = lireContrat(
    classeur(
      feuille('Plan', [
        ['Département de la Sarthe – 2025 – montants en k€'],
        ['Axe', 'Action', 'Coût total', 'Part État', 'Part Département'],
        ['Enfance', 'Tutorat', '81', part, part],
        ['Enfance', 'Crèche', '81', part, part],
      ]),
    ),
  )
  expect(contrat.lignes[0]?.vue.demiPas).toBe(demiPas)
})

describe('un export', () => {
  const ENTETE: Case[] = ['Axe', 'Action', 'Année', 'Coût', 'Financeur', 'Montant']

  test('garde la première ligne quand son montant attend', () => {
    const { actions } = lire(
      feuille('Export', [
        TITRE,
        ['Axe', 'Action', 'Financeur', 'Montant'],
        ['Enfance', 'Tutorat', 'Part Département', 'à confirmer'],
        ['Enfance', 'Tutorat', 'Part État', 50],
        ['Transition écologique', 'Jardins', 'Part État', 40],
        ['Transition écologique', 'Jardins', 'Part Département', 40],
        ['Enfance', 'Crèche', 'Part État', 30],
        ['Enfance', 'Crèche', 'Part Département', 30],
      ]),
    )
    expect(actions.map((a) => `${a.action} ${a.partEtat}`).sort()).toEqual([
      'Crèche 3000',
      'Jardins 4000',
      'Tutorat 5000',
    ])
  })

  test('garde le coût de chaque année, répété à chaque financeur', () => {
    const rangs = [2024, 2025, 2026, 2027].flatMap((annee, i): Case[][] => [
      ['Enfance', 'Tutorat', annee, 100 + i, 'Part État', 50],
      ['Enfance', 'Tutorat', annee, 100 + i, 'Part Département', 50 + i],
    ])
    const { actions } = lire(feuille('Export', [TITRE, ENTETE, ...rangs]))
    expect(actions.map((a) => `${a.annee} ${a.cout} ${a.partEtat}`)).toEqual([
      '2024 10000 5000',
      '2025 10100 5000',
      '2026 10200 5000',
      '2027 10300 5000',
    ])
  })
})

test('une colonne « Année » garde son rôle, même quand rien ne s’y lit', () => {
  const { tableaux, actions } = lire(
    feuille('Plan', [
      ['Département de la Sarthe – contrat local'],
      ['Année', 'Axe', 'Action', 'Coût total', 'Part État', 'Part Département'],
      ['exercice n', 'Enfance', 'Tutorat', 100, 50, 50],
      ['à préciser', 'Transition écologique', 'Jardins', 80, 40, 40],
    ]),
  )
  expect(tableaux[0]?.zones.annee?.gauche).toBe(0)
  expect(actions.map((a) => a.annee)).toEqual([null, null])
})

test('une fiche par feuille, en charges et produits, n’est pas faite d’actions en colonnes', () => {
  const fiche = (nom: string, action: string, part: number) =>
    feuille(nom, [
      TITRE,
      ['Thématique :', 'Prévention de la pauvreté dès l’enfance'],
      ['Intitulé de l’action :', action],
      [],
      ['Charges', 'Montant', 'Produits', 'Montant'],
      ['Achats et prestations', part, 'Part État', part],
      ['Charges de personnel', part, 'Part Département', part],
      ['Total des charges', 2 * part, 'Total des produits', 2 * part],
    ])
  expect(lues(fiche('FA 1', 'Tutorat', 50), fiche('FA 2', 'Crèche', 30))).toEqual([
    'enfance Tutorat 10000 5000',
    'enfance Crèche 6000 3000',
  ])
})
