import { describe, expect, it } from 'vitest'
import type { AxeLu } from '../../../../core/modele/index.ts'
import { plafondTotal } from '../../../../core/regles/axe/plafond-total.ts'
import { type ContratDEssai, contratDEssai, type LigneDEssai } from '../../contrat-d-essai.ts'
import { avecTotal, cellule, euros, examiner, examinerContrat } from '../examiner.ts'

const PLAFONDS = { enfance: 300_000, droits: 320_000, transition: 280_000 }

function action(axe: AxeLu, partEtat: number): LigneDEssai {
  return { axe, action: `Action ${axe}`, partEtat, cout: 2 * partEtat }
}

const PLEIN = [action('enfance', 300_000), action('droits', 320_000), action('transition', 280_000)]

function avec(supplement: readonly LigneDEssai[], essai: ContratDEssai = {}): ContratDEssai {
  return { plafonds: PLAFONDS, lignes: [...PLEIN, ...supplement], ...essai }
}

describe('plafond-total', () => {
  it('pile au total ne se signale pas, un centime au-dessus est bloquant', () => {
    expect(examiner(plafondTotal, avec([]))).toEqual([])
    const [constat, ...autres] = examiner(plafondTotal, avec([action('transversal', 0.01)]))
    expect(autres).toEqual([])
    expect(constat).toMatchObject({
      gravite: 'bloquant',
      axe: null,
      annee: 2025,
      cellules: [cellule('partEtat', 1)],
      montants: { constate: euros(900_000.01), attendu: euros(900_000), ecart: 1 },
    })
  })

  it('l’emploi d’un département n’y compte pas, celui d’une métropole si', () => {
    const plafonds = { ...PLAFONDS, emploi: 100_000 }
    const emploi = [action('emploi', 100_000.01)]
    expect(examiner(plafondTotal, avec(emploi, { plafonds }))).toEqual([])
    const [constat] = examiner(plafondTotal, avec(emploi, { plafonds, type: 'metropole' }))
    expect(constat?.montants?.attendu).toBe(euros(1_000_000))
  })

  it('ne conclut pas si un plafond manque', () => {
    const plafonds = { enfance: 1, droits: 1 }
    expect(examiner(plafondTotal, avec([], { plafonds }))).toEqual([])
  })

  it('ne conclut pas si un report est illisible', () => {
    const report = (montant: number | 'illisible') =>
      avec([{ ...action('droits', 10), report: montant, accordReport: 'Accord du préfet' }])
    expect(examiner(plafondTotal, report(0))).toHaveLength(1)
    expect(examiner(plafondTotal, report('illisible'))).toEqual([])
  })

  it('l’enveloppe de l’emploi n’empêche pas de conclure pour un département', () => {
    const lignes = [action('transversal', 10), action('emploi', 5)]
    expect(examiner(plafondTotal, avec(lignes))).toHaveLength(1)
    expect(examiner(plafondTotal, avec(lignes, { type: null }))).toEqual([])
  })

  it('type inconnu : l’emploi d’une autre année n’y change rien', () => {
    const plafonds = { ...PLAFONDS, emploi: 100_000 }
    const emploi = action('emploi', 100_000)
    const lignes = [{ ...emploi, annee: 2024, partEtat: 0 }, ...PLEIN, emploi]
    const depasse = [...lignes, action('transversal', 10)]
    expect(examiner(plafondTotal, { plafonds, type: null, lignes })).toEqual([])
    expect(examiner(plafondTotal, { plafonds, type: null, lignes: depasse })).toHaveLength(1)
  })

  it('un axe non reconnu ne compte pas : il n’est peut-être pas fongible', () => {
    expect(examiner(plafondTotal, avec([action('inconnu', 50_000)]))).toEqual([])
  })

  it('les reports accordés relèvent le total', () => {
    const contrat = {
      reports: [{ axe: 'droits', annee: 2025, montant: euros(10_000), lieu: null }],
    } as const
    expect(examiner(plafondTotal, avec([action('transversal', 10_000)], { contrat }))).toEqual([])
    const [constat] = examiner(plafondTotal, avec([action('transversal', 10_000.01)], { contrat }))
    expect(constat?.interpretations).toEqual(['appreciation', 'report'])
  })

  it('type inconnu avec l’axe Emploi : il faut que le total soit dépassé dans les deux cas', () => {
    const depasse = [action('transversal', 10)]
    expect(examiner(plafondTotal, avec(depasse, { type: null }))).toHaveLength(1)
    const plafonds = { ...PLAFONDS, emploi: 100_000 }
    const large = avec([...depasse, action('emploi', 50_000)], { type: null, plafonds })
    expect(examiner(plafondTotal, large)).toEqual([])
    const serre = avec([...depasse, action('emploi', 100_000)], { type: null, plafonds })
    expect(examiner(plafondTotal, serre)).toHaveLength(1)
    const sansPlafond = avec([...depasse, action('emploi', 100_000)], { type: null })
    expect(examiner(plafondTotal, sansPlafond)).toEqual([])
  })

  it('marque le total général s’il existe', () => {
    const essai = avec([action('transversal', 1)])
    const [sansTotal] = examiner(plafondTotal, essai)
    expect(sansTotal?.cellules).toEqual(['F1'])
    const contrat = avecTotal(contratDEssai(essai), { adresse: 'F10', montant: 1 })
    expect(examinerContrat(plafondTotal, contrat)[0]?.cellules).toEqual(['F10'])
  })
})
