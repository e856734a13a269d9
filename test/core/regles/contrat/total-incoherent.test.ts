import { describe, expect, it } from 'vitest'
import { totalIncoherent } from '../../../../core/regles/contrat/total-incoherent.ts'
import { contratDEssai } from '../../contrat-d-essai.ts'
import { avecTotal, euros, examinerContrat, lieu } from '../examiner.ts'

const total = (
  montant: number,
  attendus: readonly number[],
  reste: { nombreDeLignes?: number; demiPas?: number } = {},
) =>
  examinerContrat(
    totalIncoherent,
    avecTotal(contratDEssai(), {
      adresse: 'F28',
      libelle: 'Sous-total axe 3',
      montant,
      attendus,
      ...reste,
    }),
  )

describe('total-incoherent', () => {
  it('dit l’écart avec la somme des lignes couvertes', () => {
    const [constat] = total(122_950.5, [118_450.5], { nombreDeLignes: 5 })
    expect(constat).toMatchObject({
      gravite: 'a-justifier',
      axe: null,
      annee: 2025,
      cellules: ['F28'],
      montants: { constate: euros(122_950.5), attendu: euros(118_450.5), ecart: euros(4500) },
      correction: null,
    })
    expect(constat?.message.replace(/\u00a0/g, ' ')).toContain('« Sous-total axe 3 »')
  })

  it('tolérance : 1 € par ligne additionnée, dans les deux sens', () => {
    expect(total(105, [100], { nombreDeLignes: 5 })).toEqual([])
    expect(total(95, [100], { nombreDeLignes: 5 })).toEqual([])
    expect(total(105.01, [100], { nombreDeLignes: 5 })).toHaveLength(1)
    expect(total(94.99, [100], { nombreDeLignes: 5 })).toHaveLength(1)
  })

  it('en k€, la moitié du dernier chiffre affiché par ligne, si c’est plus', () => {
    const kiloEuros = { nombreDeLignes: 2, demiPas: 50 }
    expect(total(1100, [1000], kiloEuros)).toEqual([])
    expect(total(1100.01, [1000], kiloEuros)).toHaveLength(1)
  })

  it('plusieurs sommes admises (avec ou sans l’emploi) : la plus proche fait foi', () => {
    expect(total(300, [500, 300])).toEqual([])
    expect(total(310, [500, 300])[0]?.montants?.attendu).toBe(euros(300))
  })

  it('la tolérance est un paramètre', () => {
    const contrat = avecTotal(contratDEssai(), { adresse: 'F9', montant: 101, attendus: [100] })
    expect(examinerContrat(totalIncoherent, contrat)).toEqual([])
    const interpretations = { tolerance: euros(0) }
    expect(examinerContrat(totalIncoherent, contrat, { interpretations })).toHaveLength(1)
  })

  it('en erreur, une colonne a son constat, et n’en cite d’autres que s’il y en a', () => {
    const contrat = avecTotal(contratDEssai(), { adresse: 'F9', montant: 300, attendus: [300] })
    const enErreur = contrat.totaux.map((t) => ({ ...t, erreur: '#REF!' }))
    const aCote = enErreur.map((t) => ({ ...t, lieu: lieu('G9') }))
    const dessous = enErreur.map((t) => ({ ...t, lieu: lieu('F12') }))
    const totauxEnErreur = [...enErreur, ...aCote, ...dessous]
    const constats = examinerContrat(totalIncoherent, { ...contrat, totauxEnErreur })
    expect(constats.map((c) => c.cellules)).toEqual([['F9', 'F12'], ['G9']])
    expect(constats.map((c) => c.message.includes('autre cellule'))).toEqual([true, false])
    expect(constats[1]?.message).toContain('l’erreur #REF!. En additionnant')
  })
})
