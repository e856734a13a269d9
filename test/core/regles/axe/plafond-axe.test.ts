import { describe, expect, it } from 'vitest'
import type { Axe } from '../../../../core/modele/index.ts'
import { plafondAxe } from '../../../../core/regles/axe/plafond-axe.ts'
import type { ContratDEssai } from '../../contrat-d-essai.ts'
import { cellule, euros, examiner } from '../examiner.ts'

const PLAFONDS = { enfance: 300_000, droits: 320_000, transition: 280_000 }

function action(axe: Axe, partEtat: number) {
  return { axe, action: `Action ${axe}`, partEtat, cout: 2 * partEtat }
}

function avecEnfance(partEtat: number, essai: ContratDEssai = {}): ContratDEssai {
  return {
    plafonds: PLAFONDS,
    lignes: [action('enfance', partEtat), action('droits', 200_000), action('transition', 150_000)],
    ...essai,
  }
}

describe('plafond-axe', () => {
  it('axe fongible : à justifier ; dit que le total et les autres planchers tiennent', () => {
    const [constat, ...autres] = examiner(plafondAxe, avecEnfance(310_000))
    expect(autres).toEqual([])
    expect(constat).toMatchObject({
      gravite: 'a-justifier',
      axe: 'enfance',
      annee: 2025,
      cellules: [cellule('partEtat', 1)],
      montants: { constate: euros(310_000), attendu: euros(300_000), ecart: euros(10_000) },
      interpretations: ['appreciation'],
    })
    const message = constat?.message.replace(/\u00a0/g, ' ')
    expect(message).toContain('Dépassement de 10 000 €')
    expect(message).toContain('Le total des axes fongibles tient (660 000 € pour 900 000 €)')
    expect(message).toContain('Les planchers des autres axes sont tenus')
  })

  it('dit que le total est dépassé, qu’un plancher n’est pas atteint, ou que cela ne se vérifie pas', () => {
    const depasse = examiner(plafondAxe, avecEnfance(600_000))[0]
    expect(depasse?.message).toContain('est dépassé aussi')
    const lignes = [
      action('enfance', 310_000),
      action('droits', 1000),
      action('transition', 150_000),
    ]
    expect(
      examiner(plafondAxe, avecEnfance(0, { lignes }))[0]?.message.replace(/\u00a0/g, ' '),
    ).toContain('Le plancher n’est pas atteint sur l’axe « Accès aux droits »')
    const plafonds = { enfance: 300_000 }
    const inconnu = examiner(plafondAxe, avecEnfance(310_000, { plafonds }))[0]
    expect(inconnu?.message).toContain('Le total ne peut pas être vérifié')
    expect(inconnu?.message).toContain('ne peuvent pas tous être vérifiés')
  })

  it('compare au total de la même année', () => {
    const avant = { ...action('enfance', 10_000), annee: 2024 }
    const { lignes = [] } = avecEnfance(310_000)
    const [constat] = examiner(plafondAxe, avecEnfance(0, { lignes: [avant, ...lignes] }))
    expect(constat?.message.replace(/\u00a0/g, ' ')).toContain('(660 000 € pour 900 000 €)')
  })

  it('ne dit que les plafonds repris l’année même, et ne compte pas le sien parmi ceux des autres axes', () => {
    const notifies = (annee: number, ...axes: readonly Axe[]) =>
      axes.map((axe) => ({ axe, annee, montant: euros(300_000), lieu: null }))
    const avant = { ...action('enfance', 10), annee: 2024 }
    const { lignes = [] } = avecEnfance(310_000)
    const juger = (...plafonds: ReturnType<typeof notifies>) =>
      examiner(plafondAxe, { lignes: [avant, ...lignes], contrat: { plafonds } })[0]
    const propres = juger(...notifies(2025, 'enfance', 'droits', 'transition'))
    expect(propres?.etapes).toHaveLength(1)
    expect(propres?.message).not.toContain('repris')
    const sien = juger(...notifies(2026, 'enfance'), ...notifies(2025, 'droits', 'transition'))
    expect(sien?.etapes).toHaveLength(2)
    expect(sien?.message).toContain('plafond de 2026')
    expect(sien?.message).not.toContain('Pour d’autres axes')
  })

  it('des crédits non compris : un total dépassé l’est quand même, un total tenu ne se vérifie pas', () => {
    const illisible = { axe: 'enfance', action: 'Autre', partEtat: 'illisible' } as const
    const avec = (droits: number) =>
      examiner(plafondAxe, {
        plafonds: PLAFONDS,
        lignes: [
          action('enfance', 310_000),
          action('droits', droits),
          action('transition', 270_000),
          illisible,
        ],
      })[0]?.message
    expect(avec(320_000)).toContain('ne peut pas être vérifié\u00a0: des crédits de l’État')
    expect(avec(320_000.01)).toContain('Le total des axes fongibles est dépassé aussi')
  })

  it('des crédits sans axe pourraient tenir un plancher : il ne se dit manqué que s’ils n’y suffisent pas', () => {
    const avec = (partEtat: number) =>
      examiner(plafondAxe, {
        plafonds: PLAFONDS,
        lignes: [
          action('enfance', 310_000),
          action('droits', 100_000),
          action('transition', 150_000),
          { axe: 'inconnu', action: 'Sans axe', partEtat },
        ],
      })[0]?.message
    expect(avec(28_000)).toContain('ne peuvent pas tous être vérifiés')
    expect(avec(27_999.99)).toContain('Le plancher n’est pas atteint sur l’axe')
  })

  it('sur l’ensemble du contrat, dit quel plafond vaut pour les années qui n’en ont pas', () => {
    const plafonds = [{ axe: 'enfance', annee: 2024, montant: euros(100), lieu: null }] as const
    const lignes = [2024, 2025].map((annee) => ({ ...action('enfance', 150), annee }))
    const interpretations = { appreciation: 'contrat' } as const
    const [constat] = examiner(plafondAxe, { lignes, contrat: { plafonds } }, { interpretations })
    expect(constat?.etapes[0]?.replace(/\u00a0/g, ' ')).toBe(
      'plafond de l’axe « Enfance » pour des années sans plafond = celui de 2024, les plafonds étant ' +
        'constants = 200 €',
    )
  })

  it('une part illisible sur l’axe même ne fait pas douter des autres planchers', () => {
    const illisible = { axe: 'enfance', action: 'Autre', partEtat: 'illisible' } as const
    const { lignes = [] } = avecEnfance(310_000)
    const [constat] = examiner(plafondAxe, avecEnfance(0, { lignes: [...lignes, illisible] }))
    expect(constat?.message).toContain('Les planchers des autres axes sont tenus')
  })

  it('pile au plafond ne se signale pas, un centime au-dessus toujours', () => {
    expect(examiner(plafondAxe, avecEnfance(300_000))).toEqual([])
    expect(examiner(plafondAxe, avecEnfance(300_000.01))[0]?.montants?.ecart).toBe(1)
  })

  it('le report accordé relève le plafond, sauf interprétation contraire', () => {
    const contrat = {
      reports: [{ axe: 'enfance', annee: 2025, montant: euros(20_000), lieu: null }],
    } as const
    expect(examiner(plafondAxe, avecEnfance(320_000, { contrat }))).toEqual([])
    const [constat] = examiner(plafondAxe, avecEnfance(320_000.01, { contrat }))
    expect(constat).toMatchObject({
      montants: { attendu: euros(320_000) },
      interpretations: ['appreciation', 'report'],
    })
    const interpretations = { report: 'sans-effet' } as const
    expect(
      examiner(plafondAxe, avecEnfance(320_000, { contrat }), { interpretations }),
    ).toHaveLength(1)
    const ailleurs = {
      reports: [{ axe: 'enfance', annee: 2026, montant: euros(20_000), lieu: null }],
    } as const
    expect(examiner(plafondAxe, avecEnfance(320_000, { contrat: ailleurs }))).toHaveLength(1)
  })

  it('un report de ligne relève le plafond s’il est accordé ; illisible, on ne conclut pas', () => {
    const report = (accordReport: string | undefined, montant: number | 'illisible' = 20_000) =>
      examiner(plafondAxe, {
        plafonds: PLAFONDS,
        lignes: [
          {
            ...action('enfance', 320_000),
            report: montant,
            ...(accordReport === undefined ? {} : { accordReport }),
          },
        ],
      })
    expect(report('Accord du préfet')).toEqual([])
    expect(report(undefined)).toEqual([])
    expect(report('')).toHaveLength(1)
    expect(report('Accord du préfet', 'illisible')).toEqual([])
  })

  it('emploi : bloquant contre sa propre enveloppe pour un département, fongible pour une métropole', () => {
    const essai = (montant: number, type: 'departement' | 'metropole' | null): ContratDEssai => ({
      type,
      plafonds: { ...PLAFONDS, emploi: 420_000 },
      lignes: [action('emploi', montant)],
    })
    expect(examiner(plafondAxe, essai(420_000, 'departement'))).toEqual([])
    const [constat] = examiner(plafondAxe, essai(420_000.01, 'departement'))
    expect(constat).toMatchObject({ gravite: 'bloquant', axe: 'emploi' })
    expect(constat?.message).toContain('pas fongibles')
    expect(constat?.etapes).toHaveLength(1)
    expect(examiner(plafondAxe, essai(420_000.01, 'metropole'))[0]?.gravite).toBe('a-justifier')
    expect(examiner(plafondAxe, essai(420_000.01, null))[0]?.gravite).toBe('a-justifier')
  })

  it('emploi d’un département : dit de quelle année vient son enveloppe', () => {
    const plafonds = [{ axe: 'emploi', annee: 2024, montant: euros(10), lieu: null }] as const
    const lignes = [action('emploi', 20)]
    const [constat] = examiner(plafondAxe, { lignes, contrat: { plafonds } })
    expect(constat?.etapes[0]).toContain('celui de 2024')
  })

  it('une part illisible n’efface pas un dépassement certain', () => {
    const lignes = [action('enfance', 310_000), { action: 'X', partEtat: 'illisible' }] as const
    expect(examiner(plafondAxe, avecEnfance(0, { lignes }))).toHaveLength(1)
  })

  it('année inconnue : jamais plusieurs années contre un plafond annuel', () => {
    const lignes = [{ ...action('enfance', 1_000_000), annee: null }]
    expect(examiner(plafondAxe, avecEnfance(0, { lignes }))).toEqual([])
  })

  it('ne compte pas une année hors du contrat', () => {
    const lignes = [{ ...action('enfance', 1_000_000), annee: 2028 }]
    expect(examiner(plafondAxe, avecEnfance(0, { lignes }))).toEqual([])
  })
})
