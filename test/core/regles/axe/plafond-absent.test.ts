import { describe, expect, it } from 'vitest'
import { plafondAbsent } from '../../../../core/regles/axe/plafond-absent.ts'
import { cellule, examiner, lieu } from '../examiner.ts'

const TROIS = { enfance: 1, droits: 1, transition: 1 }

describe('plafond-absent', () => {
  it('un seul signalement pour le contrat, qui nomme les axes et les années', () => {
    const lignes = [
      { annee: 2025, action: 'A' },
      { annee: 2026, action: 'A' },
    ]
    const constats = examiner(plafondAbsent, { lignes, plafonds: { droits: 1 } })
    expect(constats).toHaveLength(1)
    expect(constats[0]).toMatchObject({
      gravite: 'signalement',
      axe: null,
      annee: null,
      cellules: [cellule('partEtat', 1)],
    })
    expect(constats[0]?.message.replace(/\u00a0/g, ' ')).toContain(
      'axe « Enfance » (2025 et 2026) et axe « Transition écologique et solidaire » (2025 et 2026)',
    )
    expect(constats[0]?.message).not.toContain('droits')
  })

  it('se pose sur l’en-tête du plafond s’il existe', () => {
    const [constat] = examiner(plafondAbsent, { colonnes: ['plafond'] })
    expect(constat?.cellules).toEqual([cellule('plafond', 1)])
  })

  it('se tait quand tous les plafonds fongibles sont là : l’enveloppe emploi d’un département n’est pas exigée', () => {
    const emploi = [{}, { axe: 'emploi', action: 'E' }] as const
    expect(examiner(plafondAbsent, { plafonds: TROIS, lignes: emploi })).toEqual([])
    const [constat] = examiner(plafondAbsent, {
      plafonds: TROIS,
      lignes: emploi,
      type: 'metropole',
    })
    expect(constat?.message.replace(/\u00a0/g, ' ')).toContain('axe « Emploi » (2025)')
  })

  it('ne dit que les années programmées, et qu’un autre montant illisible n’y change rien', () => {
    const vide = { annee: 2026, partEtat: 'vide', cout: 'vide' } as const
    const illisible = { champ: 'cout', lieu: lieu('E2'), texte: '?', motif: 'texte' } as const
    const [constat] = examiner(plafondAbsent, {
      lignes: [{ annee: 2025 }, vide],
      plafonds: { droits: 1, transition: 1 },
      contrat: { illisibles: [illisible] },
    })
    expect(constat?.message.replace(/\u00a0/g, ' ')).toContain(' : axe « Enfance » (2025). ')
  })

  it('année inconnue : c’est colonne-absente qui le dit', () => {
    expect(examiner(plafondAbsent, { lignes: [{ annee: null }] })).toEqual([])
  })

  it('se tait pour une année sans crédits, et quand le plafond est là mais illisible', () => {
    expect(examiner(plafondAbsent, { lignes: [{ partEtat: 'vide', cout: 'vide' }] })).toEqual([])
    const illisible = { champ: 'plafond', lieu: lieu('K2'), texte: '?', motif: 'texte' } as const
    const plafonds = { enfance: 1, droits: 1 }
    expect(examiner(plafondAbsent, { plafonds, contrat: { illisibles: [illisible] } })).toEqual([])
  })
})
