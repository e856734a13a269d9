import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const TITRE: Case[] = ['Contrat local des solidarités du Département de l’Aude – 2025']
const COLONNES: Case[] = ['Coût total', 'Part État', 'Part Département']
const SOMMES: Case[][] = [
  [69_000, 34_500, 34_500],
  [97_000, 48_500, 48_500],
  [104_000, 52_000, 52_000],
  [83_000, 41_500, 41_500],
]
const NOMS = ['Médiation parents-école', 'Mères isolées', 'Maraudes mixtes', 'Paniers solidaires']

describe('l’axe dans le numéro de l’action, qu’une légende explique', () => {
  const axes = (numeros: readonly string[], ...legende: Case[][]) =>
    lire(
      feuille('Plan', [
        TITRE,
        [],
        ['Action', ...COLONNES],
        ...NOMS.map((nom, i): Case[] => [`${numeros[i]} ${nom}`, ...(SOMMES[i] ?? [])]),
      ]),
      feuille('Légende', legende),
    ).actions.map((a) => a.axe)

  test('en une cellule', () => {
    expect(
      axes(
        ['1-1 –', '1-2 –', '3-1 –', '4-1 –'],
        ['Axe 1 : Prévenir la pauvreté dès l’enfance'],
        ['Axe 3 : Accès aux droits et grande exclusion'],
        ['Axe 4 : Transition écologique et solidaire'],
      ),
    ).toEqual(['enfance', 'enfance', 'droits', 'transition'])
  })

  test('en deux cellules, et l’axe transversal aussi', () => {
    expect(
      axes(
        ['FA 1.1 :', 'FA 2.1 :', 'FA 3.1 :', 'FA 4.1 :'],
        ['Axe 1', 'Prévenir la pauvreté dès l’enfance'],
        ['Axe 2', 'Accès aux droits et grande exclusion'],
        ['Axe 3', 'Transition écologique et solidaire'],
        ['Axe 4', 'Axe transversal'],
      ),
    ).toEqual(['enfance', 'droits', 'transition', 'transversal'])
  })

  test('en une phrase, dont aucun numéro n’est celui de la phrase entière', () => {
    expect(
      axes(
        ['1.1', '2.1', '3.1', '3.2'],
        [
          'Axes : 1 = Prévenir la pauvreté dès l’enfance ; 2 = Accès aux droits et grande exclusion ; 3 = Transition écologique',
        ],
      ),
    ).toEqual(['enfance', 'droits', 'transition', 'transition'])
  })

  test('sans légende, un numéro ne dit aucun axe', () => {
    expect(axes(['1.1', '2.1', '3.1', '3.2'], ['Contacts'])).toEqual(NOMS.map(() => 'inconnu'))
  })
})

test('une légende sous le tableau n’en est pas la suite', () => {
  const { actions } = lire(
    feuille('Plan', [
      TITRE,
      [],
      ['Intitulé', 'Nature', ...COLONNES],
      ...NOMS.map((nom, i): Case[] => [`${i + 1}.1 – ${nom}`, 'Nouvelle', ...(SOMMES[i] ?? [])]),
      [],
      ['Axe 1', 'Prévenir la pauvreté dès l’enfance'],
      ['Axe 2', 'Accès aux droits et grande exclusion'],
      ['Axe 3', 'Transition écologique et solidaire'],
      ['Axe 4', 'Axe transversal'],
    ]),
  )
  expect(actions.map((a) => a.axe)).toEqual(['enfance', 'droits', 'transition', 'transversal'])
})

test('l’axe collé à l’en-tête l’emporte sur la liste des plafonds, plus haut', () => {
  const bloc = (axe: string, i: number): Case[][] => [
    [],
    [axe],
    ['Dispositif', ...COLONNES],
    [NOMS[i] ?? '', ...(SOMMES[i] ?? [])],
  ]
  const { actions, plafonds } = lire(
    feuille('Plan', [
      TITRE,
      ['Axe', 'Dotation notifiée'],
      ['Prévenir la pauvreté dès l’enfance', 279_000],
      ['Accès aux droits et grande exclusion', 445_000],
      ['Transition écologique et solidaire', 566_000],
      ...bloc('Prévenir la pauvreté dès l’enfance', 0),
      ...bloc('Accès aux droits et grande exclusion – plafond notifié par an : 445 000 €', 2),
      ...bloc('Transition écologique et solidaire', 3),
      ...bloc('Transversal (axe 5)', 1),
    ]),
  )
  expect(actions.map((a) => a.axe)).toEqual(['enfance', 'droits', 'transition', 'transversal'])
  expect(plafonds).toMatchObject({
    enfance: 27_900_000,
    droits: 44_500_000,
    transition: 56_600_000,
  })
})
