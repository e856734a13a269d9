import { describe, expect, it } from 'vitest'
import type { Contrat, UniteDAction, Vue } from '../../../../core/modele/index.ts'
import { doublonAction } from '../../../../core/regles/ligne/doublon-action.ts'
import { contratDEssai } from '../../contrat-d-essai.ts'
import { examiner, examinerContrat } from '../examiner.ts'

const [une, deux] = [
  { action: 'Repérage des aînés', porteur: 'UDAF', section: 'Fonctionnement' },
  { action: 'REPÉRAGE DES AÎNÉS', porteur: 'Udaf', section: 'Fonctionnement' },
]

/** Les deux lignes de la même action, dont on change le tableau. */
function retoucher(changer: (vue: Vue, rang: number) => Vue): Contrat {
  const contrat = contratDEssai({ lignes: [une, deux] })
  const [unite] = contrat.unites
  if (!unite) throw new Error('pas d’action')
  const [premiere, ...suivantes] = unite.lignes.map((ligne, rang) => ({
    ...ligne,
    vue: changer(ligne.vue, rang),
  }))
  if (!premiere) throw new Error('pas de ligne')
  const memeAction: UniteDAction[] = []
  memeAction.push({ ...unite, lignes: [premiere, ...suivantes], memeAction })
  return { ...contrat, unites: memeAction }
}

describe('doublon-action', () => {
  it('marque la seconde ligne et renvoie à la première', () => {
    const [constat] = examiner(doublonAction, { lignes: [une, {}, deux] })
    expect(constat).toMatchObject({ gravite: 'signalement', cellules: ['B4'] })
    expect(constat?.message).toContain('voir B2, feuille «\u00a0Budget\u00a0»')
  })

  it('ne compare ni la casse ni les espaces, et deux cellules vides se valent', () => {
    const [constat] = examiner(doublonAction, {
      lignes: [une, { ...deux, porteur: ' UDAF ', section: 'fonctionnement ' }],
    })
    expect(constat?.cellules).toEqual(['B3'])
    const vides = [{ porteur: '' }, { porteur: '' }]
    expect(examiner(doublonAction, { lignes: vides })).toHaveLength(1)
  })

  it('ne prend pas la ligne d’un tableau de suivi pour un doublon', () => {
    const constats = (complement: boolean) =>
      examinerContrat(
        doublonAction,
        retoucher((vue, rang) => (rang === 1 ? { ...vue, complement } : vue)),
      )
    expect(constats(false)).toHaveLength(1)
    expect(constats(true)).toEqual([])
  })

  it('ne renvoie nulle part quand rien ne dit où l’action est inscrite', () => {
    const [constat] = examinerContrat(
      doublonAction,
      retoucher((vue, rang) => (rang === 0 ? { ...vue, colonnes: {} } : vue)),
    )
    expect(constat?.message).toContain('plusieurs fois, avec le même porteur')
  })

  it('ne nomme que les années où elle se répète', () => {
    const [constat, ...autres] = examiner(doublonAction, {
      lignes: [{ ...une, annee: 2024 }, une, deux],
    })
    expect(autres).toEqual([])
    expect(constat).toMatchObject({ annee: 2025, cellules: ['B4'] })
  })

  it.each([
    ['le porteur', { porteur: 'CCAS' }],
    ['la section', { section: 'Investissement' }],
    ['l’axe', { axe: 'droits' }],
    ['l’année', { annee: 2026 }],
    ['le libellé', { action: 'Repérage des jeunes' }],
  ] as const)('se tait quand %s diffère', (_cas, difference) => {
    expect(examiner(doublonAction, { lignes: [une, { ...deux, ...difference }] })).toEqual([])
  })
})
