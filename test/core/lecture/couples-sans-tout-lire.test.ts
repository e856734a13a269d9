import { expect, test } from 'vitest'
import { chercherLesCouples } from '../../../core/lecture/redressement/couples.ts'
import { preparerPage } from '../../../core/lecture/textes/index.ts'
import { type Case, feuille } from './grille-d-essai.ts'

/** Combien de cellules on relit pour chercher des financements écrits dans une case, sur un budget qui n'en a pas. */
function lectures(actions: number): number {
  const lignes = Array.from({ length: actions }, (_, i): Case[] => [
    'Enfance',
    `Action n° ${i} de 2025, 3 lieux`,
    4000,
    2000,
    2000,
  ])
  const page = preparerPage(
    feuille('Budget', [['Axe', 'Action', 'Coût', 'État', 'Département'], ...lignes]),
  )
  let vues = 0
  const texte = (ligne: number, colonne: number) => {
    vues++
    return page.texte(ligne, colonne)
  }
  const estRemplie = (ligne: number, colonne: number) => {
    vues++
    return page.estRemplie(ligne, colonne)
  }
  expect(chercherLesCouples({ ...page, texte, estRemplie })).toBeNull()
  return vues
}

test('un budget quatre fois plus long ne se relit pas davantage', () => {
  expect(lectures(2000)).toBe(lectures(500))
})
