import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const AXES = ['Accès aux droits', 'Enfance', 'Transition écologique']
const TITRES = [
  '1. Ouvrir à chacun l’accès à ses droits',
  '2. Agir dès l’enfance contre la pauvreté',
  '3. Réussir ensemble la transition écologique',
]
const PARTS = [
  [21_000, 17_000],
  [36_000, 52_000],
  [28_000, 33_000],
]
const somme = (parts: readonly number[] = []) => parts.reduce((a, b) => a + b, 0)
const action = (nom: string, etat: number): Case[] => ['Public', nom, 'CCAS', 2 * etat, etat, etat]

/** Trois blocs ; `haut` et `bas` : ce qui s’écrit de chaque axe avant et après ses actions. */
const lus = (
  haut: (axe: string) => Case[],
  bas: (axe: string, i: number) => Case[][],
  ...fusions: readonly string[]
) =>
  lire(
    feuille(
      'CLS',
      [
        ['Indre – CLS 2026'],
        ['Sous-thématique', 'Projet', 'Porteur', 'Coût', 'État', 'Département'],
        ...AXES.flatMap((axe, i): Case[][] => [
          haut(axe),
          ...(PARTS[i] ?? []).map((etat, k) => action(`Projet ${i}-${k}`, etat)),
          ...bas(axe, i),
        ]),
      ],
      { fusions },
    ),
  )
const creditsDe = ({ actions }: ReturnType<typeof lire>) => {
  const sommes = new Map<string, number>()
  for (const { axe, partEtat } of actions)
    sommes.set(axe, (sommes.get(axe) ?? 0) + Number(partEtat))
  return Object.fromEntries(sommes)
}
const CREDITS = { droits: 3_800_000, enfance: 8_800_000, transition: 6_100_000 }
const PLAFONDS = { droits: 9_000_000, enfance: 9_100_000, transition: 9_200_000 }
const plafond = (axe: string, i: number): Case[] => [
  `Enveloppe de l’État – ${axe}`,
  null,
  null,
  null,
  90_000 + i * 1000,
]

describe('un plafond qui nomme son axe', () => {
  test('sous le sous-total, il clôt son axe et n’ouvre pas le suivant', () => {
    const lu = lus(
      (axe) => [TITRES[AXES.indexOf(axe)] ?? null],
      (axe, i) => [
        [`Cumul ${axe}`, null, null, 2 * somme(PARTS[i]), somme(PARTS[i]), somme(PARTS[i])],
        plafond(axe, i),
      ],
      'A3:F3',
      'A8:F8',
      'A13:F13',
    )
    expect(creditsDe(lu)).toEqual(CREDITS)
    expect(lu.plafonds).toEqual(PLAFONDS)
  })

  test('au-dessus de ses actions, il les ouvre', () => {
    const lu = lus(
      (axe) => plafond(axe, AXES.indexOf(axe)),
      () => [],
    )
    expect(creditsDe(lu)).toEqual(CREDITS)
    expect(lu.plafonds).toEqual(PLAFONDS)
  })
})

test('« Maximum mobilisable (État) » sous un axe en est le plafond ; un maximum de bénéficiaires, non', () => {
  const sous = (mot: string) =>
    lus(
      (axe) => [axe],
      (axe, i) => [[`${mot} – ${axe}`, null, null, null, 90_000 + i * 1000]],
    ).plafonds
  expect(sous('Maximum mobilisable (État)')).toEqual(PLAFONDS)
  expect(sous('Maximum de bénéficiaires')).toEqual({})
})

test('un plafond écrit au-dessus d’un autre tableau est de l’axe qui précède', () => {
  const TETE: Case[] = ['Sous-thématique', 'Projet', 'Porteur', 'Coût', 'Département', 'État']
  const lu = lire(
    feuille('CLS', [
      ['Indre – CLS 2026'],
      ...AXES.flatMap((axe, i): Case[][] => [
        [],
        [`Tableau n° ${i + 1}`],
        TETE,
        [axe],
        ...(PARTS[i] ?? []).map((etat, k) => action(`Projet ${i}-${k}`, etat)),
        [`Crédits notifiés – ${axe}`, null, null, null, null, 90_000 + i * 1000],
      ]),
    ]),
  )
  expect(creditsDe(lu)).toEqual(CREDITS)
  expect(lu.plafonds).toEqual(PLAFONDS)
})

test('« Département | 36 », à chaque ligne, n’est pas ce que le département donne', () => {
  const parts = (numero: number) =>
    lire(
      feuille('CLS', [
        ['Indre – CLS 2026'],
        ['Département', 'Axe', 'Projet', 'Coût', 'État', 'Conseil départemental'],
        ...PARTS.flat().map((etat, i): Case[] => [
          numero,
          AXES[Math.floor(i / 2)] ?? null,
          `Projet ${i}`,
          2 * etat + (numero > 999 ? numero : 0),
          etat,
          etat,
        ]),
      ]),
    ).actions.map((a) => a.partCollectivite)
  expect(parts(36)).toEqual(PARTS.flat().map((etat) => etat * 100))
  expect(parts(5000)).toEqual(PARTS.flat().map((etat) => (etat + 5000) * 100))
})

test('un poste écrit à droite de son action n’ouvre aucun axe', () => {
  const lu = lire(
    feuille('CLS', [
      ['Indre – CLS 2026'],
      ['Projet', 'Poste', 'Montant', 'Coût', 'État', 'Département'],
      ...AXES.flatMap((axe, i): Case[][] => [
        [axe],
        ...(PARTS[i] ?? []).flatMap((etat, k): Case[][] => [
          [`Projet ${i}-${k}`, 'Loyers', etat, 2 * etat, etat, etat],
          [null, 'Poste d’insertion', etat],
        ]),
      ]),
    ]),
  )
  expect(creditsDe(lu)).toEqual(CREDITS)
})
