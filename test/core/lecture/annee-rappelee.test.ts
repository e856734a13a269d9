import { expect, it } from 'vitest'
import { lireContrat } from '../../../core/lecture/index.ts'
import { classeur, feuille } from './grille-d-essai.ts'

const COLONNES = ['Axe', 'Action', 'Coût total', 'Part État', 'Part Département']
const BUDGET = feuille('Budget 2025', [
  ['Département de la Sarthe – contrat local – 2025'],
  COLONNES,
  ['Enfance', 'Crèche', 100, 50, 50],
  ['Accès aux droits', 'Bus', 80, 40, 40],
])

it.each([
  ['Pour mémoire : ', ''],
  ['Pour mémoire, 2025 : ', ''],
  ['Exercice précédent : ', ''],
  ['Rappel 2025 : ', ''],
  ['', ' 2025'],
])(
  '« %sÉtat consommé%s » ne fait de la feuille 2026 ni un complément de 2025, ni son consommé',
  (avant, apres) => {
    const rappels = ['État programmé', 'État consommé', 'non consommé'].map(
      (titre) => `${avant}${titre}${apres}`,
    )
    const avenant = feuille('Avenant 2026', [
      ['Avenant 2026'],
      [...COLONNES, ...rappels],
      ['Enfance', 'Crèche', 110, 55, 55, 50, 40, 10],
      ['Accès aux droits', 'Bus', 90, 45, 45, 40, 40, 0],
    ])
    const { contrat, questions } = lireContrat(classeur(BUDGET, avenant))
    expect(questions).toEqual([])
    expect(
      contrat.unites.map(({ annee, action, montants: m }) => [
        annee,
        action,
        m.partEtat,
        m.consomme,
      ]),
    ).toEqual([
      [2025, 'Crèche', 5_000, 'absent'],
      [2025, 'Bus', 4_000, 'absent'],
      [2026, 'Crèche', 5_500, 'absent'],
      [2026, 'Bus', 4_500, 'absent'],
    ])
  },
)
