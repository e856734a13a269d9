import { describe, expect, it } from 'vitest'
import { horsReferentiel } from '../../../../core/regles/ligne/hors-referentiel.ts'
import { examiner } from '../examiner.ts'

const hors = { traits: { horsReferentiel: true } }

describe('hors-referentiel', () => {
  it('bloque hors de l’axe Transition', () => {
    const [constat] = examiner(horsReferentiel, { lignes: [{ ...hors, axe: 'droits' }] })
    expect(constat).toMatchObject({ gravite: 'bloquant', cellules: ['B2'] })
    expect(constat?.message).toContain('seul l’axe Transition')
  })

  it('sur l’axe Transition, énumère les conditions qui manquent', () => {
    const [constat] = examiner(horsReferentiel, {
      lignes: [{ ...hors, axe: 'transition', justification: 'Inscrit au diagnostic territorial' }],
    })
    expect(constat?.gravite).toBe('a-justifier')
    expect(constat?.message).not.toContain('le besoin au diagnostic')
    expect(constat?.message).toContain(
      'le lien avec un sous-axe de la transition, l’accord des services de l’État (commissaire) et la remontée au niveau national',
    )
  })

  it('tient une sous-thématique reconnue pour le lien avec un sous-axe', () => {
    const [constat] = examiner(horsReferentiel, {
      lignes: [{ ...hors, axe: 'transition', sousThematique: 'mobilite-solidaire' }],
    })
    expect(constat?.message).not.toContain('sous-axe')
    const lignes = [
      { ...hors, axe: 'transition' },
      { ...hors, axe: 'transition', sousThematique: 'mobilite-solidaire' },
    ] as const
    const surUneLigne = examiner(horsReferentiel, { lignes })
    expect(surUneLigne).toHaveLength(1)
    expect(surUneLigne[0]?.message).not.toContain('sous-axe')
  })

  it.each(['Oui', 'oui, dérogation', 'O', 'x', 'Vrai', 'TRUE', ' 1 ', 'Hors référentiel'])(
    'lit « %s » dans la colonne',
    (horsReferentielLu) => {
      const lignes = [{ axe: 'enfance', horsReferentiel: horsReferentielLu }] as const
      expect(examiner(horsReferentiel, { lignes })).toHaveLength(1)
    },
  )

  it.each(['Non', '', 'Néant', '0', 'x ?'])('ne lit rien dans « %s »', (horsReferentielLu) => {
    expect(examiner(horsReferentiel, { lignes: [{ horsReferentiel: horsReferentielLu }] })).toEqual(
      [],
    )
  })
})
