import { expect, it } from 'vitest'
import { lireContrat } from '../../../core/lecture/index.ts'
import { classeur, feuille, lire } from './grille-d-essai.ts'

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

it('« Rappel CALPAE 2023 », en tête du tableau d’au-dessus, ne fait pas du suivant un ancien contrat', () => {
  const entete = ['Action', 'Rappel État CALPAE 2023', 'Coût', 'Aide État 2025', 'Département']
  const { actions } = lire(
    feuille('Maquette', [
      ['Tableau financier – Département de la Drôme – exercice 2025'],
      entete,
      ['Enfance'],
      ['Ludobus', 40, 200, 100, 100],
      ['Tutorat', 20, 400, 200, 200],
      [],
      ['Visa du comptable'],
      [],
      entete,
      ['Accès aux droits'],
      ['Bagagerie', 10, 600, 300, 300],
    ]),
  )
  expect(actions.map((a) => [a.axe, a.partEtat])).toEqual([
    ['enfance', 10_000],
    ['enfance', 20_000],
    ['droits', 30_000],
  ])
})
