import { describe, expect, it } from 'vitest'
import { montantIllisible } from '../../../../core/regles/ligne/montant-illisible.ts'
import { examiner } from '../examiner.ts'

describe('montant-illisible', () => {
  it('marque la cellule, dit ce qu’elle contient et ce qui n’est pas vérifié', () => {
    const [constat, ...autres] = examiner(montantIllisible, {
      lignes: [{ tiers: 'illisible', axe: 'droits' }],
    })
    expect(autres).toEqual([])
    expect(constat).toMatchObject({
      gravite: 'bloquant',
      cellules: ['H2'],
      axe: 'droits',
      annee: 2025,
      action: 'Accompagner les familles',
    })
    expect(constat?.message).toContain('le financement des tiers est illisible')
    expect(constat?.message).toContain('à préciser')
    expect(constat?.message).toContain('ne sont pas faits')
  })

  it('ne dit rien d’une cellule vide ni d’un zéro', () => {
    expect(examiner(montantIllisible, { lignes: [{ tiers: 'vide', cee: 0 }] })).toEqual([])
  })

  it('ne signale qu’une fois une colonne relue d’année en année', () => {
    const lieu = { feuille: 'Budget', ligne: 1, colonne: 30 }
    const illisible = { champ: 'coutAnterieur', lieu, texte: 'n.c.', motif: 'texte' } as const
    const constats = examiner(montantIllisible, {
      lignes: [{}],
      contrat: { illisibles: [illisible, illisible] },
    })
    expect(constats).toHaveLength(1)
    expect(constats[0]).toMatchObject({ cellules: ['AE2'], action: null, annee: null })
  })

  it('laisse les formules sans valeur à leur propre règle', () => {
    const lieu = { feuille: 'Budget', ligne: 1, colonne: 4 }
    const illisible = { champ: 'cout', lieu, texte: '', motif: 'sans-valeur' } as const
    expect(examiner(montantIllisible, { contrat: { illisibles: [illisible] } })).toEqual([])
  })

  it.each([
    ['erreur', '#REF!', 'la formule donne l’erreur #REF!'],
    ['date', '2025-03-01', 'contient une date'],
  ] as const)('nomme une cellule en %s', (motif, texte, attendu) => {
    const lieu = { feuille: 'Budget', ligne: 1, colonne: 4 }
    const [constat] = examiner(montantIllisible, {
      contrat: { illisibles: [{ champ: 'plafond', lieu, texte, motif }] },
    })
    expect(constat?.message).toContain(attendu)
    expect(constat?.message).toContain('le plafond notifié')
  })
})
