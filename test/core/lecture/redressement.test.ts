import { describe, expect, test } from 'vitest'
import type { Feuille } from '../../../core/grille/index.ts'
import { lireContrat } from '../../../core/lecture/index.ts'
import { type Case, classeur, feuille } from './grille-d-essai.ts'

const TITRE: Case[] = ['Département de la Sarthe – contrat local – 2025']

/** Deux actions, les mêmes dans toutes les dispositions. */
const ATTENDU = {
  enfance: { action: 'Tutorat', cout: 10_000, partEtat: 5_000, partCollectivite: 5_000 },
  droits: { action: 'Accueil de jour', cout: 9_000, partEtat: 4_000, partCollectivite: 5_000 },
}

function lire(...feuilles: readonly Feuille[]) {
  const lecture = lireContrat(classeur(...feuilles))
  const { lignes } = lecture.contrat
  return {
    lecture,
    disposition: lecture.tableaux[0]?.disposition,
    actions: Object.fromEntries(
      lignes.map(({ axe, action, montants: { cout, partEtat, partCollectivite } }) => [
        axe,
        { action, cout, partEtat, partCollectivite },
      ]),
    ),
    annees: [...new Set(lignes.map((l) => l.annee))],
  }
}

describe('une feuille qui n’a pas une action par ligne', () => {
  test('actions en colonnes', () => {
    const lue = lire(
      feuille('Plan', [
        TITRE,
        [],
        ['Axe', 'Enfance', 'Accès aux droits'],
        ['Action', 'Tutorat', 'Accueil de jour'],
        ['Coût total', 100, 90],
        ['Part État', 50, 40],
        ['Part Département', 50, 50],
      ]),
    )
    expect(lue.disposition).toBe('colonnes')
    expect(lue.actions).toEqual(ATTENDU)
    expect(lue.annees).toEqual([2025])
  })

  test('actions en colonnes, sous un titre fusionné au-dessus d’elles', () => {
    const lue = lire(
      feuille(
        'Plan 2025',
        [
          ['Programmation du contrat local – Département de la Sarthe'],
          ['Axe', 'Enfance', 'Accès aux droits'],
          ['Action', 'Tutorat', 'Accueil de jour'],
          ['Coût total', 100, 90],
          ['Part État', 50, 40],
          ['Part Département', 50, 50],
        ],
        { fusions: ['A1:C1'] },
      ),
    )
    expect(lue.actions).toEqual(ATTENDU)
  })

  test('financeurs en lignes sous chaque action', () => {
    const lue = lire(
      feuille('Plan', [
        TITRE,
        ['Axe', 'Action', 'Financeur', 'Montant'],
        ['Enfance', 'Tutorat', 'État', 50],
        [null, null, 'Département', 50],
        [null, null, 'Coût total', 100],
        ['Accès aux droits', 'Accueil de jour', 'État', 40],
        [null, null, 'Département', 50],
        [null, null, 'Coût total', 90],
      ]),
    )
    expect(lue.disposition).toBe('blocs')
    expect(lue.actions).toEqual(ATTENDU)
  })

  test('les totaux d’axe, poste par poste, ne s’ajoutent pas à la dernière action', () => {
    const bloc = (axe: string, action: string, [cout, etat, departement]: number[]): Case[][] => [
      [axe],
      [action],
      ['Coût total', cout ?? null],
      ['État', etat ?? null],
      ['Département', departement ?? null],
    ]
    const plan = (totaux: readonly Case[][]) =>
      feuille('Plan', [
        TITRE,
        ['Action / financeur', 'Montant'],
        ...bloc('Axe 1 – Enfance', 'Tutorat', [100, 50, 50]),
        ...bloc('Axe 2 – Accès aux droits', 'Accueil de jour', [90, 40, 50]),
        ...totaux,
      ])
    for (const totaux of [
      [],
      [
        ['Total axe – coût', 90],
        ['Total axe – État', 40],
      ],
      [
        ['Total coût', { f: 'B5+B10', v: 190 }],
        ['Total État', { f: 'B6+B11', v: 90 }],
      ],
    ] as Case[][][])
      expect(lire(plan(totaux)).actions).toEqual(ATTENDU)
  })

  test('export d’une ligne par action et par financeur, en désordre', () => {
    const lue = lire(
      feuille('Export', [
        ['Exercice', 'Axe', 'Action', 'Financeur', 'Montant'],
        [2025, 'Enfance', 'Tutorat', 'État', 50],
        [2025, 'Accès aux droits', 'Accueil de jour', 'État', 40],
        [2025, 'Accès aux droits', 'Accueil de jour', 'Coût total', 90],
        [2025, 'Enfance', 'Tutorat', 'Coût total', 100],
        [2025, 'Enfance', 'Tutorat', 'Département', 50],
        [2025, 'Accès aux droits', 'Accueil de jour', 'Département', 50],
      ]),
    )
    expect(lue.disposition).toBe('longue')
    expect(lue.actions).toEqual(ATTENDU)
    expect(lue.annees).toEqual([2025])
  })

  test('fiches, une par feuille, avec un montant qui ne se lit pas', () => {
    const fiche = (nom: string, axe: string, action: string, plan: Case[][]) =>
      feuille(nom, [TITRE, [], ['Axe', axe], ['Action', action], [], ...plan])
    const lue = lire(
      fiche('Fiche 1', 'Enfance', 'Tutorat', [
        ['Poste', 'Montant'],
        ['Coût total', 100],
        ['Part État', 50],
        ['Part Département', 50],
        ['CAF', 'à confirmer'],
      ]),
      fiche('Fiche 2', 'Accès aux droits', 'Accueil de jour', [
        ['Poste', 'Montant'],
        ['Coût total', 90],
        ['Part État', 40],
        ['Part Département', 50],
        ['CAF', 0],
      ]),
    )
    expect(lue.disposition).toBe('fiche')
    expect(lue.actions).toEqual(ATTENDU)
  })

  test('chaque valeur garde sa vraie cellule', () => {
    const { lecture } = lire(
      feuille('Plan', [
        TITRE,
        [],
        ['Axe', 'Enfance', 'Accès aux droits'],
        ['Action', 'Tutorat', 'Accueil de jour'],
        ['Coût total', 100, 90],
        ['Part État', 50, 40],
        ['Part Département', 50, 50],
      ]),
    )
    const [ligne] = lecture.contrat.lignes
    const colonne = ligne?.vue.colonnes.partEtat?.[0] ?? -1
    expect(lecture.situer({ feuille: 'Plan', ligne: ligne?.rang ?? -1, colonne })).toEqual([
      { feuille: 'Plan', ligne: 5, colonne: 1 },
    ])
    expect(lecture.tableaux[0]?.zones.partEtat).toEqual({ haut: 5, bas: 5, gauche: 1, droite: 2 })
  })

  test('un tableau en lignes reste lu tel quel', () => {
    const lue = lire(
      feuille('Plan', [
        TITRE,
        ['Axe', 'Action', 'Coût total', 'Part État', 'Part Département'],
        ['Enfance', 'Tutorat', 100, 50, 50],
        ['Accès aux droits', 'Accueil de jour', 90, 40, 50],
      ]),
    )
    expect(lue.disposition).toBe('lignes')
    expect(lue.actions).toEqual(ATTENDU)
  })
})

describe('plusieurs tableaux des mêmes actions', () => {
  const budget = (nom: string, titre: string, etat: number) =>
    feuille(nom, [
      [titre],
      ['Axe', 'Action', 'Coût total', 'Part État', 'Part Département'],
      ['Enfance', 'Tutorat', 100, etat, 100 - etat],
      ['Accès aux droits', 'Accueil de jour', 80, 40, 40],
    ])

  test('la version signée l’emporte sur le projet, quel que soit l’ordre', () => {
    const { contrat, laisses, questions } = lireContrat(
      classeur(
        budget('Projet', 'Département de la Sarthe – projet 2025', 30),
        budget('Signé', 'Département de la Sarthe – version signée 2025', 50),
      ),
    )
    expect(contrat.vues.map((v) => v.feuille)).toEqual(['Signé'])
    expect(laisses.map((l) => [l.feuille, l.raison, l.partEtat])).toEqual([
      ['Projet', 'version', 7_000],
    ])
    expect(questions).toEqual([])
  })

  test('une version laissée de côté, tenue en milliers, donne son montant en euros', () => {
    const { contrat, laisses } = lireContrat(
      classeur(
        feuille('Projet', [
          ['Département de la Sarthe – projet 2025'],
          ['Montants en k€'],
          ['Axe', 'Action', 'Coût total', 'Part État', 'Part Département'],
          ['Enfance', 'Tutorat', 100, 30, 70],
          ['Accès aux droits', 'Accueil de jour', 80, 40, 40],
        ]),
        feuille('Signé', [
          ['Département de la Sarthe – version signée 2025'],
          ['Axe', 'Action', 'Coût total', 'Part État', 'Part Département'],
          ['Enfance', 'Tutorat', 100_000, 50_000, 50_000],
          ['Accès aux droits', 'Accueil de jour', 80_000, 40_000, 40_000],
        ]),
      ),
    )
    expect(contrat.lignes.map((l) => l.montants.partEtat)).toEqual([5_000_000, 4_000_000])
    expect(laisses.map((l) => [l.feuille, l.partEtat])).toEqual([['Projet', 7_000_000]])
  })

  test('deux versions que rien ne départage se demandent, et la réponse est suivie', () => {
    const feuilles = [
      budget('A', 'Département de la Sarthe – 2025', 30),
      budget('B', 'Département de la Sarthe – 2025', 50),
    ] as const
    const { questions } = lireContrat(classeur(...feuilles))
    const [question] = questions
    expect(question).toMatchObject({ objet: 'feuille', retenu: 'feuille A' })
    const apres = lireContrat(classeur(...feuilles), undefined, [], {
      [question?.id ?? '']: 'feuille B',
    })
    expect(apres.contrat.vues.map((v) => v.feuille)).toEqual(['B'])
    expect(apres.questions).toEqual([])
  })

  test('l’année d’après n’est pas une version de celle d’avant, même avec le report de celle-ci', () => {
    const { contrat, laisses } = lireContrat(
      classeur(
        feuille('Exécution 2024', [
          ['Département de la Sarthe – contrat local des solidarités 2024'],
          ['Axe', 'Action', 'Coût total', 'Part État', 'Part Département'],
          ['Enfance', 'Tutorat', 100, 50, 50],
          ['Accès aux droits', 'Accueil de jour', 80, 40, 40],
        ]),
        feuille('Programmation 2025', [
          ['Département de la Sarthe – contrat local des solidarités'],
          ['Axe', 'Action', 'Coût 2025', 'Part État 2025', 'Part Département', 'Report 2024'],
          ['Enfance', 'Tutorat', 120, 60, 60, 5],
          ['Accès aux droits', 'Accueil de jour', 90, 45, 45, null],
        ]),
      ),
    )
    expect(laisses).toEqual([])
    expect(contrat.annees).toEqual([2024, 2025])
    expect(contrat.lignes.map((l) => [l.annee, l.montants.partEtat])).toEqual([
      [2024, 5_000],
      [2024, 4_000],
      [2025, 6_000],
      [2025, 4_500],
    ])
  })

  test('une reprise aux mêmes montants n’est pas comptée deux fois, ni réservée', () => {
    const { contrat, laisses } = lireContrat(
      classeur(
        budget('Budget', 'Département de la Sarthe – 2025', 50),
        budget('Reprise', 'Département de la Sarthe – 2025', 50),
      ),
    )
    expect(contrat.lignes).toHaveLength(2)
    expect(laisses.map((l) => [l.raison, l.partEtat])).toEqual([['recapitule', null]])
  })
})
