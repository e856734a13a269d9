import { describe, expect, it } from 'vitest'
import { centimes } from '../../../core/modele/index.ts'
import { etapeDeLEcart } from '../../../task-pane/etat/index.ts'

const montants = (constate: number, attendu: number) => ({
  constate: centimes(constate * 100),
  attendu: centimes(attendu * 100),
  ecart: centimes((constate - attendu) * 100),
})
const ETAPES = ['part de l’État = 70\u00a0000\u00a0€ × 50\u00a0% = 35\u00a0000\u00a0€']

describe('l’écart, au bout du calcul', () => {
  it('va de ce que le calcul donne à ce qui est inscrit', () => {
    expect(etapeDeLEcart({ etapes: ETAPES, montants: montants(40_000, 35_000) })).toEqual({
      nom: 'Écart',
      comment: 'inscrit − calculé = 40\u00a0000\u00a0€ − 35\u00a0000\u00a0€',
      resultat: '5\u00a0000\u00a0€',
    })
  })

  it('garde son signe quand il manque', () => {
    const dit = etapeDeLEcart({ etapes: ETAPES, montants: montants(30_000, 35_000) })
    expect(dit?.resultat).toBe('−5\u00a0000\u00a0€')
  })

  it.each([
    [
      'une étape y arrive déjà',
      ['manque = 128 − 100 = 28\u00a0000\u00a0€'],
      montants(100_000, 128_000),
    ],
    ['rien n’était permis', ETAPES, montants(10_000, 0)],
    ['rien ne se calcule', [], montants(40_000, 35_000)],
    ['aucun montant n’est en jeu', ETAPES, null],
  ])('ne se dit pas si %s', (_, etapes, enJeu) => {
    expect(etapeDeLEcart({ etapes, montants: enJeu })).toBeNull()
  })
})
