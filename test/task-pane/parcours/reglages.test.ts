import { describe, expect, it } from 'vitest'
import { empreinteDe } from '../../../core/constats/index.ts'
import type { ConstatMontre } from '../../../core/examen/index.ts'
import { type ReglagesEcrits, relireReglages } from '../../../core/reglages/index.ts'
import {
  ecrireEnTexte,
  justifier,
  repondre,
  repondreDUnePiece,
  retirerJustifications,
  SANS_REGLAGES_ECRITS,
} from '../../../task-pane/parcours/index.ts'
import { constatDEssai } from '../../core/constats/constat-d-essai.ts'

function montre(regle: string): ConstatMontre {
  const constat = constatDEssai({ regle })
  return {
    constat,
    titre: regle,
    empreinte: empreinteDe(constat),
    citations: [],
    ecritures: [],
    reprise: null,
  }
}

const A = montre('plafond-axe')
const B = montre('plancher-axe')
const CONTRAT: ReglagesEcrits = { version: 1, contrat: { annee: 2025 } }

describe('justifier', () => {
  it('ajoute la justification, et garde le reste', () => {
    const un = justifier(CONTRAT, A, 'Accord', '2026-10-02')
    expect(justifier(un, B, 'Avenant', '2026-10-03')).toEqual({
      ...CONTRAT,
      justifications: [
        { ...A.empreinte, motif: 'Accord', date: '2026-10-02' },
        { ...B.empreinte, motif: 'Avenant', date: '2026-10-03' },
      ],
    })
  })

  it('remplace celle du même constat', () => {
    const un = justifier(CONTRAT, A, 'Accord', '2026-10-02')
    expect(justifier(un, A, 'Avenant', '2026-10-03').justifications).toEqual([
      { ...A.empreinte, motif: 'Avenant', date: '2026-10-03' },
    ])
  })

  it('ne change pas les réglages reçus', () => {
    const un = justifier(CONTRAT, A, 'Accord', '2026-10-02')
    const copie = structuredClone(un)
    justifier(un, B, 'Avenant', '2026-10-03')
    retirerJustifications(un, [A.empreinte])
    expect(un).toEqual(copie)
  })
})

describe('répondre à une question', () => {
  it('garde la réponse, la remplace et la retire, sans toucher au reste', () => {
    const une = repondre(CONTRAT, 'K5:recapitule', 'tiers')
    expect(une).toEqual({ ...CONTRAT, reponses: { 'K5:recapitule': 'tiers' } })
    const deux = repondre(repondre(une, 'A1:axe', 'droits'), 'K5:recapitule', 'recapitule')
    expect(deux.reponses).toEqual({ 'K5:recapitule': 'recapitule', 'A1:axe': 'droits' })
    expect(repondre(repondre(deux, 'A1:axe', null), 'K5:recapitule', null)).toEqual(CONTRAT)
    expect(repondre(CONTRAT, 'Z9:axe', null)).toEqual(CONTRAT)
  })

  it('suffit à garder des réglages', () => {
    const texte = ecrireEnTexte(repondre(SANS_REGLAGES_ECRITS, 'K5:recapitule', 'tiers'))
    expect(relireReglages(texte ?? '').reponses).toEqual({ 'K5:recapitule': 'tiers' })
    const vide = repondre(repondre(SANS_REGLAGES_ECRITS, 'a', 'b'), 'a', null)
    expect(ecrireEnTexte(vide)).toBeNull()
  })
})

describe('retirer des justifications', () => {
  const deux = justifier(justifier(CONTRAT, A, 'x', '2026-10-02'), B, 'y', '2026-10-02')

  it('n’ôte que celles-là', () => {
    const reste = retirerJustifications(deux, [A.empreinte])
    expect(reste).toMatchObject(CONTRAT)
    expect(reste.justifications?.map((j) => j.regle)).toEqual(['plancher-axe'])
  })

  it('une justification tombée se retire par elle-même', () => {
    expect(retirerJustifications(deux, deux.justifications ?? []).justifications).toEqual([])
  })

  it('l’inconnue ne change rien', () => {
    expect(retirerJustifications(deux, [montre('cee').empreinte])).toEqual(deux)
  })
})

describe('écrire les réglages en texte', () => {
  it.each<ReglagesEcrits>([
    SANS_REGLAGES_ECRITS,
    { version: 1, contrat: {} },
    { version: 1, contrat: {}, correspondances: [], justifications: [] },
  ])('rien à garder : %j', (reglages) => {
    expect(ecrireEnTexte(reglages)).toBeNull()
  })

  it.each<ReglagesEcrits>([
    CONTRAT,
    justifier(SANS_REGLAGES_ECRITS, A, 'Accord', '2026-10-02'),
    { version: 1, correspondances: [{ feuille: 'Budget', colonnes: {} }] },
  ])('se relit : %j', (reglages) => {
    expect(relireReglages(ecrireEnTexte(reglages) ?? '')).toEqual(reglages)
  })

  it('la version d’avant suffit sans pièce ; une pièce demande la deuxième, et y renoncer y revient', () => {
    const reperes = { id: 'signature', axe: null, annee: null, action: null }
    const dite = { etat: 'fournie', reference: 'Annexe 1', date: '2026-11-23' } as const
    const avec = repondreDUnePiece(CONTRAT, reperes, dite)
    expect(JSON.parse(ecrireEnTexte(avec) ?? '')).toEqual({
      ...CONTRAT,
      version: 2,
      pieces: [{ ...reperes, ...dite }],
    })
    const corrigee = repondreDUnePiece(avec, reperes, { ...dite, reference: 'Annexe 2' })
    expect(corrigee.pieces?.map((p) => p.reference)).toEqual(['Annexe 2'])
    const sans = repondreDUnePiece(corrigee, reperes, null)
    expect(JSON.parse(ecrireEnTexte(sans) ?? '')).toMatchObject({ version: 1, pieces: [] })
    expect(ecrireEnTexte(repondreDUnePiece(SANS_REGLAGES_ECRITS, reperes, dite))).not.toBeNull()
  })

  it('un intitulé démesuré, justifié, se relit encore', () => {
    const constat = constatDEssai({ action: 'très '.repeat(5_000), message: 'long '.repeat(5_000) })
    const reglages = justifier(
      SANS_REGLAGES_ECRITS,
      { ...A, constat, empreinte: empreinteDe(constat) },
      'Accord',
      '2026-10-02',
    )
    expect(relireReglages(ecrireEnTexte(reglages) ?? '').justifications).toHaveLength(1)
  })
})
