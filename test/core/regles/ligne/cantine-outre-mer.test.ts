import { describe, expect, it } from 'vitest'
import { cantineOutreMer } from '../../../../core/regles/ligne/cantine-outre-mer.ts'
import { examiner } from '../examiner.ts'

const ligne = { axe: 'transition', traits: { cantine: 'a-preciser' } } as const
const collectivite = { outreMer: true }

describe('cantine-outre-mer', () => {
  it('exclut la tarification sociale', () => {
    const [constat] = examiner(cantineOutreMer, { collectivite, lignes: [ligne] })
    expect(constat).toMatchObject({ gravite: 'bloquant', cellules: ['B2'], axe: 'transition' })
  })

  it('ne vise ni la métropole, ni une action que l’État ne paie pas', () => {
    expect(examiner(cantineOutreMer, { lignes: [ligne] })).toEqual([])
    const sansEtat = [{ ...ligne, partEtat: 0 }]
    expect(examiner(cantineOutreMer, { collectivite, lignes: sansEtat })).toEqual([])
    expect(examiner(cantineOutreMer, { collectivite, lignes: [{}] })).toEqual([])
  })
})
