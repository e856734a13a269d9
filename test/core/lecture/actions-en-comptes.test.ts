import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

describe('un compte de charges et de produits par action, une feuille par axe', () => {
  const compte = (titre: string, cout: number, etat: number, autre: number): Case[][] => [
    [titre],
    ['DÉPENSES', 'Euros', 'RECETTES', 'Euros'],
    ['60 Achats', cout - 10, 'Subvention de l’État (CLS)', etat],
    ['64 Charges de personnel', 10, 'Conseil départemental', autre],
    ['Total des dépenses', cout, 'Total des recettes', etat + autre],
    [],
    [],
  ]
  const axe = (nom: string, intitule: string, ...comptes: Case[][][]) =>
    feuille(nom, [[intitule], [], ...comptes.flat()])
  const enfance = axe(
    'A',
    'Axe : Prévenir la pauvreté dès l’enfance',
    compte('Fiche action 1 : Ludothèque – budget 2025', 60, 30, 30),
    compte('Fiche action 2 : Parrainage – budget 2025', 80, 40, 35),
  )

  test('chaque compte est une action, et l’axe est celui de sa feuille', () => {
    const { actions, questions } = lire(
      feuille('Garde', [['Contrat local des solidarités du Jura – exercice 2025']]),
      enfance,
      axe(
        'B',
        'Axe : Accès aux droits et grande précarité',
        compte('Action n° 3 – Bagagerie – budget 2025', 50, 25, 25),
      ),
    )
    expect(questions).toEqual([])
    expect(
      actions.map((a) => [a.axe, a.action, a.cout, a.partEtat, a.partCollectivite, a.annee]),
    ).toEqual([
      ['enfance', 'Ludothèque', 6000, 3000, 3000, 2025],
      ['enfance', 'Parrainage', 8000, 4000, 3500, 2025],
      ['droits', 'Bagagerie', 5000, 2500, 2500, 2025],
    ])
  })

  test.each([
    ['le nom de sa feuille', ['Enfance', 'Accès aux droits'], ['', '']],
    ['un titre au-dessus', ['A', 'B'], ['Axe 1 – Enfance', 'Axe 2 – Accès aux droits']],
  ])('l’axe est celui que dit %s', (_ou, noms, titres) => {
    const { actions } = lire(
      ...noms.map((nom, i) =>
        axe(
          nom,
          titres[i] ?? '',
          compte(`Ludothèque ${i} – budget prévisionnel`, 60, 30, 30),
          compte(`Bagagerie ${i} – budget prévisionnel`, 80, 40, 40),
        ),
      ),
    )
    expect(actions.map((a) => `${a.axe} ${a.action}`)).toEqual([
      'enfance Ludothèque 0',
      'enfance Bagagerie 0',
      'droits Ludothèque 1',
      'droits Bagagerie 1',
    ])
  })

  test('« Fiche 1.2 – », « 2.1 : » numérotent l’action sans dire qu’elle en est une, sous un axe numéroté', () => {
    const { actions } = lire(
      axe(
        'A',
        'Contrat local des solidarités – exercice 2025',
        [['1. Enfance']],
        compte('Fiche 1.1 – Ludothèque', 60, 30, 30),
        compte('Fiche 1.2 – Parrainage', 80, 40, 35),
        [['2. Accès aux droits']],
        compte('2.1 : Bagagerie', 50, 25, 25),
      ),
    )
    expect(actions.map((a) => `${a.axe} ${a.action} ${a.partEtat}`)).toEqual([
      'enfance Ludothèque 3000',
      'enfance Parrainage 4000',
      'droits Bagagerie 2500',
    ])
  })

  test('un petit tableau à droite, sur les mêmes lignes, ne cache ni l’axe ni la première action', () => {
    const [titre = [], axeSeul = [], premier = [], ...suite] = [
      ['Contrat local des solidarités – exercice 2025'],
      ['Enjeu n° 1. Enfance'],
      ...compte('Action 1 – Ludothèque', 60, 30, 30),
      ...compte('Action 2 – Parrainage', 80, 40, 35),
      ['Enjeu n° 2. Accès aux droits'],
      ...compte('Action 3 – Maraude', 40, 20, 20),
    ] as Case[][]
    const vides = [null, null, null, null]
    const { actions } = lire(
      feuille('A', [
        titre,
        [...axeSeul, ...vides, 'Effet levier', 2],
        [...premier, ...vides, 'Aller-vers', 3],
        ...suite,
      ]),
    )
    expect(actions.map((a) => `${a.axe} ${a.action} ${a.partEtat}`)).toEqual([
      'enfance Ludothèque 3000',
      'enfance Parrainage 4000',
      'droits Maraude 2000',
    ])
  })

  test('un axe laissé vide sur une fiche n’est pas celui de la fiche d’avant', () => {
    const { actions } = lire(
      axe(
        'A',
        'Axe : Prévenir la pauvreté dès l’enfance',
        compte('Action 1 – Ludothèque', 60, 30, 30),
        [['Axe :']],
        compte('Action 2 – Parrainage', 80, 40, 35),
      ),
    )
    expect(actions.find((a) => a.action === 'Parrainage')?.axe).not.toBe('enfance')
  })
})
