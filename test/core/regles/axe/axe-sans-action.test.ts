import { describe, expect, it } from 'vitest'
import type { Axe } from '../../../../core/modele/index.ts'
import { axeSansAction } from '../../../../core/regles/axe/axe-sans-action.ts'
import type { LigneDEssai } from '../../contrat-d-essai.ts'
import { cellule, euros, examiner, lieu } from '../examiner.ts'

const sur = (axe: Axe, ligne: LigneDEssai = {}): LigneDEssai => ({ axe, action: axe, ...ligne })

describe('axe-sans-action', () => {
  it('département : trois axes obligatoires, pas l’emploi', () => {
    const lignes = [sur('enfance'), sur('droits'), sur('transition')]
    expect(examiner(axeSansAction, { lignes })).toEqual([])
    expect(examiner(axeSansAction, { lignes, type: null })).toEqual([])
    const constats = examiner(axeSansAction, { lignes: lignes.slice(0, 2) })
    expect(constats).toHaveLength(1)
    expect(constats[0]).toMatchObject({
      gravite: 'a-justifier',
      axe: 'transition',
      annee: null,
      cellules: [cellule('axe', 1)],
    })
  })

  it('métropole : l’emploi est le quatrième', () => {
    const lignes = [sur('enfance'), sur('droits'), sur('transition')]
    expect(examiner(axeSansAction, { lignes, type: 'metropole' }).map((c) => c.axe)).toEqual([
      'emploi',
    ])
    const quatre = [...lignes, sur('emploi')]
    expect(examiner(axeSansAction, { lignes: quatre, type: 'metropole' })).toEqual([])
  })

  it('regarde l’ensemble du contrat : une seule année suffit, hors du contrat ne compte pas', () => {
    const lignes = [sur('enfance'), sur('droits', { annee: 2027 }), sur('transition')]
    expect(examiner(axeSansAction, { lignes })).toEqual([])
    const apres = [sur('enfance'), sur('droits', { annee: 2028 }), sur('transition')]
    expect(examiner(axeSansAction, { lignes: apres }).map((c) => c.axe)).toEqual(['droits'])
  })

  it('une part État nulle ou vide ne fait pas une action financée ; illisible, on ne conclut pas', () => {
    const avec = (partEtat: 0 | 'vide' | 'illisible') =>
      examiner(axeSansAction, {
        lignes: [sur('enfance'), sur('droits'), sur('transition', { partEtat })],
      }).map((c) => c.axe)
    expect(avec(0)).toEqual(['transition'])
    expect(avec('vide')).toEqual(['transition'])
    expect(avec('illisible')).toEqual([])
  })

  it('marque le plafond de l’axe s’il a une cellule', () => {
    const plafonds = [
      { axe: 'droits', annee: null, montant: euros(374_000), lieu: lieu('L5') },
    ] as const
    const [constat] = examiner(axeSansAction, {
      lignes: [sur('enfance'), sur('transition')],
      contrat: { plafonds },
    })
    expect(constat?.cellules).toEqual(['L5'])
  })

  it('le plafond d’un autre axe ne lui donne pas de plancher', () => {
    const phrase = (axe: 'droits' | 'transition') =>
      examiner(axeSansAction, {
        lignes: [sur('enfance'), sur('transition')],
        contrat: { plafonds: [{ axe, annee: null, montant: euros(374_000), lieu: null }] },
      })[0]?.message
    expect(phrase('droits')).toContain('où un plafond notifié lui donne un plancher')
    expect(phrase('transition')).toContain('Un départ décalé est permis')
  })

  it('une année sans crédits ne suspend rien, et son plafond ne donne pas de plancher', () => {
    const vide = sur('enfance', { annee: 2026, partEtat: 'vide', cout: 'vide' })
    const plafonds = [
      { axe: 'droits', annee: 2026, montant: euros(374_000), lieu: null },
      { axe: 'droits', annee: 2025, montant: euros(0), lieu: null },
    ] as const
    const [constat, ...autres] = examiner(axeSansAction, {
      lignes: [sur('enfance'), sur('transition'), vide],
      contrat: { plafonds },
    })
    expect(autres).toEqual([])
    expect(constat).toMatchObject({ gravite: 'a-justifier', axe: 'droits' })
  })

  it('s’appuie sur le plafond de l’année plutôt que sur un plafond repris, même d’une année d’avant', () => {
    const phrase = (...annees: readonly number[]) =>
      examiner(axeSansAction, {
        lignes: annees.flatMap((annee) => [
          sur('enfance', { annee }),
          sur('transition', { annee }),
        ]),
        contrat: { plafonds: [{ axe: 'droits', annee: 2026, montant: euros(100), lieu: null }] },
      })[0]?.message
    expect(phrase(2025, 2026)).toContain('où un plafond notifié lui donne un plancher')
    expect(phrase(2024, 2025)).toContain('un plafond notifié (celui de 2026) lui donne un plancher')
  })

  it('sans année, ne dit pas lesquelles elle a vues', () => {
    const lignes = [sur('enfance', { annee: null }), sur('transition', { annee: null })]
    expect(examiner(axeSansAction, { lignes })[0]?.message).toContain('dans ce classeur. Un départ')
  })

  it('ne compte pas une année hors du contrat parmi celles qu’elle a vues', () => {
    const lignes = [sur('enfance'), sur('transition'), sur('enfance', { annee: 2028 })]
    expect(examiner(axeSansAction, { lignes })[0]?.message).toContain('dans ce classeur (2025). ')
    const quatre = [2024, 2025, 2026, 2028].map((annee) => sur('enfance', { annee }))
    expect(examiner(axeSansAction, { lignes: quatre })[0]?.gravite).toBe('a-justifier')
  })

  it('sans colonne d’axe, marque l’en-tête de la part de l’État', () => {
    const lignes = [sur('enfance'), sur('transition')]
    const [constat] = examiner(axeSansAction, { lignes, sans: ['axe'] })
    expect(constat?.cellules).toEqual([cellule('partEtat', 1)])
  })

  it('sans axe nulle part, ou sans rien de programmé, n’accuse pas', () => {
    const lignes = [{ axe: 'inconnu' as const, axeLu: '' }]
    expect(examiner(axeSansAction, { lignes })).toEqual([])
    expect(examiner(axeSansAction, { lignes: [{ partEtat: 'vide', cout: 'vide' }] })).toEqual([])
  })
})
