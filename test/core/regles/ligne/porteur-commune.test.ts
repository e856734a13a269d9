import { describe, expect, it } from 'vitest'
import { porteurCommune } from '../../../../core/regles/ligne/porteur-commune.ts'
import type { LigneDEssai } from '../../contrat-d-essai.ts'
import { examiner } from '../examiner.ts'

const portee = { porteur: 'CCAS de Sotteville', porteeParUneCommune: true, partEtat: 22_950 }

describe('porteur-commune', () => {
  it('chiffre ce qui est à subdéléguer, et le total du porteur', () => {
    const constats = examiner(porteurCommune, {
      type: 'metropole',
      lignes: [
        { ...portee, action: 'Une' },
        { ...portee, action: 'Deux', partEtat: 1_000 },
        { action: 'Trois', porteur: 'UDAF' },
      ],
    })
    expect(constats.map((c) => c.cellules)).toEqual([['B2'], ['B3']])
    expect(constats[0]).toMatchObject({ gravite: 'signalement', action: 'Une', axe: 'enfance' })
    expect(constats[0]?.message).toContain('22\u00a0950\u00a0€ en 2025')
    expect(constats[0]?.etapes[0]).toContain('23\u00a0950\u00a0€ en 2025')
  })

  it('ne compte pas au porteur une année hors du contrat', () => {
    const constats = examiner(porteurCommune, {
      type: 'metropole',
      lignes: [portee, { ...portee, annee: 2028, partEtat: 1_000 }],
    })
    expect(constats).toHaveLength(1)
    expect(constats[0]?.etapes[0]).toMatch(/: 22\u00a0950\u00a0€ en 2025$/)
  })

  const juger = (...lignes: LigneDEssai[]) =>
    examiner(porteurCommune, { type: 'metropole', lignes })[0]

  it('sans nom de porteur, dit « une commune », et n’en fait pas le total', () => {
    const constat = juger({ ...portee, porteur: '' })
    expect(constat?.message).toContain('l’action est portée par une commune. Prévoir')
    expect(constat?.etapes).toEqual([])
    expect(juger({ ...portee, porteur: ' CCAS de Sotteville ' })?.message).toContain(
      '«\u00a0CCAS de Sotteville\u00a0»',
    )
  })

  it('une ligne portée par une commune suffit, et l’axe ne se dit que s’il en est un', () => {
    expect(juger({ partEtat: 10 }, portee)?.cellules).toEqual(['B2', 'B3'])
    expect(juger({ ...portee, axe: 'transversal' })?.axe).toBeNull()
    expect(juger({ ...portee, axe: 'inconnu' })?.axe).toBeNull()
  })

  it('une part vide n’est pas une part inconnue ; illisible, elle en est une', () => {
    const avec = (partEtat: 'vide' | 'illisible') =>
      juger(portee, { ...portee, annee: 2026, partEtat })?.message
    expect(avec('vide')).toContain('(22\u00a0950\u00a0€ en 2025).')
    expect(avec('illisible')).toContain('en 2025, sans compter une part inconnue).')
  })

  it('un même porteur se reconnaît aux espaces près', () => {
    const autre = { ...portee, action: 'Autre', porteur: ' CCAS de Sotteville ', partEtat: 1_000 }
    expect(juger(portee, autre)?.etapes[0]).toContain('23\u00a0950\u00a0€ en 2025')
  })

  it('ne vise que les métropoles', () => {
    expect(examiner(porteurCommune, { lignes: [portee] })).toEqual([])
  })
})
