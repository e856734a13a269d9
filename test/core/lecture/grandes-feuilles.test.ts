import { expect, test } from 'vitest'
import type { Feuille } from '../../../core/grille/index.ts'
import { redresser } from '../../../core/lecture/redressement/index.ts'
import { type Case, feuille } from './grille-d-essai.ts'

/** Combien de cases on relit, par action, pour chercher si un budget ordinaire est rangé autrement. */
function lecturesParAction(actions: number): number {
  const lignes = Array.from({ length: actions }, (_, i): Case[] => [
    ['Enfance', 'Accès aux droits', 'Transition écologique'][i % 3] ?? '',
    `Action n° ${i}`,
    `Association ${i % 40}`,
    2000 + i,
    1000,
    1000 + i,
  ])
  const entete: Case[] = ['Axe', 'Action', 'Réalisé par', 'Coût', 'État', 'Département']
  const page = feuille('Budget', [['Contrat local – 2025'], entete, ...lignes])
  let lues = 0
  const compter: ProxyHandler<NonNullable<Feuille['lignes'][number]>> = {
    get: (ligne, colonne) => {
      lues++
      return Reflect.get(ligne, colonne)
    },
  }
  const lentes = page.lignes.map((l) => l && new Proxy(l, compter))
  redresser([{ ...page, lignes: lentes }])
  return lues / actions
}

test('un budget quatre fois plus long ne se relit pas davantage, action pour action', () => {
  expect(lecturesParAction(1600)).toBeLessThan(1.3 * lecturesParAction(400))
})
