import { describe, expect, it } from 'vitest'
import { ceePlafond70 } from '../../../../core/regles/ligne/cee-plafond-70.ts'
import { examiner } from '../examiner.ts'

const slime = { slime: true }
const plan = { axe: 'transition', cout: 180_000, cee: 90_000 } as const

describe('cee-plafond-70', () => {
  it('chiffre le dépassement et la part de l’État possible', () => {
    const [constat] = examiner(ceePlafond70, {
      lignes: [{ ...plan, partEtat: 45_000, traits: slime }],
    })
    expect(constat).toMatchObject({
      gravite: 'bloquant',
      cellules: ['F2'],
      montants: { constate: 13_500_000, attendu: 12_600_000, ecart: 900_000 },
      interpretations: ['cee', 'appreciation'],
      correction: { cellule: 'F2', valeur: 3_600_000 },
    })
    expect(constat?.message).toContain('9\u00a0000\u00a0€ de plus que 70\u00a0% du coût')
  })

  it('ramène à la parité, quand elle laisse moins que les CEE', () => {
    const ligne = { axe: 'transition', cout: 100_000, cee: 30_000, partEtat: 45_000 } as const
    const [constat] = examiner(ceePlafond70, { lignes: [{ ...ligne, traits: slime }] })
    expect(constat?.message).toContain('Ramener la part de l’État à 35\u00a0000\u00a0€ au plus.')
    expect(constat?.correction).toMatchObject({ cellule: 'F2', valeur: 3_500_000 })
  })

  it('se juge au centime, sans tolérance', () => {
    const essai = (partEtat: number) => ({ lignes: [{ ...plan, partEtat, traits: slime }] })
    expect(examiner(ceePlafond70, essai(36_000))).toEqual([])
    expect(examiner(ceePlafond70, essai(36_000.01))).toHaveLength(1)
  })

  it('vise toute action qui porte de l’argent CEE', () => {
    expect(examiner(ceePlafond70, { lignes: [{ ...plan, partEtat: 45_000 }] })).toHaveLength(1)
  })

  it.each([
    ['la ligne est un FSATME', { ...plan, partEtat: 45_000, traits: { fsatme: true } }],
    ['les CEE sont nuls', { ...plan, cee: 0, partEtat: 150_000, traits: slime }],
    ['les CEE sont vides', { ...plan, cee: 'vide', partEtat: 150_000, traits: slime }],
    ['l’État ne met rien', { ...plan, cee: 150_000, partEtat: 0, traits: slime }],
    ['le coût est vide', { ...plan, cout: 'vide', partEtat: 45_000, traits: slime }],
  ] as const)('se tait quand %s', (_cas, ligne) => {
    expect(examiner(ceePlafond70, { lignes: [ligne] })).toEqual([])
  })

  it('l’animation est hors plafond : seulement signalée si l’autre lecture la mettrait en défaut', () => {
    const animation = { ...plan, traits: { ...slime, animationSlime: true } }
    const juger = (partEtat: number, animationSlime: 'hors-70' | 'dans-70') =>
      examiner(
        ceePlafond70,
        { lignes: [{ ...animation, partEtat }] },
        { interpretations: { animationSlime } },
      ).map((c) => c.gravite)
    expect(juger(45_000, 'hors-70')).toEqual(['signalement'])
    const lignes = [{ ...animation, partEtat: 45_000 }]
    expect(examiner(ceePlafond70, { lignes })[0]?.sources).toContain('exterieure/animation-slime')
    expect(juger(1, 'hors-70')).toEqual([])
    expect(juger(45_000, 'dans-70')).toEqual(['bloquant'])
  })

  it('peut s’apprécier sur toutes les années du contrat', () => {
    const lignes = [
      { ...plan, annee: 2024, partEtat: 45_000, traits: slime },
      { ...plan, annee: 2025, partEtat: 20_000, traits: slime },
    ]
    const reglages = { interpretations: { appreciation: 'contrat' } } as const
    expect(examiner(ceePlafond70, { lignes })).toHaveLength(1)
    expect(examiner(ceePlafond70, { lignes }, reglages)).toEqual([])
    for (const champ of ['cout', 'cee', 'partEtat'] as const) {
      const illisible = {
        ...plan,
        annee: 2025,
        partEtat: 90_000,
        traits: slime,
        [champ]: 'illisible',
      }
      const suite = [{ ...plan, annee: 2024, partEtat: 90_000, traits: slime }, illisible]
      expect(examiner(ceePlafond70, { lignes: suite }, reglages)).toEqual([])
    }
    const depassees = lignes.map((ligne) => ({ ...ligne, partEtat: 40_000 }))
    const constats = examiner(ceePlafond70, { lignes: depassees }, reglages)
    expect(constats).toHaveLength(1)
    expect(constats[0]).toMatchObject({
      annee: null,
      cellules: ['F2', 'F3'],
      montants: { constate: 26_000_000, attendu: 25_200_000 },
    })
  })

  it('sur le contrat, se dit sur la première année qui a des CEE', () => {
    const reglages = { interpretations: { appreciation: 'contrat' } } as const
    const suite = { ...plan, partEtat: 90_000, traits: slime }
    const sansCee = { ...suite, annee: 2024, cout: 10, cee: 0, partEtat: 5 }
    const constats = examiner(ceePlafond70, { lignes: [sansCee, suite] }, reglages)
    expect(constats).toHaveLength(1)
    expect(constats[0]?.cellules).toEqual(['F2', 'F3'])
    for (const vide of [{ cee: 'vide' }, { partEtat: 'vide' }] as const) {
      const lignes = [{ ...sansCee, ...vide }, suite]
      expect(examiner(ceePlafond70, { lignes }, reglages)).toHaveLength(1)
    }
  })
})
