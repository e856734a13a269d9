import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const TITRE: Case[] = ['Département de la Sarthe – contrat local – 2025']
const ENTETE: Case[] = ['Action', 'Coût total', 'Part État', 'Part Département']
const TUTORAT: Case[] = ['Tutorat', 100_000, 50_000, 50_000]
const JARDINS: Case[] = ['Jardins', 90_000, 45_000, 45_000]

describe('un plafond dans l’intitulé de l’axe', () => {
  const avec = (enfance: string) =>
    lire(
      feuille('Plan', [
        TITRE,
        ENTETE,
        [`Axe enfance ${enfance}`],
        TUTORAT,
        ['Axe transition écologique'],
        JARDINS,
      ]),
    ).plafonds

  test('se lit après l’année qu’il dit, avec ou sans signe', () => {
    expect(avec('(plafond État 2025 : 186 000 €)')).toEqual({ enfance: 18_600_000 })
    expect(avec('(plafond notifié 2025 : 186 000)')).toEqual({ enfance: 18_600_000 })
    expect(avec('(plafond notifié : 2 025 000 €)')).toEqual({ enfance: 202_500_000 })
    expect(avec('(enveloppe maximale P304 = 186 000 €)')).toEqual({ enfance: 18_600_000 })
    expect(avec('(plafond, programme 304 : 186 000 €)')).toEqual({ enfance: 18_600_000 })
  })

  test('n’ouvre pas un autre tableau, au-dessus d’une sous-thématique qui porte le nom d’un axe', () => {
    const { actions, plafonds } = lire(
      feuille('Plan', [
        TITRE,
        ['Sous-thématique', ...ENTETE],
        ['Enfance et parentalité (axe 1) – montant notifié (plafond) : 186 000 €'],
        ['16-25 ans', ...TUTORAT],
        [],
        ['Accès aux droits (axe 2) – montant notifié (plafond) : 110 000 €'],
        ['Droits sociaux et santé', 'Bilans de santé', 80_000, 40_000, 40_000],
        ['Vieillissement', 'Référents', 60_000, 30_000, 30_000],
      ]),
    )
    expect(plafonds).toEqual({ enfance: 18_600_000, droits: 11_000_000 })
    expect(actions.map((a) => [a.axe, a.partEtat])).toEqual([
      ['enfance', 5_000_000],
      ['droits', 4_000_000],
      ['droits', 3_000_000],
    ])
  })

  test('une année seule n’est pas un plafond', () => {
    expect(avec('(plafond notifié en 2025)')).toEqual({})
  })
})

describe('des plafonds en liste, un axe par ligne', () => {
  const liste = (annonce: string) =>
    lire(
      feuille('Plan', [
        TITRE,
        ENTETE,
        ['Axe enfance'],
        TUTORAT,
        ['Axe transition écologique'],
        JARDINS,
        ['Total', 190_000, 95_000, 95_000],
        [],
        [annonce],
        ['- Enfance : 120 000 €'],
        ['- Transition écologique : 66 000 €'],
      ]),
    ).plafonds

  test('se lisent sous la ligne qui les annonce', () => {
    const attendus = { enfance: 12_000_000, transition: 6_600_000 }
    expect(liste('Rappel des plafonds notifiés par la préfecture :')).toEqual(attendus)
  })

  test('sans annonce, ce ne sont pas des plafonds', () => {
    expect(liste('Dépenses de l’année passée :')).toEqual({})
  })
})

describe('une colonne de plafonds remplie aux seuls sous-totaux', () => {
  const annee = (titre: string, plafond: number): Case[][] => [
    [titre],
    ['Enfance'],
    TUTORAT,
    ['Sous-total', 100_000, 50_000, 50_000, plafond],
    ['Transition écologique'],
    JARDINS,
    ['Sous-total', 90_000, 45_000, 45_000, 66_000],
  ]

  test('donne à chaque année son plafond, quand les mêmes axes reviennent', () => {
    const { contrat } = lire(
      feuille('Plan', [
        ['Département de la Sarthe – contrat local'],
        [...ENTETE, 'Enveloppe notifiée'],
        ...annee('Année 2025', 120_000),
        ...annee('Année 2026', 130_000),
      ]),
    )
    expect(contrat.plafonds.map((p) => [p.axe, p.annee, p.montant])).toEqual([
      ['enfance', 2025, 12_000_000],
      ['enfance', 2026, 13_000_000],
      ['transition', 2025, 6_600_000],
      ['transition', 2026, 6_600_000],
    ])
  })
})

test('une action dont la case d’axe rappelle un plafond reste une action, même si son nom évoque un axe', () => {
  const { actions, plafonds } = lire(
    feuille('Budget', [
      ['Département du Doubs – contrat local – 2025'],
      [],
      ['Axe', 'Opération', 'Coût', 'État', 'Département'],
      ['Enfance (plafond annuel : 90 000 €)', 'Ludobus', 80_000, 40_000, 40_000],
      [null, 'Lieu d’accueil', 60_000, 30_000, 30_000],
      ['Accès aux droits (plafond annuel : 70 000 €)', 'Bus des droits', 40_000, 20_000, 20_000],
      [null, 'Bains-douches', 30_000, 15_000, 15_000],
    ]),
  )
  expect(actions.map((a) => a.action)).toEqual([
    'Ludobus',
    'Lieu d’accueil',
    'Bus des droits',
    'Bains-douches',
  ])
  expect(plafonds).toEqual({ enfance: 9_000_000, droits: 7_000_000 })
})

describe('des plafonds dans une phrase, sous le tableau', () => {
  const phrase = (dite: string) =>
    lire(
      feuille('Plan', [
        TITRE,
        ['Axe', ...ENTETE],
        ['Enfance', ...TUTORAT],
        ['Transition écologique', ...JARDINS],
        ['Total', null, 190_000, 95_000, 95_000],
        [],
        [dite],
      ]),
    ).plafonds
  const attendus = { enfance: 12_000_000, transition: 6_600_000 }

  test('chaque somme va à l’axe qui la précède, avec ou sans unité', () => {
    expect(phrase('Plafonds : enfance 120 000 € et transition 66 000 €')).toEqual(attendus)
    expect(phrase('Plafonds : enfance 120 000 et transition 66 000')).toEqual(attendus)
  })

  test('un taux ou une année n’est pas une somme', () => {
    expect(phrase('Plafonds 2025 : enfance 120 000 (40 %), transition 66 000')).toEqual(attendus)
  })
})

test('« Crédits État notifiés – Enfance », sous un sous-total, clôt son axe et n’en ouvre pas', () => {
  const { actions, plafonds } = lire(
    feuille('Plan', [
      TITRE,
      ['Code', ...ENTETE],
      ['Total du contrat', null, 380_000, 190_000, 190_000],
      ['1. Enfance'],
      ['1.1', ...TUTORAT],
      ['1.2', ...JARDINS],
      ['Sous-total Enfance', null, 190_000, 95_000, 95_000],
      ['Crédits État notifiés – Enfance', null, null, 280_000],
      [],
      ['3. Garantir l’accès aux droits fondamentaux'],
      ['3.1', 'Bilans de santé', 100_000, 50_000, 50_000],
      ['3.2', 'Référents', 90_000, 45_000, 45_000],
      ['Sous-total Accès aux droits', null, 190_000, 95_000, 95_000],
      ['Crédits État notifiés – Accès aux droits', null, null, 200_000],
    ]),
  )
  expect(plafonds).toEqual({ enfance: 28_000_000, droits: 20_000_000 })
  expect(actions.map((a) => a.axe)).toEqual(['enfance', 'enfance', 'droits', 'droits'])
})
