import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire, lues } from './grille-d-essai.ts'

const ENTETE: Case[] = ['Axe', 'Action et postes', 'Coût', 'Part État', 'Département', 'CAF']
const budget = (...lignes: readonly Case[][]) =>
  feuille('Budget', [['Contrat local des solidarités du Jura – 2025'], [], ENTETE, ...lignes])

describe('une action sur sa ligne, ses postes de dépense dessous', () => {
  const lignes: Case[][] = [
    ['Enfance', '1. Ludothèque'],
    [null, '   Salaires', 60, 35, 25, null],
    [null, '   Fournitures', 40, 10, 20, 10],
    [null, '2. Parrainage'],
    [null, '   Salaires', 50, 25, 25, null],
    [null, '   Intervenants', 30, 15, 15, null],
    [null, 'Total enfance', 180, 85, 85, 10],
    ['Accès aux droits', '3. Bagagerie'],
    [null, '   Salaires', 20, 10, 10, null],
    [null, '   Loyer du local', 10, 5, 5, null],
  ]

  test('l’action est la somme de ses postes, où qu’elle en ait', () => {
    const { actions, questions, contrat } = lire(budget(...lignes))
    expect(questions).toEqual([])
    expect(actions.map((a) => [a.axe, a.action, a.cout, a.partEtat, a.tiers])).toEqual([
      ['enfance', '1. Ludothèque', 10_000, 4500, 1000],
      ['enfance', '2. Parrainage', 8000, 4000, 'vide'],
      ['droits', '3. Bagagerie', 3000, 1500, 'vide'],
    ])
    const total = contrat.totaux.find((t) => t.champ === 'partEtat')
    expect([total?.montant, total?.attendus]).toEqual([8500, [8500]])
  })

  test('un axe fusionné sur ses postes ne déborde pas sur le suivant', () => {
    const nues = lignes.filter(([, nom]) => nom !== 'Total enfance')
    const { contrat } = lire({
      ...budget(...nues),
      fusions: [
        { haut: 3, bas: 8, gauche: 0, droite: 0 },
        { haut: 9, bas: 11, gauche: 0, droite: 0 },
      ],
    })
    expect(contrat.lignes.map((l) => l.axe)).toEqual(['enfance', 'enfance', 'droits'])
  })

  test('un poste qui ne se lit pas ne disparaît pas de la somme', () => {
    const douteuses = lignes.map((ligne, i) =>
      i === 2 ? [null, '   Fournitures', 40, { erreur: '#REF!' }, 20, 10] : ligne,
    )
    expect(lire(budget(...douteuses)).actions.map((a) => a.partEtat)).toEqual([
      'illisible',
      4000,
      1500,
    ])
  })
})

describe('des postes qui détaillent', () => {
  const ATTENDU = ['enfance Ludothèque 10000 5000', 'droits Bagagerie 3000 1500']
  const detail = (coutEcrit: number): Case[][] => [
    ['Enfance', 'Ludothèque', coutEcrit, 50, 50],
    [null, 'Personnel', 60],
    [null, 'Achats', 40],
    ['Accès aux droits', 'Bagagerie', 30, 15, 15],
    [null, 'Personnel', 20],
    [null, 'Achats', 10],
  ]

  test('un coût déjà écrit sur la ligne de l’action ne s’ajoutent pas à lui', () => {
    expect(lues(budget(...detail(100)))).toEqual(ATTENDU)
  })

  test('un autre coût que le leur restent ce qu’ils sont', () => {
    expect(lues(budget(...detail(90))).length).toBeGreaterThan(2)
  })

  test('depuis la colonne d’à côté se somment aussi', () => {
    expect(
      lues(
        feuille('Budget', [
          ['Contrat local des solidarités du Jura – 2025'],
          [],
          ['Axe', 'Action', 'Poste', 'Coût', 'Part État', 'Département'],
          ['Enfance', 'Ludothèque'],
          [null, null, 'Personnel', 60, 30, 30],
          [null, null, 'Achats', 40, 20, 20],
          ['Accès aux droits', 'Bagagerie'],
          [null, null, 'Personnel', 20, 10, 10],
          [null, null, 'Achats', 10, 5, 5],
        ]),
      ),
    ).toEqual(ATTENDU)
  })
})

describe('les mêmes noms sous plusieurs titres', () => {
  const sous = (titres: readonly string[], noms: readonly string[]) =>
    lues(
      budget(
        ...titres.flatMap((titre): Case[][] => [
          ['Enfance', titre],
          ...noms.map((nom): Case[] => [null, nom, 60, 30, 30, null]),
        ]),
      ),
    )

  test('d’un territoire à l’autre, sont des actions', () => {
    expect(
      sous(['Nord du département', 'Sud du département'], ['Ludothèque', 'Bagagerie']),
    ).toHaveLength(4)
  })
})
