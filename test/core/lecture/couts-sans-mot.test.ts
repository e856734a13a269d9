import { expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

/** Une ligne de plus en tête de chaque action, sous un mot que rien n'explique. */
const plan = (mot: string, montant: (etat: number) => number) => {
  const bloc = (action: string, etat: number): Case[][] => [
    [action, mot, montant(etat)],
    [null, 'dont État', etat],
    [null, 'dont Département', etat],
    [null, 'dont CAF', 10],
  ]
  return lire(
    feuille('Plan', [
      ['Contrat local 2025 – Département de l’Oise'],
      ['Intitulé', 'Cofinanceurs', 'Prévisionnel 2025'],
      ['Enfance'],
      ...bloc('FA 1 – Ludobus', 100),
      ...bloc('FA 2 – Tutorat', 200),
      ['Accès aux droits'],
      ...bloc('FA 3 – Bagagerie', 300),
    ]),
  ).actions.map((a) => [a.axe, a.action, a.cout, a.partEtat, a.tiers])
}

test.each(['CT prév.', 'Chiffrage', 'Estimatif'])(
  '« %s », que totalisent les financeurs',
  (mot) => {
    expect(plan(mot, (etat) => 2 * etat + 10)).toEqual([
      ['enfance', 'FA 1 – Ludobus', 21_000, 10_000, 1_000],
      ['enfance', 'FA 2 – Tutorat', 41_000, 20_000, 1_000],
      ['droits', 'FA 3 – Bagagerie', 61_000, 30_000, 1_000],
    ])
  },
)

test('« Chiffrage », qui ne totalise rien, n’est pas un coût', () => {
  const dites = plan('Chiffrage', (etat) => etat + 7)
  expect(dites.map(([, , cout]) => cout)).not.toContain(10_700)
})
