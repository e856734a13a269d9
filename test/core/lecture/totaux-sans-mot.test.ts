import { describe, expect, test } from 'vitest'
import type { Feuille } from '../../../core/grille/index.ts'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const TITRE: Case[] = ['Contrat local 2026 – Doubs']
const actions = (page: Feuille) =>
  lire(page).actions.map((a) => `${a.axe} ${a.action} ${a.partEtat}`)

describe('ce qui additionne toutes les actions, sans le dire ni dire son axe, les totalise', () => {
  const tableau = (parts: readonly (readonly [etat: number, coll: number])[], pied: Case[]) => {
    const somme = (i: 0 | 1) => parts.reduce((s, p) => s + p[i], 0)
    return feuille('Budget', [
      TITRE,
      [],
      ['Action', 'Coût', 'Part État', 'Part Département', 'Axe'],
      ...parts.map(([etat, coll], i): Case[] => {
        const axe = ['Enfance', 'Accès aux droits', 'Transition écologique'][i % 3] ?? ''
        return [`Atelier ${'ABCDEFG'[i]}`, etat + coll, etat, coll, axe]
      }),
      [pied[0] ?? null, somme(0) + somme(1), somme(0), somme(1), ...pied.slice(1)],
    ])
  }
  const INEGALES = [
    [400, 300],
    [200, 200],
    [700, 500],
  ] as const
  const A_PARITE = [10, 20, 30, 40].map((n) => [n * 100, n * 100] as const)

  test.each(['Σ', '=', 'Budget du contrat'])('« %s »', (nom) => {
    const { totaux } = lire(tableau(INEGALES, [nom])).contrat
    expect(actions(tableau(INEGALES, [nom]))).toHaveLength(3)
    expect(totaux.every((t) => t.attendus.includes(t.montant))).toBe(true)
    expect(totaux).toHaveLength(3)
  })

  test('à parité, un nom demande plus d’actions qu’un signe', () => {
    expect(actions(tableau(A_PARITE, ['Σ']))).toHaveLength(4)
    expect(actions(tableau(A_PARITE, ['Atelier commun']))).toHaveLength(5)
    expect(actions(tableau([...A_PARITE, [5000, 5000]], ['Budget du contrat']))).toHaveLength(5)
  })

  test('une action qui dit son axe en reste une', () => {
    expect(actions(tableau(INEGALES, ['Atelier commun', 'Enfance']))).toHaveLength(4)
  })
})

test('« Total après avenant », sous une action fusionnée, ne s’ajoute pas à ce qu’il additionne', () => {
  const versions = (axe: string, nom: string, etat: number, avenant: number): Case[][] => [
    [axe, nom, 'Convention', 2 * etat, etat, etat],
    [axe, null, 'Avenant', 2 * avenant, avenant, avenant],
    [axe, null, 'Total après avenant', 2 * (etat + avenant), etat + avenant, etat + avenant],
  ]
  const page = feuille(
    'Budget',
    [
      TITRE,
      ['Axe', 'Action', 'Version', 'Coût', 'Part État', 'Part Département'],
      ...versions('Enfance', 'Crèche', 400, 50),
      ['Accès aux droits', 'Maraude', 'Convention', 600, 300, 300],
      ['Transition écologique', 'Jardins', 'Convention', 400, 200, 200],
    ],
    { fusions: ['B3:B5'] },
  )
  expect(actions(page)).toEqual([
    'enfance Crèche 40000',
    'enfance Crèche 5000',
    'droits Maraude 30000',
    'transition Jardins 20000',
  ])
})
