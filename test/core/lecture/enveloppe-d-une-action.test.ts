import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'
import { ACTIONS, NOMS, PLAN } from './plan-d-essai.ts'

describe('« Enveloppe globale »', () => {
  const lue = (titres: readonly string[], plan: readonly (readonly Case[])[]) =>
    lire(
      feuille('Plan 2026', [
        ['Axe', 'Action', ...titres],
        ...ACTIONS.map((action, i): Case[] => [...action, ...(plan[i] ?? [])]),
      ]),
    )

  test('celle de chaque action est son coût, et le plafond de personne', () => {
    const { actions, plafonds } = lue(
      ['Enveloppe globale', 'Part État', 'Part Département', 'CAF'],
      PLAN.map(([cout = 0, ...parts]) => [cout + 7000, ...parts]),
    )
    expect(actions.map((a) => a.cout)).toEqual([9_700_000, 6_700_000, 8_200_000, 5_700_000])
    expect(plafonds).toEqual({})
  })

  test('une enveloppe qui change d’une action à l’autre n’est pas le plafond de leur axe', () => {
    const plan = PLAN.map(([cout = 0, ...parts]) => [cout, ...parts, cout + 7000])
    const titres = ['Coût total', 'Part État', 'Part Département', 'CAF']
    expect(lue([...titres, 'Enveloppe'], plan).plafonds).toEqual({})
    expect(Object.keys(lue([...titres, 'Plafond'], plan).plafonds)).toHaveLength(3)
  })

  test('la même pour toutes les actions d’un axe est son plafond', () => {
    const plan = PLAN.map((nombres, i) => [...nombres, i < 2 ? 110_000 : 80_000])
    const titres = ['Coût total', 'Part État', 'Part Département', 'CAF', 'Enveloppe']
    expect(lue(titres, plan).plafonds).toEqual({
      enfance: 11_000_000,
      emploi: 8_000_000,
      droits: 8_000_000,
    })
  })

  test('à côté d’un plafond mieux nommé, c’est celui-ci qui vaut', () => {
    const plan = PLAN.map((nombres, i) => [...nombres, 120_000, i < 2 ? 110_000 : 80_000])
    const titres = ['Coût total', 'Part État', 'Part Département', 'CAF', 'Enveloppe', 'Plafond']
    expect(lue(titres, plan).plafonds).toMatchObject({ enfance: 11_000_000 })
  })

  const SYNTHESE = (enfance: number) =>
    feuille('Synthèse', [
      ['Axe', 'Enveloppe'],
      ['Enfance', enfance],
      ['Emploi', 75_000],
      ['Accès aux droits', 50_000],
    ])
  const budget = feuille('Plan 2026', [
    NOMS,
    ...ACTIONS.map((action, i): Case[] => [...action, ...(PLAN[i] ?? [])]),
  ])

  test('d’une synthèse, elle redit le coût de chaque axe : pas un plafond', () => {
    expect(lire(budget, SYNTHESE(150_000)).plafonds).toEqual({})
  })

  test('un seul axe qui ne le redit pas suffit à en faire des plafonds', () => {
    expect(lire(budget, SYNTHESE(140_000)).plafonds).toMatchObject({ enfance: 14_000_000 })
  })
})

test('« Notifié », à côté de « Sollicité », est la part de l’État, et non un plafond', () => {
  const { actions, plafonds, questions } = lire(
    feuille('Plan 2026', [
      ['Axe', 'Action', 'CT prév.', 'Sollicité État', 'Notifié État', 'Payé État', 'CD', 'CAF'],
      ...ACTIONS.map((action, i): Case[] => {
        const [cout = 0, etat = 0, ...parts] = PLAN[i] ?? []
        return [...action, cout, etat + 9000, etat, etat / 2, ...parts]
      }),
    ]),
  )
  expect(actions.map((a) => a.partEtat)).toEqual([4_000_000, 3_000_000, 3_600_000, 2_500_000])
  expect(questions).toEqual([])
  expect(plafonds).toEqual({})
})
