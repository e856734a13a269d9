import { describe, expect, it } from 'vitest'
import type { Axe } from '../../../../core/modele/index.ts'
import { perimetre } from '../../../../core/regles/ligne/perimetre.ts'
import { examiner } from '../examiner.ts'

const adil = { action: 'Permanence ADIL', axe: 'droits', traits: { perimetre: ['adil'] } } as const

describe('perimetre', () => {
  it('dit quoi vérifier, avec la source du cas', () => {
    const [constat] = examiner(perimetre, { lignes: [adil] })
    expect(constat).toMatchObject({
      gravite: 'signalement',
      cellules: ['B2'],
      axe: 'droits',
      sources: ['droits/adil'],
    })
    expect(constat?.message).toContain('le libellé évoque une ADIL')
  })

  it('un cas par constat, une fois par action', () => {
    const traits = { perimetre: ['vehicule', 'aide-alimentaire'] }
    const lignes = [2024, 2025].map((annee) => ({ annee, traits }))
    const constats = examiner(perimetre, { lignes })
    expect(constats.map((c) => c.sources[0])).toEqual(
      expect.arrayContaining(['transition/aide-alimentaire', 'cadrage/investissement']),
    )
    expect(constats).toHaveLength(2)
  })

  it('un cas propre aux départements ne vise pas une métropole', () => {
    const lignes = [{ traits: { perimetre: ['freins-emploi'] } }]
    expect(examiner(perimetre, { lignes })).toHaveLength(1)
    expect(examiner(perimetre, { lignes, type: 'metropole' })).toEqual([])
  })

  it.each(['avip', 'spie', 'freins-emploi', 'mobilite-insertion', 'mobilite-tous-publics'])(
    '%s : ne renvoie pas vers l’emploi une action qui y est déjà',
    (cas) => {
      const juger = (axe: Axe) =>
        examiner(perimetre, { lignes: [{ axe, traits: { perimetre: [cas] } }] })
      expect(juger('emploi')).toEqual([])
      expect(juger('transition')).toHaveLength(1)
    },
  )

  it('distingue ce que le texte admet de ce qu’il faut vérifier', () => {
    const admis = { action: 'Logement des jeunes', traits: { perimetre: ['logement-jeunes'] } }
    const constats = examiner(perimetre, { lignes: [adil, admis] })
    expect(constats.map((c) => [c.action, c.admis])).toEqual([
      ['Permanence ADIL', false],
      ['Logement des jeunes', true],
    ])
  })

  it('rappelle une seule fois les priorités d’outre-mer', () => {
    const lignes = [{ action: 'A' }, { action: 'B' }]
    const collectivite = { outreMer: true }
    expect(examiner(perimetre, { lignes, collectivite })).toHaveLength(1)
    expect(examiner(perimetre, { lignes })).toEqual([])
  })

  it('se tait quand le libellé n’évoque rien', () => {
    expect(examiner(perimetre, { lignes: [{}] })).toEqual([])
  })
})
