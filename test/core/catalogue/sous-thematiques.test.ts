import { describe, expect, it } from 'vitest'
import {
  completerIndicateurs,
  INDICATEURS,
  reconnaitreSousThematique,
  SOUS_THEMATIQUES,
} from '../../../core/catalogue/index.ts'

describe('sous-thématiques', () => {
  it.each(SOUS_THEMATIQUES)('retrouve la sienne : $libelle', ({ id, axe, libelle }) => {
    expect(reconnaitreSousThematique(libelle)).toEqual({ id, axe, libelle })
    expect(reconnaitreSousThematique(libelle.toUpperCase().replaceAll("'", '’'))?.id).toBe(id)
  })

  const variantes: readonly [string, string][] = [
    ['Parentalité', 'parentalite'],
    ['Décrochage scolaire', 'decrochage'],
    ['Jeunes 16-25 ans', 'jeunes'],
    ['Droits sociaux et santé', 'droits-sante'],
    ['Expulsions', 'expulsions'],
    ['Personnes vieillissantes', 'vieillissement'],
    ['Bidonvilles', 'bidonvilles'],
    ['Sans-abri', 'sans-domicile'],
    ['Énergie', 'energie'],
    ['Mobilités', 'mobilite'],
    ['ALIMENTATION', 'alimentation'],
  ]
  it.each(variantes)('« %s » → %s', (libelle, id) => {
    expect(reconnaitreSousThematique(libelle)?.id).toBe(id)
  })

  it.each([
    '',
    'Accès aux droits et grande précarité',
    'Accès aux droits',
    'Transition écologique et solidaire',
    'Accès à l’emploi',
    'Enfance',
    'Mobilité solidaire et alimentation durable',
  ])('rien : « %s »', (libelle) => {
    expect(reconnaitreSousThematique(libelle)).toBeNull()
  })
})

describe('indicateurs nationaux', () => {
  it('un par sous-thématique, un seul établi, les autres vides', () => {
    expect(INDICATEURS.map((i) => i.sousThematique)).toEqual(SOUS_THEMATIQUES.map((s) => s.id))
    const etablis = INDICATEURS.filter((i) => i.libelle !== null)
    expect(etablis.map((i) => [i.sousThematique, i.source])).toEqual([
      ['parentalite', 'suivi/exemple-indicateur'],
    ])
    expect(INDICATEURS.every((i) => (i.libelle === null) === (i.source === null))).toBe(true)
  })

  it('se complète par identifiant ou par libellé, sans toucher aux autres', () => {
    const completes = completerIndicateurs([
      { sousThematique: 'mobilite', libelle: 'Nombre de trajets', source: 'Guide, p. 12' },
      {
        sousThematique: 'Précarité énergétique',
        libelle: 'Ménages suivis',
        source: 'Guide, p. 10',
      },
    ])
    const par = new Map(completes.map((i) => [i.sousThematique, i]))
    expect(par.get('mobilite')).toMatchObject({
      libelle: 'Nombre de trajets',
      source: 'Guide, p. 12',
    })
    expect(par.get('energie')?.libelle).toBe('Ménages suivis')
    expect(par.get('alimentation')?.libelle).toBeNull()
    expect(INDICATEURS.filter((i) => i.libelle !== null)).toHaveLength(1)
  })

  it('refuse une sous-thématique inconnue ou donnée deux fois, en la nommant', () => {
    const fourni = { libelle: 'Nombre', source: 'Guide' }
    expect(() => completerIndicateurs([{ sousThematique: 'Culture', ...fourni }])).toThrow(
      '«\u00a0Culture\u00a0»',
    )
    expect(() =>
      completerIndicateurs([
        { sousThematique: 'mobilite', ...fourni },
        { sousThematique: 'Mobilité solidaire', ...fourni },
      ]),
    ).toThrow('deux indicateurs')
  })
})
