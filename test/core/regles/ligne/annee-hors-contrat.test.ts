import { describe, expect, it } from 'vitest'
import { anneeHorsContrat } from '../../../../core/regles/ligne/annee-hors-contrat.ts'
import { examiner } from '../examiner.ts'

describe('annee-hors-contrat', () => {
  it.each([2023, 2028])('marque l’année %s', (annee) => {
    const [constat] = examiner(anneeHorsContrat, { lignes: [{ annee, partEtat: 21_000 }] })
    expect(constat).toMatchObject({
      gravite: 'bloquant',
      cellules: ['C2'],
      axe: 'enfance',
      annee,
      action: 'Accompagner les familles',
    })
    expect(constat?.message).toContain('2024 à 2027')
  })

  it('admet les années du contrat', () => {
    const lignes = [2024, 2027].map((annee) => ({ annee }))
    expect(examiner(anneeHorsContrat, { lignes })).toEqual([])
  })

  it.each([
    ['l’État ne met rien', { annee: 2023, partEtat: 0 }],
    ['la ligne est pour mémoire', { annee: 2023, justification: 'Pour mémoire' }],
    ['la section dit « Réalisé »', { annee: 2023, section: 'Réalisé' }],
    ['l’année est inconnue', { annee: null }],
  ] as const)('se tait quand %s', (_cas, ligne) => {
    expect(examiner(anneeHorsContrat, { lignes: [ligne] })).toEqual([])
  })

  it('ne marque qu’une fois l’en-tête d’une année, avec le total', () => {
    const lignes = ['Une', 'Deux'].map((action) => ({ action, annee: 2028, partEtat: 1_000 }))
    const constats = examiner(anneeHorsContrat, { lignes, large: true })
    expect(constats).toHaveLength(1)
    expect(constats[0]).toMatchObject({ cellules: ['E1'], action: null })
    expect(constats[0]?.message).toContain('2\u00a0000\u00a0€')
  })
})
