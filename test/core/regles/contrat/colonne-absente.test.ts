import { describe, expect, it } from 'vitest'
import type { Champ } from '../../../../core/modele/index.ts'
import { REGLES } from '../../../../core/regles/index.ts'
import { type ContratDEssai, contratDEssai } from '../../contrat-d-essai.ts'
import { cellule, examinerContrat, reunir } from '../examiner.ts'

const regle = REGLES.filter((r) => r.id === 'colonne-absente')

const TOUTES: readonly Champ[] = [
  'indicateurLocal',
  'justificationRenfort',
  'partCollectiviteAnterieure',
  'consomme',
  'valeurIndicateur',
]

function manques(essai: ContratDEssai, date = '2026-11-23') {
  return regle.flatMap((r) =>
    examinerContrat(
      r,
      contratDEssai({ ...essai, colonnes: [...TOUTES, ...(essai.colonnes ?? [])] }),
      { date },
    ),
  )
}

const nommees = (essai: ContratDEssai, date?: string) =>
  manques(essai, date).map((c) => /Colonne absente : ([^(.]+?)(?: \(|\.)/.exec(c.message)?.[1])

describe('colonne-absente', () => {
  it('se tait quand tout ce qu’il faut est là', () => {
    expect(nommees({})).toEqual([])
  })

  it('un signalement par colonne, sur l’en-tête, qui nomme les règles non vérifiées', () => {
    const lignes = [{ action: 'A' }, { action: 'B' }]
    const constats = manques({ lignes, sans: ['indicateurLocal', 'nature'] })
    expect(constats).toHaveLength(2)
    expect(constats.map((c) => c.gravite)).toEqual(['signalement', 'signalement'])
    expect(constats.map((c) => c.cellules)).toEqual([
      [cellule('action', 1)],
      [cellule('action', 1)],
    ])
    const message = constats.find((c) => c.message.includes('nature'))?.message ?? ''
    expect(message).toContain('Actions reconduites minoritaires')
  })

  it.each<[Champ, ContratDEssai]>([
    ['justificationRenfort', { lignes: [{ nature: 'renforcee' }] }],
    ['partCollectiviteAnterieure', { lignes: [{ nature: 'reconduite' }] }],
    ['accordReport', { lignes: [{ report: 10 }] }],
    [
      'repas',
      {
        lignes: [{ traits: { cantine: 'compensation' } }],
        colonnes: ['tarifRepas', 'quotientFamilial'],
      },
    ],
    ['programme', { lignes: [{ axe: 'emploi' }] }],
    ['indicateurNational', { lignes: [{ sousThematique: 'parentalite' }] }],
    ['avancementFinancier', { colonnes: ['avancementQuantitatif', 'avancementQualitatif'] }],
    ['sousThematique', { colonnes: ['indicateurNational'] }],
  ])('%s ne manque que si quelque chose la demande', (champ, essai) => {
    expect(manques({ ...essai, sans: [champ] })).toHaveLength(1)
    expect(manques({ ...essai, colonnes: [...(essai.colonnes ?? []), champ] })).toEqual([])
    expect(manques({ sans: [champ] })).toEqual([])
  })

  it.each<Champ>(['consomme', 'valeurIndicateur'])(
    '%s n’est attendue que d’une année écoulée',
    (champ) => {
      expect(manques({ sans: [champ] }, '2025-12-31')).toEqual([])
      expect(manques({ sans: [champ] }, '2026-01-01')).toHaveLength(1)
    },
  )

  it.each<[Champ, ContratDEssai]>([
    ['accordReport', { lignes: [{ report: 0 }] }],
    ['indicateurNational', { lignes: [{ sousThematique: 'mobilite' }] }],
    ['valeurIndicateur', { lignes: [{ annee: 2024, partEtat: 0 }] }],
    ['consomme', { lignes: [{ annee: 2024, partEtat: 'vide' }] }],
  ])('%s ne manque pas à ce qui ne la demande pas', (champ, essai) => {
    expect(manques({ ...essai, sans: [champ] })).toEqual([])
  })

  it('année inconnue : dit ce qui n’est pas vérifié', () => {
    const constats = manques({ lignes: [{ annee: null }] })
    expect(constats).toHaveLength(1)
    const message = constats[0]?.message.replace(/\u00a0/g, ' ')
    expect(message).toMatch(/^Colonne illisible par endroits : l’année\. Non vérifié : /)
    expect(message).toMatch(/« Plancher de l’axe ».* Compléter la colonne\.$/)
    const sans = manques({ lignes: [{ annee: null }], sans: ['annee'] })
    expect(sans[0]?.message).toMatch(/^Colonne absente.* en tient lieu\.$/)
  })

  it.each<Champ>(['cout', 'partEtat', 'partCollectivite'])('%s manque à toute action', (champ) => {
    expect(manques({ sans: [champ] })).toHaveLength(1)
  })

  it('un rapport de mi-parcours se reconnaît à une seule de ses colonnes', () => {
    const lignes = [{ avancementQualitatif: 'en cours' }]
    expect(manques({ lignes })).toHaveLength(2)
  })

  it.each<[string, ContratDEssai]>([
    [
      'la nature, quand tout est hors du pacte',
      { lignes: [{ axe: 'emploi', programme: 'P102' }], sans: ['nature'] },
    ],
    ['l’axe, quand un titre le dit', { sans: ['axe'] }],
    ['l’axe, quand sa cellule ne se comprend pas', { lignes: [{ axe: 'inconnu', axeLu: '?' }] }],
    [
      'la sous-thématique, quand un titre la dit',
      {
        lignes: [{ sousThematique: 'mobilite', indicateurNational: '' }],
        sans: ['sousThematique'],
      },
    ],
  ])('ne réclame pas %s', (_quoi, essai) => {
    expect(manques(essai)).toEqual([])
  })

  it('après la dernière année, rien n’est plus à suivre', () => {
    expect(manques({ lignes: [{ annee: 2026 }], sans: ['consomme'] }, '2028-05-01')).toHaveLength(1)
    expect(manques({ lignes: [{ annee: 2027 }], sans: ['consomme'] }, '2028-05-01')).toEqual([])
  })

  it('présente dans un tableau et pas dans un autre : nomme la feuille', () => {
    const complet = contratDEssai({ colonnes: TOUTES, lignes: [{ annee: 2024 }] })
    const partiel = contratDEssai({
      colonnes: TOUTES,
      feuille: 'Avenant',
      sans: ['nature'],
      vue: { annee: 2026 },
      lignes: [{ annee: 2026 }],
    })
    const contrat = {
      ...complet,
      vues: [...complet.vues, ...partiel.vues],
      lignes: [...complet.lignes, ...partiel.lignes],
      unites: [...complet.unites, ...partiel.unites],
    }
    const constats = regle.flatMap((r) => examinerContrat(r, contrat))
    expect(constats).toHaveLength(1)
    expect(constats[0]?.feuille).toBe('Avenant')
    expect(constats[0]?.message.replace(/\u00a0/g, ' ')).toContain('(feuille « Avenant »)')
  })

  it('une action écrite dans deux tableaux qui se complètent ne manque de rien', () => {
    const contrat = reunir(
      { colonnes: TOUTES, sans: ['indicateurLocal'] },
      { feuille: 'Suivi', colonnes: TOUTES, sans: ['nature', 'cout'] },
    )
    expect(regle.flatMap((r) => examinerContrat(r, contrat))).toEqual([])
  })

  it('les tableaux d’une autre action ne complètent pas les siens', () => {
    const tableau = (feuille: string, action: string, ...sans: readonly Champ[]) => {
      return { feuille, colonnes: TOUTES, sans, lignes: [{ action }] }
    }
    const sans = ['Budget', 'Suivi'].map((f) => tableau(f, 'Une', 'indicateurLocal'))
    const avec = ['Annexe', 'Annexe du suivi'].map((f) => tableau(f, 'Autre'))
    const feuilles = (...essais: readonly ContratDEssai[]) =>
      regle.flatMap((r) => examinerContrat(r, reunir(...essais))).map((c) => c.feuille)
    expect(feuilles(...avec, ...sans)).toEqual(['Budget'])
    expect(feuilles(...avec)).toEqual([])
  })
})

describe('registre', () => {
  it('chaque identifiant ne sert qu’une fois', () => {
    const ids = REGLES.map((r) => r.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('chaque règle se présente : titre, énoncé, gravités de la plus courante à la plus rare', () => {
    for (const { id, titre, enonce, gravites } of REGLES) {
      expect([id, titre.length > 3, enonce.endsWith('.')]).toEqual([id, true, true])
      expect(new Set(gravites).size).toBe(gravites.length)
    }
  })
})
