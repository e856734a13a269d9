import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const AXES = ['Enfance', 'Accès aux droits', 'Transition écologique']
const ENTETE: Case[] = ['Thème', 'Projet', 'Budget', 'Crédits État', 'Ville']
const PROJETS: Case[][] = [
  ['Ludothèque', 120_000, 60_000, 60_000],
  ['Bagagerie', 90_000, 45_000, 45_000],
  ['Vélos prêtés', 60_000, 30_000, 30_000],
]
const TOTAL: Case[] = ['Total', null, 270_000, 135_000, 135_000]
const PLAFONDS = { enfance: 14_000_000, droits: 11_000_000, transition: 8_000_000 }

/** « titre | axe | montant », puis un axe et son montant par ligne, le montant dans la colonne dite. */
function bloc(titre: string, axes: readonly string[], colonne: 2 | 3, montants = MONTANTS) {
  return axes.map((axe, i): Case[] => {
    const libelles: Case[] = [i === 0 ? titre : null, axe]
    return [...libelles, ...Array<Case>(colonne - 2).fill(null), montants[i] ?? null]
  })
}

const MONTANTS: readonly number[] = [140_000, 110_000, 80_000]

const budget = (themes: readonly string[] = AXES): Case[][] => [
  ENTETE,
  ...PROJETS.map((projet, i): Case[] => [themes[i] ?? null, ...projet]),
  TOTAL,
]

describe('des plafonds dont le titre est sur la ligne du premier axe', () => {
  test.each(['Maxima notifiés (DDETS)', 'Plafonds', 'Droits de tirage annuels :'])(
    '« %s », sous le budget, où que soient les montants, avec ou sans blanc',
    (titre) => {
      for (const colonne of [2, 3] as const)
        for (const blanc of [[], [[]]]) {
          const cases = [...budget(), ...blanc, ...bloc(titre, AXES, colonne)]
          const { actions, plafonds } = lire(feuille('Budget 2025', cases))
          expect(actions).toHaveLength(3)
          expect(plafonds).toEqual(PLAFONDS)
        }
    },
  )

  test('au-dessus du budget, en milliers si le titre le dit', () => {
    const enMilliers = MONTANTS.map((m) => m / 1000)
    const caps = bloc('Plafonds notifiés (k€)', AXES, 2, enMilliers)
    const { actions, plafonds } = lire(feuille('Budget 2025', [...caps, [], ...budget()]))
    expect(actions[0]?.partEtat).toBe(6_000_000)
    expect(plafonds).toEqual(PLAFONDS)
  })

  test('les axes n’y ont que leur numéro', () => {
    const themes = AXES.map((axe, i) => `Axe ${i + 1} ${axe}`)
    const caps = bloc('Plafonds', ['Axe 1', 'Axe 2', 'Axe 3'], 3)
    const { actions, plafonds } = lire(feuille('Budget 2025', [...budget(themes), [], ...caps]))
    expect(actions).toHaveLength(3)
    expect(plafonds).toEqual(PLAFONDS)
  })

  test('le titre porte leur total, et aucun axe ne le reçoit', () => {
    const caps: Case[][] = [
      ['Montants maximaux notifiés', null, null, { f: 'SUM(D7:D9)', v: 330_000 }],
      ...AXES.map((axe, i): Case[] => [axe, null, null, MONTANTS[i] ?? null]),
    ]
    const { actions, plafonds } = lire(feuille('Budget 2025', [...budget(), [], ...caps]))
    expect(actions).toHaveLength(3)
    expect(plafonds).toEqual(PLAFONDS)
  })

  test('sans mot de plafond, ce sont encore des actions', () => {
    const divers = bloc('Divers', ['Enfance', 'Accès aux droits'], 3)
    const { actions, plafonds } = lire(feuille('Budget 2025', [...budget(), ...divers]))
    expect(actions).toHaveLength(5)
    expect(plafonds).toEqual({})
  })

  test('sans autre axe dessous, le budget continue', () => {
    const suite = bloc('Plafonds', ['Enfance', 'Camion solidaire'], 3)
    const { actions } = lire(feuille('Budget 2025', [...budget(), ...suite]))
    expect(actions.map((a) => a.action)).toContain('Camion solidaire')
  })
})

test('« Droits de tirage » au-dessus des axes n’est pas l’accès aux droits', () => {
  const caps = AXES.map((axe, i): Case[] => [axe, null, null, MONTANTS[i] ?? null])
  const cases = [...budget(), [], ['Droits de tirage'] as Case[], ...caps]
  expect(lire(feuille('Budget 2025', cases)).plafonds).toEqual(PLAFONDS)
})
