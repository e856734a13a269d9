import { describe, expect, it } from 'vitest'
import { centimes } from '../../../../core/modele/index.ts'
import { equilibreFinancement } from '../../../../core/regles/ligne/equilibre-financement.ts'
import { examiner } from '../examiner.ts'

const plan = { cout: 81_400, partEtat: 33_200, partCollectivite: 32_400, tiers: 15_000 }

describe('equilibre-financement', () => {
  it('chiffre ce qui manque et le détaille', () => {
    const [constat] = examiner(equilibreFinancement, { lignes: [plan] })
    expect(constat).toMatchObject({
      gravite: 'bloquant',
      cellules: ['E2'],
      montants: { constate: 8_060_000, attendu: 8_140_000, ecart: -80_000 },
      interpretations: ['tolerance'],
    })
    expect(constat?.message).toContain('il manque 800\u00a0€')
    expect(constat?.etapes[0]).toContain(
      'État 33\u00a0200\u00a0€ + collectivité 32\u00a0400\u00a0€ + tiers 15\u00a0000\u00a0€',
    )
  })

  it('chiffre ce qui est en trop', () => {
    const [constat] = examiner(equilibreFinancement, { lignes: [{ ...plan, cout: 80_000 }] })
    expect(constat?.message).toContain('il y a 600\u00a0€ de trop')
  })

  it('admet un écart égal à la tolérance, pas un centime de plus', () => {
    const essai = (cout: number) => ({ lignes: [{ ...plan, cout }] })
    expect(examiner(equilibreFinancement, essai(80_601))).toEqual([])
    expect(examiner(equilibreFinancement, essai(80_599))).toEqual([])
    expect(examiner(equilibreFinancement, essai(80_601.01))).toHaveLength(1)
    expect(examiner(equilibreFinancement, essai(80_598.99))).toHaveLength(1)
  })

  it('suit la tolérance choisie', () => {
    const reglages = { interpretations: { tolerance: centimes(80_000) } }
    expect(examiner(equilibreFinancement, { lignes: [plan] }, reglages)).toEqual([])
  })

  it('en k€, ajoute l’arrondi de chaque cellule additionnée', () => {
    const essai = (cout: number) =>
      ({ unite: 'kEUR', demiPas: 500, lignes: [{ ...plan, cout }] }) as const
    // Trois cellules additionnées : 1 500 € d'arrondi possible.
    expect(examiner(equilibreFinancement, essai(82_100))).toEqual([])
    expect(examiner(equilibreFinancement, essai(82_100.01))).toHaveLength(1)
  })

  it('additionne les lignes d’une même action', () => {
    const lignes = [
      { ...plan, cout: 80_000, section: 'Fonctionnement' },
      { ...plan, cout: 81_200, section: 'Investissement' },
    ]
    expect(examiner(equilibreFinancement, { lignes })).toEqual([])
  })

  it('comprend un FSE+ compté dans la part de la collectivité', () => {
    const lignes = [{ cout: 100, partEtat: 50, partCollectivite: 50, fse: 10 }]
    expect(examiner(equilibreFinancement, { lignes })).toEqual([])
    const ajoute = [{ cout: 100, partEtat: 50, partCollectivite: 45, fse: 10 }]
    expect(examiner(equilibreFinancement, { lignes: ajoute })).toHaveLength(1)
  })

  it.each([
    ['le coût est vide', { ...plan, cout: 'vide' }],
    ['un financement est illisible', { ...plan, tiers: 'illisible' }],
    ['tiers et CEE dépassent le coût', { ...plan, tiers: 81_400.01 }],
    ['rien n’est financé', { ...plan, partEtat: 'vide', partCollectivite: 'vide', tiers: 'vide' }],
    ['l’année est hors du contrat', { ...plan, annee: 2023 }],
  ] as const)('se tait quand %s', (_cas, ligne) => {
    expect(examiner(equilibreFinancement, { lignes: [ligne] })).toEqual([])
  })

  it.each(['cout', 'partCollectivite'] as const)('se tait sans la colonne %s', (champ) => {
    expect(examiner(equilibreFinancement, { lignes: [plan], sans: [champ] })).toEqual([])
  })

  it('vaut aussi pour l’emploi d’un département', () => {
    expect(examiner(equilibreFinancement, { lignes: [{ ...plan, axe: 'emploi' }] })).toHaveLength(1)
  })
})
