import { expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const naturesDe = (...mots: readonly string[]) =>
  lire(
    feuille('Budget 2026', [
      ['Contrat local – Département de l’Aude'],
      ['Axe', 'Action', 'Statut CALPAE', 'Coût total', 'État', 'Département'],
      ...mots.map((mot, i): Case[] => ['Enfance', `Action ${i}`, mot, 200, 100, 100]),
    ]),
  ).contrat.lignes.map((l) => l.nature)

test('« Reco », « Recond. », « Renf », « N » disent la nature d’une action', () => {
  expect(naturesDe('Reco', 'Recond.', 'Renf', 'N')).toEqual([
    'reconduite',
    'reconduite',
    'renforcee',
    'nouvelle',
  ])
})

test('« Recours » n’en dit aucune', () => {
  expect(naturesDe('Recours', 'Renf', 'N')[0]).toBe('inconnue')
})
