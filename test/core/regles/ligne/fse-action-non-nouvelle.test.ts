import { describe, expect, it } from 'vitest'
import { fseActionNonNouvelle } from '../../../../core/regles/ligne/fse-action-non-nouvelle.ts'
import { examiner } from '../examiner.ts'

describe('fse-action-non-nouvelle', () => {
  it.each(['renforcee', 'reconduite'] as const)('refuse le FSE+ sur une action %s', (nature) => {
    const [constat] = examiner(fseActionNonNouvelle, { lignes: [{ nature, fse: 6_000 }] })
    expect(constat).toMatchObject({ gravite: 'bloquant', cellules: ['I2'] })
    expect(constat?.message).toContain('6\u00a0000\u00a0€ de FSE+')
  })

  it.each([
    ['l’action est nouvelle', { fse: 6_000 }],
    ['la nature est inconnue', { nature: 'inconnue', fse: 6_000 }],
    ['le FSE+ est nul', { nature: 'renforcee', fse: 0 }],
    ['l’axe Emploi est celui d’un département', { axe: 'emploi', nature: 'renforcee', fse: 6_000 }],
  ] as const)('se tait quand %s', (_cas, ligne) => {
    expect(examiner(fseActionNonNouvelle, { lignes: [ligne] })).toEqual([])
  })

  it('une action nouvelle en 2024 le reste', () => {
    const lignes = [
      { annee: 2024, nature: 'nouvelle', fse: 3_000 },
      { annee: 2025, nature: 'reconduite', fse: 3_000 },
    ] as const
    expect(examiner(fseActionNonNouvelle, { lignes })).toEqual([])
  })

  it('ne marque que les lignes qui portent du FSE+', () => {
    const lignes = [
      { nature: 'renforcee', fse: 'vide', section: 'Fonctionnement' },
      { nature: 'renforcee', fse: 500, section: 'Investissement' },
    ] as const
    expect(examiner(fseActionNonNouvelle, { lignes })[0]?.cellules).toEqual(['I3'])
  })
})
