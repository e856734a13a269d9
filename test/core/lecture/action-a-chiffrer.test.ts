import { expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const ENTETE: Case[] = ['Axe', 'Action', 'Porteur', 'Coût', 'Part État', 'Part Département', 'CAF']
const ligne = (axe: string, nom: string, porteur: string, v?: number): Case[] =>
  v === undefined ? [axe, nom, porteur] : [axe, nom, porteur, 2 * v, v, v]

const lus = (...lignes: readonly Case[][]) =>
  lire(feuille('Budget', [['Lozère – CLS 2025'], [], ENTETE, ...lignes])).actions.map((a) => [
    a.axe,
    a.partEtat,
  ])

test('une action sans montant, après un blanc, n’est pas l’en-tête de la suite', () => {
  expect(
    lus(
      ligne('Enfance', 'Ludobus', 'UDAF', 30_000),
      ligne('Enfance', 'Tutorat', 'PEP', 20_000),
      [],
      ligne('Accès aux droits', 'Médiation sociale', 'CCAS'),
      ligne('Accès aux droits', 'Bagagerie', 'Secours populaire', 25_000),
    ),
  ).toEqual([
    ['enfance', 3_000_000],
    ['enfance', 2_000_000],
    ['droits', 'vide'],
    ['droits', 2_500_000],
  ])
})

test('un en-tête qui nomme l’axe du tableau suivant reste un en-tête', () => {
  const tete: Case[] = ['Axe 2 : Accès aux droits', ...ENTETE.slice(1)]
  expect(
    lus(
      ligne('Enfance', 'Ludobus', 'UDAF', 30_000),
      ligne('Enfance', 'Tutorat', 'PEP', 20_000),
      [],
      tete,
      ligne('Accès aux droits', 'Maraude', 'CCAS', 15_000),
      ligne('Accès aux droits', 'Bagagerie', 'Secours populaire', 25_000),
    ).map(([, etat]) => etat),
  ).toEqual([3_000_000, 2_000_000, 1_500_000, 2_500_000])
})
