import { describe, expect, it } from 'vitest'
import { renfortNonJustifie } from '../../../../core/regles/ligne/renfort-non-justifie.ts'
import { examiner, examinerContrat, reunir } from '../examiner.ts'

const renforcee = { nature: 'renforcee', justificationRenfort: '' } as const

describe('renfort-non-justifie', () => {
  it('demande ce qui augmente', () => {
    const [constat] = examiner(renfortNonJustifie, { lignes: [renforcee] })
    expect(constat).toMatchObject({ gravite: 'a-justifier', cellules: ['D2'] })
    expect(constat?.message).toContain('la file active, les publics ou les zones en plus')
  })

  it.each([
    ['le renfort est décrit', { ...renforcee, justificationRenfort: 'Deux cantons' }],
    ['l’action est nouvelle', { ...renforcee, nature: 'nouvelle' }],
    ['l’axe Emploi est celui d’un département', { ...renforcee, axe: 'emploi' }],
  ] as const)('se tait quand %s', (_cas, ligne) => {
    expect(examiner(renfortNonJustifie, { lignes: [ligne] })).toEqual([])
  })

  it('se tait quand la colonne manque', () => {
    expect(examiner(renfortNonJustifie, { lignes: [{ nature: 'renforcee' }] })).toEqual([])
  })

  it('se contente d’une description sur l’une des lignes de l’action', () => {
    const lignes = [renforcee, { ...renforcee, justificationRenfort: 'Deux cantons' }]
    expect(examiner(renfortNonJustifie, { lignes })).toEqual([])
    expect(examiner(renfortNonJustifie, { lignes: [renforcee, renforcee] })).toHaveLength(1)
  })

  it('une ligne d’un tableau sans la colonne n’excuse pas une cellule vide', () => {
    const ailleurs = { feuille: 'Suivi', lignes: [{ nature: 'renforcee' }] } as const
    const contrat = reunir({ lignes: [renforcee] }, ailleurs)
    expect(examinerContrat(renfortNonJustifie, contrat)).toHaveLength(1)
  })

  it('se contente d’une description donnée une autre année', () => {
    const lignes = [
      { ...renforcee, annee: 2024 },
      { ...renforcee, annee: 2025, justificationRenfort: 'Jeunes ménages' },
    ]
    expect(examiner(renfortNonJustifie, { lignes })).toEqual([])
  })
})
