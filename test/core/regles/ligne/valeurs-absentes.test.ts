import { describe, expect, it } from 'vitest'
import { valeursAbsentes } from '../../../../core/regles/ligne/valeurs-absentes.ts'
import { examiner } from '../examiner.ts'

const lieu = { feuille: 'Budget', ligne: 2, colonne: 7 }

describe('valeurs-absentes', () => {
  it('demande de recalculer le classeur', () => {
    const illisible = { champ: 'tiers', lieu, texte: '', motif: 'sans-valeur' } as const
    const [constat] = examiner(valeursAbsentes, { contrat: { illisibles: [illisible] } })
    expect(constat).toMatchObject({ gravite: 'bloquant', cellules: ['H3'] })
    expect(constat?.message).toContain('le recalculer et l’enregistrer')
  })

  it('ne dit rien d’une formule en erreur', () => {
    const illisible = { champ: 'tiers', lieu, texte: '#N/A', motif: 'erreur' } as const
    expect(examiner(valeursAbsentes, { contrat: { illisibles: [illisible] } })).toEqual([])
  })
})
