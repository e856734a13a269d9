import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plancherAxe } from '../../../../core/regles/axe/plancher-axe.ts'
import { type ContratDEssai, contratDEssai } from '../../contrat-d-essai.ts'
import { avecTotal, cellule, euros, examiner, examinerContrat, lieu } from '../examiner.ts'

const PLAFONDS = { enfance: 300_000, droits: 320_000, transition: 280_000 }

/** Enfance et transition à leur plafond ; droits à la somme donnée. */
function avecDroits(partEtat: number, essai: ContratDEssai = {}): ContratDEssai {
  return {
    plafonds: PLAFONDS,
    ...essai,
    lignes: [
      { axe: 'enfance', action: 'A', partEtat: 300_000, cout: 600_000 },
      { axe: 'droits', action: 'B', partEtat, cout: 2 * partEtat },
      { axe: 'transition', action: 'C', partEtat: 280_000, cout: 560_000 },
    ],
  }
}

describe('plancher-axe', () => {
  it('dit ce qu’il manque, en euros, avec le taux et le plafond', () => {
    const [constat, ...autres] = examiner(plancherAxe, avecDroits(100_000))
    expect(autres).toEqual([])
    expect(constat).toMatchObject({
      gravite: 'bloquant',
      axe: 'droits',
      annee: 2025,
      action: null,
      feuille: 'Budget',
      cellules: [cellule('partEtat', 1)],
      montants: { constate: euros(100_000), attendu: euros(128_000), ecart: euros(-28_000) },
      interpretations: ['appreciation'],
      correction: null,
    })
    expect(constat?.message.replace(/\u00a0/g, ' ')).toContain(
      'Axe « Accès aux droits », 2025 : 100 000 € programmés, plancher 128 000 € (40 % de 320 000 €). Il manque 28 000 €',
    )
    expect(constat?.etapes.join('\n').replace(/\u00a0/g, ' ')).toContain('28 000 €')
  })

  it.each([
    ['departement', 128_000],
    ['metropole', 64_000],
  ] as const)(
    '%s : pile au plancher ne se signale pas, un centime dessous toujours',
    (type, seuil) => {
      const emploi = { axe: 'emploi', action: 'D', partEtat: 1000, cout: 2000 } as const
      const essai = (montant: number) => {
        const contrat = avecDroits(montant, { type })
        return { ...contrat, lignes: [...(contrat.lignes ?? []), emploi] }
      }
      expect(examiner(plancherAxe, essai(seuil))).toEqual([])
      const [constat] = examiner(plancherAxe, essai(seuil - 0.01))
      expect(constat?.montants?.ecart).toBe(-1)
    },
  )

  it('l’énoncé dit le taux de chacun', () => {
    expect(plancherAxe.enonce.replace(/\u00a0/g, ' ')).toContain(
      'une part de son plafond notifié, hors report : 40 % pour un département, 20 % pour une métropole.',
    )
  })

  it('arrondit le plancher au centime supérieur', () => {
    const essai = (partEtat: number) => ({
      plafonds: { droits: 100.01 },
      lignes: [{ axe: 'droits' as const, partEtat, cout: 200 }],
    })
    expect(examiner(plancherAxe, essai(40.01))).toEqual([])
    expect(examiner(plancherAxe, essai(40))).toHaveLength(1)
  })

  it('type inconnu : en défaut sous le taux le plus bas, pas de verdict entre les deux', () => {
    const [constat] = examiner(plancherAxe, avecDroits(63_999.99, { type: null }))
    expect(constat).toMatchObject({ gravite: 'bloquant', axe: 'droits' })
    expect(constat?.message).toContain('type de collectivité est inconnu')
    expect(examiner(plancherAxe, avecDroits(64_000, { type: null }))).toEqual([])
  })

  it('ne juge ni l’emploi d’un département, ni une année sans crédits, ni un axe sans plafond', () => {
    const emploi = { axe: 'emploi', action: 'E', partEtat: 1, cout: 2 } as const
    const plafonds = { ...PLAFONDS, emploi: 400_000 }
    const avecEmploi = avecDroits(128_000, { plafonds })
    expect(
      examiner(plancherAxe, { ...avecEmploi, lignes: [...(avecEmploi.lignes ?? []), emploi] }),
    ).toEqual([])
    const vide = { axe: 'droits', partEtat: 'vide', cout: 'vide' } as const
    expect(examiner(plancherAxe, { plafonds: PLAFONDS, lignes: [vide] })).toEqual([])
    expect(examiner(plancherAxe, avecDroits(0, { plafonds: {} }))).toEqual([])
  })

  it('ne conclut pas quand une part État est illisible, ou sur une ligne sans axe du tout', () => {
    const { lignes = [] } = avecDroits(100_000)
    const illisible = { axe: 'droits', action: 'X', partEtat: 'illisible' } as const
    expect(examiner(plancherAxe, { plafonds: PLAFONDS, lignes: [...lignes, illisible] })).toEqual(
      [],
    )
    const contrat = contratDEssai({
      plafonds: PLAFONDS,
      lignes: [...lignes, { axe: 'inconnu', action: 'Y', partEtat: 5000, cout: 10_000 }],
    })
    // 5 000 € sous un axe non compris ne suffiraient pas ; sans colonne d'axe, aucun axe n'est complet.
    expect(examinerContrat(plancherAxe, contrat)).toHaveLength(1)
    const sansAxe = contrat.unites.map((u) =>
      u.axe === 'inconnu'
        ? {
            ...u,
            lignes: [
              { ...u.lignes[0], lieuAxe: null, vue: { ...u.lignes[0].vue, colonnes: {} } },
            ] as const,
          }
        : u,
    )
    expect(examinerContrat(plancherAxe, { ...contrat, unites: sansAxe })).toEqual([])
  })

  it('un report accordé ne relève pas le plancher', () => {
    const contrat = {
      reports: [{ axe: 'droits', annee: 2025, montant: euros(50_000), lieu: null }],
    } as const
    expect(examiner(plancherAxe, avecDroits(128_000, { contrat }))).toEqual([])
  })

  it('marque le sous-total, sinon le plafond, sinon l’en-tête de la part État', () => {
    const contrat = contratDEssai(avecDroits(100_000))
    const plafonds = contrat.plafonds.map((p) => ({ ...p, lieu: lieu('K4') }))
    expect(examinerContrat(plancherAxe, { ...contrat, plafonds })[0]?.cellules).toEqual(['K4'])
    const sousTotal = avecTotal(
      { ...contrat, plafonds },
      { adresse: 'F9', montant: 100_000, portee: { genre: 'axe', axe: 'droits' } },
    )
    expect(examinerContrat(plancherAxe, sousTotal)[0]?.cellules).toEqual(['F9'])
  })

  it('I3 « contrat » : toutes les années ensemble, contre la somme des plafonds', () => {
    const annees = [
      { axe: 'droits', annee: 2024, partEtat: 0, cout: 0 },
      { axe: 'droits', annee: 2025, partEtat: 256_000, cout: 512_000 },
    ] as const
    const essai = { plafonds: { droits: 320_000 }, lignes: annees }
    const [annuel] = examiner(plancherAxe, {
      ...essai,
      lignes: [...annees, { annee: 2024, action: 'Z' }],
    })
    expect(annuel).toMatchObject({ axe: 'droits', annee: 2024 })
    const interpretations = { appreciation: 'contrat' } as const
    expect(examiner(plancherAxe, essai, { interpretations })).toEqual([])
    const court = [annees[0], { ...annees[1], partEtat: 255_999.99 }]
    const [constat] = examiner(plancherAxe, { ...essai, lignes: court }, { interpretations })
    expect(constat).toMatchObject({ axe: 'droits', annee: null })
    expect(constat?.message).toContain('ensemble du contrat')
  })

  it('juge au centime quels que soient le plafond et l’ordre des lignes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e9 }),
        fc.array(fc.integer({ min: 0, max: 1e8 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom('departement' as const, 'metropole' as const),
        (plafond, parts, type) => {
          const lignes = parts.map((part, i) => ({
            axe: 'droits' as const,
            action: `Action ${i}`,
            partEtat: part / 100,
            cout: part / 50,
          }))
          const essai = { type, plafonds: { droits: plafond / 100 } }
          const total = parts.reduce((a, b) => a + b, 0)
          const taux = type === 'departement' ? 40n : 20n
          const attendu = BigInt(total) * 100n < BigInt(plafond) * taux
          const avant = examiner(plancherAxe, { ...essai, lignes })
          expect(avant.length).toBe(attendu ? 1 : 0)
          const apres = examiner(plancherAxe, { ...essai, lignes: [...lignes].reverse() })
          expect(apres).toEqual(avant)
        },
      ),
    )
  })
})
