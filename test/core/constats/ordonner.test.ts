import { expect, it } from 'vitest'
import { type Constat, duPlusGrave } from '../../../core/constats/index.ts'
import { centimes } from '../../../core/modele/index.ts'
import { constatDEssai } from './constat-d-essai.ts'

function enJeu(ecart: number, change: Partial<Constat> = {}): Constat {
  const montants = { constate: centimes(0), attendu: centimes(-ecart), ecart: centimes(ecart) }
  return constatDEssai({ montants, ...change })
}

it('range du plus grave au moins grave, puis par argent en jeu, ce que le texte permet en dernier', () => {
  const admis = enJeu(90_000, { admis: true })
  const petit = enJeu(-5)
  const grand = enJeu(8_000)
  const muet = constatDEssai({ montants: null })
  const leger = enJeu(70_000, { gravite: 'signalement' })
  const melanges = [admis, leger, muet, petit, grand]
  expect(melanges.sort(duPlusGrave)).toEqual([grand, petit, muet, leger, admis])
})
