import { expect, test } from 'vitest'
import { feuille, lues } from './grille-d-essai.ts'

test('un export de dépenses et de recettes se lit au-dessus d’une petite table qui n’en dit pas', () => {
  expect(
    lues(
      feuille('Données', [
        ['Axe du pacte', 'Projet', 'Type', 'Tiers financeur', 'Montant voté 2025'],
        ['Enfance et jeunesse', 'Ludothèque', 'Dépense', null, 60],
        ['Enfance et jeunesse', 'Ludothèque', 'Recette', 'État €', 30],
        ['Enfance et jeunesse', 'Ludothèque', 'Recette', 'Apport du Département', 30],
        ['Accès aux droits', 'Bagagerie', 'Dépense', null, 50],
        ['Accès aux droits', 'Bagagerie', 'Recette', 'État €', 25],
        ['Accès aux droits', 'Bagagerie', 'Recette', 'Apport du Département', 25],
        [],
        [],
        [null, 'Montant notifié 2025', 'Enfance et jeunesse', 'Accès aux droits'],
        [null, 'Montant', 450, 300],
      ]),
    ),
  ).toEqual(['enfance Ludothèque 6000 3000', 'droits Bagagerie 5000 2500'])
})
