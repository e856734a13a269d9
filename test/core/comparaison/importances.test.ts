import { describe, expect, it } from 'vitest'
import { comparerLesVersions } from '../../../core/comparaison/index.ts'
import { estSansTableau, examinerLaLecture } from '../../../core/examen/index.ts'
import { SANS_REGLAGES } from '../../../core/reglages/index.ts'
import type { ContratDEssai, LigneDEssai } from '../contrat-d-essai.ts'
import { lectureDEssai } from '../examen/lecture-d-essai.ts'

function examen(essai: ContratDEssai) {
  const lecture = lectureDEssai({ plafonds: { enfance: 120_000 }, ...essai })
  const demande = { reglages: SANS_REGLAGES, justifications: [], indicateurs: [], reponses: {} }
  const rendu = examinerLaLecture(() => lecture, { ...demande, date: '2026-11-28' })
  if (estSansTableau(rendu)) throw new Error('sans tableau')
  return rendu
}

const comparer = (avant: ContratDEssai, apres: ContratDEssai) =>
  comparerLesVersions(examen(avant), examen(apres))

const AVANT: LigneDEssai = {
  porteur: 'Ville',
  sousThematique: 'Parentalité',
  indicateurLocal: 'Familles reçues',
  accordReport: '',
  tiers: 0,
  fse: 0,
  cee: 0,
  report: 0,
}
const NATURES = { nature: 'renforcee' } as const

describe('l’importance d’un changement', () => {
  it.each<readonly [string, LigneDEssai, string | null]>([
    ['la part de l’État', { partEtat: 49_000, partCollectivite: 50_000 }, 'forte'],
    ['la nature', NATURES, 'forte'],
    ['l’action n’est plus reconduite', { nonReconduite: true }, 'forte'],
    ['le coût', { cout: 101_000, partCollectivite: 50_000 }, 'moyenne'],
    ['la part de la collectivité', { partCollectivite: 51_000 }, 'moyenne'],
    ['le FSE+', { fse: 1_000, partCollectivite: 50_000 }, 'moyenne'],
    ['les CEE', { cee: 1_000, partCollectivite: 50_000 }, 'moyenne'],
    ['le report', { report: 1_000 }, 'moyenne'],
    ['l’accord sur le report', { accordReport: 'accord du 12/03/2026' }, 'moyenne'],
    ['les tiers', { tiers: 1_000, partCollectivite: 50_000 }, 'faible'],
    ['le porteur', { porteur: 'Département' }, 'faible'],
    ['l’indicateur', { indicateurLocal: 'Ménages reçus' }, 'faible'],
    ['la sous-thématique', { sousThematique: 'Précarité' }, 'faible'],
    ['rien', {}, null],
    ['l’ordre des lignes', { rang: 7 }, null],
    ['la ponctuation du libellé', { action: 'ACCOMPAGNER, les familles !' }, null],
    ['une formule au même résultat', { formules: ['partEtat'] }, null],
  ])('%s', (_, change, importance) => {
    const { actions } = comparer({ lignes: [AVANT] }, { lignes: [{ ...AVANT, ...change }] })
    expect(actions.map((a) => a.importance)).toEqual(importance === null ? [] : [importance])
  })

  it('une action ajoutée ou retirée est forte', () => {
    const deux = { lignes: [AVANT, { ...AVANT, action: 'Crèche', porteur: 'CCAS' }] }
    const une = { lignes: [AVANT] }
    const dire = (avant: ContratDEssai, apres: ContratDEssai) =>
      comparer(avant, apres).actions.map((a) => [a.genre, a.action, a.importance])
    expect(dire(une, deux)).toEqual([['ajoutee', 'Crèche', 'forte']])
    expect(dire(deux, une)).toEqual([['retiree', 'Crèche', 'forte']])
  })

  it('un axe qui passe son plancher ou son plafond, ou dont le plafond change, est fort', () => {
    const axe = (partEtat: number, enfance = 120_000) => ({
      lignes: [{ partEtat, cout: 2 * partEtat }],
      plafonds: { enfance },
    })
    const dire = (avant: ContratDEssai, apres: ContratDEssai) =>
      comparer(avant, apres)
        .axes.filter((a) => a.axe === 'enfance')
        .map((a) => [a.franchies, a.plafondChange, a.importance])
    expect(dire(axe(50_000), axe(60_000))).toEqual([[[], false, null]])
    expect(dire(axe(50_000), axe(47_999.99))).toEqual([[['plancher'], false, 'forte']])
    expect(dire(axe(50_000), axe(48_000))).toEqual([[[], false, null]])
    expect(dire(axe(120_000), axe(120_000.01))).toEqual([[['plafond'], false, 'forte']])
    expect(dire(axe(50_000), axe(50_000, 125_000))).toEqual([[[], true, 'forte']])
  })
})
