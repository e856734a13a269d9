import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const ACTIONS = [
  ['Enfance', 'Ludobus'],
  ['Accès aux droits', 'Bains-douches'],
  ['Transition écologique', 'Potager'],
]

/** Le budget, ses colonnes d'argent et leurs nombres. */
const budget = (
  entetes: readonly string[],
  nombres: readonly (readonly number[])[],
  titre = 'Département du Doubs – contrat local – 2025',
) =>
  lire(
    feuille('Budget', [
      [titre],
      [],
      ['Axe', 'Action', ...entetes],
      ...ACTIONS.map((a, i): Case[] => [...a, ...(nombres[i] ?? [])]),
    ]),
  )
const credits = (lu: ReturnType<typeof budget>) => ({
  etat: lu.actions.map((a) => Number(a.partEtat) / 100),
  questions: lu.questions.length,
})

describe('un crédit, partie par partie', () => {
  const PARTS = [
    [10, 30, 40],
    [20, 25, 45],
    [50, 5, 55],
  ]
  const SOMMES = { etat: [40, 45, 55], questions: 0 }

  test.each([
    ['Part État – Nord', 'Part État – Sud'],
    ['Part État – MDS 1 (€)', 'Part État – MDS 2 (€)'],
    ['Crédits État S1', 'Crédits État S2'],
    ['Crédits État 1er semestre', 'Crédits État 2e semestre'],
    ['Crédits État janv.-juin', 'Crédits État juil.-déc.'],
  ])('sans total, la somme (%s, %s)', (un, deux) => {
    expect(credits(budget([un, deux, 'Part Département'], PARTS))).toEqual(SOMMES)
  })

  test('des lieux qu’aucun mot ne dit, s’ils font ensemble la part de la collectivité', () => {
    const entetes = ['Part État – Beauce', 'Part État – Perche', 'Part Département']
    expect(credits(budget(entetes, PARTS))).toEqual(SOMMES)
    const autres = PARTS.map(([a = 0, b = 0]) => [a, b, 3 * a])
    expect(budget(entetes, autres).questions).not.toEqual([])
  })

  test.each(['Part État – tous territoires', 'Part État – TOTAL'])(
    'leur total à côté ne les compte pas deux fois (%s)',
    (total) => {
      const entetes = ['Part État – Nord', 'Part État – Sud', total, 'Part Département']
      const nombres = PARTS.map(([a = 0, b = 0, c = 0]) => [a, b, c, c])
      expect(credits(budget(entetes, nombres))).toEqual(SOMMES)
    },
  )
})

describe('ce qui est accordé', () => {
  const NOMBRES = [
    [50, 40, 40],
    [45, 45, 60],
    [70, 55, 55],
  ]
  const ACCORDE = { etat: [40, 45, 55], questions: 0 }

  test.each(['Accordé', 'Montant attribué (€)', 'Accordé 2025'])(
    'l’est par l’État, à qui on l’a demandé (%s)',
    (accorde) => {
      expect(credits(budget(['Demande État', accorde, 'Part Métropole'], NOMBRES))).toEqual(ACCORDE)
    },
  )

  test('ou si un titre le dit', () => {
    const entetes = ['Sollicité', 'Accordé', 'Part Département']
    expect(credits(budget(entetes, NOMBRES, 'Demandes et accords de la part État 2025'))).toEqual(
      ACCORDE,
    )
    expect(budget(entetes, NOMBRES).questions).not.toEqual([])
  })

  test.each([
    ['Part État proposée', 'Part État instruite', 'Part État validée'],
    ['État – proposition', 'État – avis DDETS', 'État – arbitrage'],
  ])('après une instruction qui n’est pas une décision (%s, %s, %s)', (...entetes) => {
    const nombres = NOMBRES.map(([demande = 0, accorde = 0]) => [demande, demande - 2, accorde])
    expect(credits(budget(entetes, nombres))).toEqual(ACCORDE)
  })
})

describe('un tableau croisé collé, ses années en colonnes', () => {
  const croise = (coin: string) =>
    lire(
      feuille('TCD', [
        ['Département du Doubs'],
        [],
        [coin, 'Étiquettes de colonnes'],
        ['Étiquettes de lignes', 2025, 2026, 'Total général'],
        ['Enfance', 70, 80, 150],
        ['Ludobus', 40, 50, 90],
        ['Parrainage', 30, 30, 60],
        ['Accès aux droits', 20, 10, 30],
        ['Bains-douches', 15, 10, 25],
        ['Maraude', 5, 0, 5],
        ['Total général', 90, 90, 180],
      ]),
    )

  test.each(['Somme de Part État', 'Part État (somme)'])(
    'porte la valeur que son coin nomme (%s)',
    (coin) => {
      const { actions, questions } = croise(coin)
      expect(questions).toEqual([])
      const somme = (annee: number) =>
        actions.flatMap((a) => (a.annee === annee ? [Number(a.partEtat) / 100] : []))
      expect([somme(2025), somme(2026)]).toEqual([
        [40, 30, 15, 5],
        [50, 30, 10, 0],
      ])
      // « Total général » cumule les années, et n'est le coût d'aucune.
      expect(actions.every((a) => a.cout === 'absent')).toBe(true)
    },
  )
})
