import { expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const TETE = ['Année', 'Action', 'Nature', 'Coût total', 'Part de l’État', 'Part du Département']
const ligne = (annee: Case, action: string): Case[] => [annee, action, 'Nouvelle', 2000, 1000, 1000]

test('une phrase au-dessus de l’en-tête ne donne pas son axe à la feuille', () => {
  const axes = (note: string) =>
    lire(
      feuille('Axe A', [['Axe A – Enfance et parentalité'], TETE, ligne(2026, 'Crèche de nuit')]),
      feuille('Axe B', [
        ['Axe B – Accès aux droits et grande exclusion'],
        [],
        [note],
        TETE,
        ligne(2026, 'Maraudes'),
        ligne(2027, 'Domiciliation'),
      ]),
    ).actions.map((a) => a.axe)
  expect(axes('Ces chiffres ont été relus par le comité de pilotage.')).toEqual([
    'enfance',
    'droits',
    'droits',
  ])
  expect(axes('Pilotage et actions transversales')).toEqual([
    'enfance',
    'transversal',
    'transversal',
  ])
})

test('l’année écrite en face de l’en-tête d’un tableau voisin date les premières actions', () => {
  const avec = (bandeau: string) =>
    lire(
      feuille('Budget', [
        [...TETE.slice(1), '', 'Récapitulatif', ''],
        [bandeau, '', '', '', '', '', 'Axes', 'Part de l’État 2025', 'Part de l’État 2026'],
        ['Enfance et parentalité', '', '', '', '', '', 'Enfance et parentalité', 2000, 1000],
        [...ligne('', 'Crèche de nuit').slice(1), '', 'Emploi', 1000, 1000],
        [...ligne('', 'Aide aux devoirs').slice(1), '', 'Total', 3000, 2000],
        ['Emploi'],
        ligne('', 'Garage associatif').slice(1),
        ['Exercice 2026'],
        ['Enfance et parentalité'],
        ligne('', 'Crèche de nuit').slice(1),
        ['Emploi'],
        ligne('', 'Garage associatif').slice(1),
      ]),
    ).actions.map((a) => `${a.annee} ${a.axe}`)
  expect(avec('Exercice 2025')).toEqual([
    '2025 enfance',
    '2025 enfance',
    '2025 emploi',
    '2026 enfance',
    '2026 emploi',
  ])
  expect(avec('Récit').slice(0, 3)).toEqual(['null enfance', 'null enfance', 'null emploi'])
})
