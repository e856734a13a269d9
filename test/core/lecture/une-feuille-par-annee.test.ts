import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const creditsDe = ({ actions }: ReturnType<typeof lire>) =>
  actions.map((a) => `${a.annee} ${a.axe} ${a.action} ${a.partEtat}`)

describe('une feuille par année', () => {
  const rappel = (annee: number, colonne: string, facteur: number) =>
    feuille(`Budget ${annee}`, [
      [`Drôme : maquette financière ${annee}`],
      [],
      ['Axe', 'Action', colonne, 'Coût', 'État', 'Département'],
      ['Enfance et jeunesse', 'Ludothèque', 16, 40 * facteur, 20 * facteur, 20 * facteur],
      ['Accès aux droits', 'Bagagerie', 5, 60 * facteur, 30 * facteur, 30 * facteur],
      ['Transition écologique', 'Jardins', 30, 80 * facteur, 40 * facteur, 40 * facteur],
    ])

  test.each(['Réalisé', 'Versé État', 'Consommé'])(
    'une colonne de rappel « %s » de l’année d’avant ne la date pas',
    (mot) => {
      const lue = lire(rappel(2024, `${mot} 2023`, 1), rappel(2025, `${mot} 2024`, 2))
      expect(lue.questions).toEqual([])
      expect(creditsDe(lue)).toEqual([
        '2024 enfance Ludothèque 2000',
        '2024 droits Bagagerie 3000',
        '2024 transition Jardins 4000',
        '2025 enfance Ludothèque 4000',
        '2025 droits Bagagerie 6000',
        '2025 transition Jardins 8000',
      ])
    },
  )

  test('deux feuilles de la même année restent deux versions', () => {
    const autre = { ...rappel(2025, 'Réalisé 2024', 2), nom: 'Budget 2025 bis' }
    expect(lire(rappel(2025, 'Réalisé 2024', 1), autre).questions).toHaveLength(1)
  })

  test('les numéros de fiche de l’une n’expliquent pas ceux de l’autre, qui nomme ses actions', () => {
    const plan = (annee: number, axes: string, ...actions: readonly Case[][]) =>
      feuille(String(annee), [
        [`CLS ${annee} Aisne`],
        [],
        [axes, 'Montant notifié'],
        ['Enfance et jeunesse', 220],
        ['Accès aux droits', 400],
        ['Total', 620],
        [],
        ['N°', 'Priorité', 'Mesure', 'Part État', 'Part Département', 'Coût global'],
        ...actions,
      ])
    const lue = lire(
      plan(
        2024,
        'Axes',
        ['FA 01', 'Enfance et jeunesse', 'Ludothèque', 30, 30, 60],
        ['FA 02', null, 'Tutorat', 40, 40, 80],
        ['FA 03', 'Accès aux droits', 'Bagagerie', 25, 25, 50],
        ['FA 04', null, 'Maraude', 35, 35, 70],
      ),
      plan(
        2025,
        'Thématique',
        ['FA 01', 'Enfance et jeunesse', 'Tutorat', 45, 45, 90],
        ['FA 02', 'Accès aux droits', 'Bagagerie', 20, 20, 40],
        ['FA 03', null, 'Maraude', 50, 50, 100],
        ['FA 04', null, 'Interprétariat', 15, 15, 30],
      ),
    )
    expect(lue.questions).toEqual([])
    expect(lue.plafonds).toEqual({ enfance: 22_000, droits: 40_000 })
    expect(creditsDe(lue)).toEqual([
      '2024 enfance Ludothèque 3000',
      '2024 enfance Tutorat 4000',
      '2024 droits Bagagerie 2500',
      '2024 droits Maraude 3500',
      '2025 enfance Tutorat 4500',
      '2025 droits Bagagerie 2000',
      '2025 droits Maraude 5000',
      '2025 droits Interprétariat 1500',
    ])
  })
})
