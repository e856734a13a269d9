import { describe, expect, test } from 'vitest'
import { lireContrat } from '../../../core/lecture/index.ts'
import { type Case, classeur, feuille, lire, lues } from './grille-d-essai.ts'

const TITRE: Case[] = ['Département de la Sarthe – contrat local – 2025']
const ENTETE: Case[] = ['Action', 'Coût total', 'Part Département', 'Part État']

describe('l’axe d’une action', () => {
  test('se lit entre crochets à la fin de son intitulé', () => {
    expect(
      lues(
        feuille('Plan', [
          TITRE,
          ENTETE,
          ['Tutorat [Enfance]', 60, 30, 30],
          ['Bagagerie [Accès aux droits]', 50, 25, 25],
          ['Jardins [Transition écologique]', 100, 50, 50],
        ]),
      ),
    ).toEqual([
      'enfance Tutorat [Enfance] 6000 3000',
      'droits Bagagerie [Accès aux droits] 5000 2500',
      'transition Jardins [Transition écologique] 10000 5000',
    ])
  })

  test('se lit dans son code, qu’une légende explique ; la légende n’est pas le titre du tableau', () => {
    const { actions, plafonds } = lire(
      feuille('Plan', [
        TITRE,
        ['Légende des fiches', null, 'Plafond notifié'],
        ['E', 'Pauvreté dès l’enfance', '88 000 €'],
        ['D', 'Accès aux droits', '69 000 €'],
        ['T', 'Transition écologique', '74 000 €'],
        [],
        ['Fiche n°', ...ENTETE],
        ['E-01', 'Tutorat', 60, 30, 30],
        ['D-01', 'Bagagerie', 50, 25, 25],
        ['T-01', 'Jardins', 100, 50, 50],
      ]),
    )
    expect(actions.map((a) => `${a.axe} ${a.action}`)).toEqual([
      'enfance Tutorat',
      'droits Bagagerie',
      'transition Jardins',
    ])
    expect(plafonds).toEqual({ enfance: 8_800_000, droits: 6_900_000, transition: 7_400_000 })
  })

  test('reste inconnu quand presque rien ne le dit : un seul intitulé entre crochets ne suffit pas', () => {
    const { actions } = lire(
      feuille('Plan', [
        TITRE,
        ENTETE,
        ['Tutorat [Enfance]', 60, 30, 30],
        ['Bagagerie [nouvelle]', 50, 25, 25],
        ['Jardins', 100, 50, 50],
      ]),
    )
    expect(actions.map((a) => a.axe)).toEqual(['inconnu', 'inconnu', 'inconnu'])
  })

  test('est celui du titre de son tableau, et non du nom d’une feuille qui en porte deux', () => {
    const bloc = (titre: string, plafond: number, ...actions: readonly Case[][]): Case[][] => [
      [titre],
      ['Plafond notifié', null, null, plafond],
      ENTETE,
      ...actions,
      ['Total de l’axe'],
      [],
    ]
    const { actions, plafonds } = lire(
      feuille('Enfance + Droits', [
        TITRE,
        [],
        ...bloc('Pauvreté dès l’enfance', 109_000, ['Tutorat', 60, 30, 30], ['Crèche', 40, 20, 20]),
        ...bloc('Accès aux droits', 69_000, ['Bagagerie', 50, 25, 25], ['Maraude', 20, 10, 10]),
      ]),
    )
    expect(actions.map((a) => `${a.axe} ${a.action}`)).toEqual([
      'enfance Tutorat',
      'enfance Crèche',
      'droits Bagagerie',
      'droits Maraude',
    ])
    expect(plafonds).toEqual({ enfance: 10_900_000, droits: 6_900_000 })
  })
})

test('un titre recopié dans chaque colonne nomme encore la collectivité', () => {
  const { contrat } = lireContrat(
    classeur(
      feuille('Plan', [
        Array.from({ length: 5 }, () => TITRE[0] ?? null),
        ['Axe', ...ENTETE],
        ['Enfance', 'Tutorat', 60, 30, 30],
        ['Transition écologique', 'Jardins', 100, 50, 50],
      ]),
    ),
  )
  expect(contrat.collectivite.nom).toContain('Sarthe')
})

describe('l’année d’une action', () => {
  const exercice = (an: number, v: number): Case[][] => [
    [`EXERCICE ${an}`],
    ['Axe', ...ENTETE],
    ['Enfance', 'Tutorat', 2 * v, v, v],
    ['Transition écologique', 'Jardins', 4 * v, 2 * v, 2 * v],
    [null, `Total ${an}`, 6 * v, 3 * v, 3 * v],
    [],
  ]

  test('est celle de l’exercice sous lequel son tableau se répète', () => {
    const { actions } = lire(
      feuille('Plan', [['Département de la Sarthe'], ...exercice(2024, 30), ...exercice(2025, 40)]),
    )
    expect(actions.map((a) => `${a.action} ${a.annee} ${a.partEtat}`)).toEqual([
      'Tutorat 2024 3000',
      'Jardins 2024 6000',
      'Tutorat 2025 4000',
      'Jardins 2025 8000',
    ])
  })

  test('n’est pas celle d’une rubrique qui parle d’autre chose', () => {
    const { actions } = lire(
      feuille('Plan', [
        TITRE,
        ['Axe', ...ENTETE],
        ['Actions reconduites de 2024'],
        ['Enfance', 'Tutorat', 60, 30, 30],
        ['Transition écologique', 'Jardins', 100, 50, 50],
      ]),
    )
    expect(actions.map((a) => a.annee)).toEqual([2025, 2025])
  })

  test('n’est pas celle d’un report dont parle une note', () => {
    const { actions } = lire(
      feuille('Plan', [
        TITRE,
        ['La part de l’État comprend le report 2024 accordé par le préfet.'],
        ['Axe', ...ENTETE],
        ['Enfance', 'Tutorat', 60, 30, 30],
        ['Transition écologique', 'Jardins', 100, 50, 50],
      ]),
    )
    expect(actions.map((a) => a.annee)).toEqual([2025, 2025])
  })

  test('se lit sous « Ex. »', () => {
    const { actions } = lire(
      feuille('Plan', [
        ['Ex.', 'Axe', ...ENTETE],
        [2025, 'Enfance', 'Tutorat', 60, 30, 30],
        [2026, 'Enfance', 'Tutorat', 80, 40, 40],
        [2025, 'Transition écologique', 'Jardins', 100, 50, 50],
      ]),
    )
    expect(actions.map((a) => a.annee)).toEqual([2025, 2026, 2025])
  })
})

describe('la part de l’État', () => {
  test('est le total de sa convention et de son avenant', () => {
    const rangs = [30, 20, 40].map((v, i): Case[] => {
      const avenant = i === 1 ? 5 : null
      const total = v + (avenant ?? 0)
      const axe = i === 0 ? 'Enfance' : 'Transition écologique'
      return [
        axe,
        `Atelier ${i}`,
        2 * total,
        v,
        avenant,
        { f: `D${i + 3}+E${i + 3}`, v: total },
        total,
      ]
    })
    const etat = ['État – convention initiale', 'État – avenant n° 1', 'État – total 2025']
    const entete = ['Axe', 'Action', 'Budget total', ...etat, 'Part Département']
    const { actions, questions } = lire(feuille('Plan', [TITRE, entete, ...rangs]))
    expect(actions.map((a) => a.partEtat)).toEqual([3_000, 2_500, 4_000])
    expect(questions).toEqual([])
  })

  test('est son engagement, quand rien d’autre ne la dit', () => {
    const entete = [
      'Axe',
      'Action',
      'Budget de l’action',
      'Engagement État',
      'Engagement Département',
    ]
    expect(
      lues(
        feuille('Plan', [
          TITRE,
          entete,
          ['Enfance', 'Tutorat', 60, 30, 30],
          ['Transition écologique', 'Jardins', 100, 50, 50],
        ]),
      ),
    ).toEqual(['enfance Tutorat 6000 3000', 'transition Jardins 10000 5000'])
  })
})

describe('des plafonds', () => {
  test('se lisent chacun à droite de son axe, sur une seule ligne', () => {
    const ligne = [
      'Plafonds annuels notifiés',
      'Enfance',
      146_000,
      'Transition écologique',
      169_000,
    ]
    const { plafonds } = lire(
      feuille('Plan', [
        TITRE,
        ligne,
        [],
        ['Axe', ...ENTETE],
        ['Enfance', 'Tutorat', 60, 30, 30],
        ['Transition écologique', 'Jardins', 100, 50, 50],
      ]),
    )
    expect(plafonds).toEqual({ enfance: 14_600_000, transition: 16_900_000 })
  })

  test('« hors report » en sont aussi, sous un budget qui écrit ses axes dans la même colonne', () => {
    const { plafonds, actions } = lire(
      feuille('Plan', [
        TITRE,
        ['Axe', ...ENTETE],
        ['Enfance', 'Tutorat', 60, 30, 30],
        ['Transition écologique', 'Jardins', 100, 50, 50],
        ['TOTAL', null, 160, 80, 80],
        [],
        ['Axe', 'Plafond notifié (hors report)'],
        ['Enfance', 93_000],
        ['Transition écologique', 57_000],
      ]),
    )
    expect(plafonds).toEqual({ enfance: 9_300_000, transition: 5_700_000 })
    expect(actions).toHaveLength(2)
  })
})
