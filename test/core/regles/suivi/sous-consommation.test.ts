import { describe, expect, it } from 'vitest'
import { derniereAnnee } from '../../../../core/regles/suivi/derniere-annee.ts'
import { sousConsommation } from '../../../../core/regles/suivi/sous-consommation.ts'
import type { LigneDEssai } from '../../contrat-d-essai.ts'
import { cellule, euros, examiner } from '../examiner.ts'

const execution = (
  consomme: number | 'vide' | 'illisible',
  ligne: LigneDEssai = {},
): LigneDEssai => ({
  partEtat: 100_000,
  cout: 200_000,
  consomme,
  ...ligne,
})

const juger = (...lignes: LigneDEssai[]) => examiner(sousConsommation, { lignes })

describe('sous-consommation', () => {
  it('chiffre la baisse possible comme un maximum, sur la cellule du consommé', () => {
    const [constat, ...autres] = juger(execution(60_000))
    expect(autres).toEqual([])
    expect(constat).toMatchObject({
      gravite: 'a-justifier',
      axe: 'enfance',
      annee: 2025,
      cellules: [cellule('consomme', 2)],
      montants: { constate: euros(60_000), attendu: euros(100_000), ecart: euros(-40_000) },
    })
    expect(constat?.message.replace(/\u00a0/g, ' ')).toContain(
      'les crédits nouveaux de 2026 peuvent baisser de 40 000 € au plus',
    )
  })

  it('consommé pile ou davantage : silence ; un centime de moins : constat', () => {
    expect(juger(execution(100_000))).toEqual([])
    expect(juger(execution(110_000))).toEqual([])
    expect(juger(execution(99_999.99))[0]?.montants?.ecart).toBe(-1)
  })

  it('consommé vide, illisible ou sans colonne : inconnu, silence ; zéro écrit : constat', () => {
    expect(juger(execution('vide'))).toEqual([])
    expect(juger(execution('illisible'))).toEqual([])
    expect(juger({})).toEqual([])
    expect(juger(execution(0))).toHaveLength(1)
  })

  it('part de l’État vide ou illisible : rien à quoi comparer, silence', () => {
    expect(juger(execution(10, { partEtat: 'vide' }))).toEqual([])
    expect(juger(execution(10, { partEtat: 'illisible' }))).toEqual([])
  })

  it('l’énoncé dit les années sans reprise automatique', () => {
    expect(sousConsommation.enonce).toContain('De 2024 à 2025, il n’y a pas de reprise automatique')
  })

  it('2024 : signalement, pas de reprise automatique ; 2027 et hors contrat : rien', () => {
    expect(juger(execution(0, { annee: 2024 }))[0]?.gravite).toBe('signalement')
    expect(juger(execution(0, { annee: 2026 }))[0]?.gravite).toBe('a-justifier')
    expect(juger(execution(0, { annee: 2027 }))).toEqual([])
    expect(juger(execution(0, { annee: 2023 }))).toEqual([])
    expect(juger(execution(0, { annee: null }))).toEqual([])
  })

  it('une justification couvre tout l’écart, sauf interprétation contraire', () => {
    const justifiee = execution(0, { justification: 'Recrutement décalé' })
    expect(juger(justifiee)).toEqual([])
    const interpretations = { justification: 'sans-effet' } as const
    expect(examiner(sousConsommation, { lignes: [justifiee] }, { interpretations })).toHaveLength(1)
    expect(juger(execution(0, { justification: '' }))).toHaveLength(1)
  })

  it('juge l’action sur toutes ses lignes ; une ligne de crédits sans consommé, et on ne sait pas', () => {
    expect(juger(execution(60_000), execution(140_000))).toEqual([])
    expect(juger(execution(60_000), execution(139_999.99))[0]).toMatchObject({
      montants: { ecart: -1 },
      cellules: [cellule('consomme', 2), cellule('consomme', 3)],
    })
    expect(juger(execution(60_000), execution('vide'))).toEqual([])
    expect(juger(execution(60_000), execution('vide', { partEtat: 0, cout: 0 }))).toHaveLength(1)
  })

  it('l’emploi d’un département n’est pas suivi ici', () => {
    const lignes = [execution(0, { axe: 'emploi' })]
    expect(examiner(sousConsommation, { lignes })).toEqual([])
    expect(examiner(sousConsommation, { lignes, type: 'metropole' })).toHaveLength(1)
  })
})

describe('derniere-annee', () => {
  it('additionne toutes les années passées, et dit ce que sous-consommation a déjà dit', () => {
    const [constat, ...autres] = examiner(derniereAnnee, {
      lignes: [
        execution(0, { annee: 2025, action: 'B' }),
        execution(19_150, { annee: 2024, action: 'A' }),
        execution(0, { annee: 2024, action: 'C', justification: 'Poste vacant' }),
      ],
    })
    expect(autres).toEqual([])
    expect(constat).toMatchObject({
      gravite: 'signalement',
      annee: 2027,
      feuille: null,
      cellules: [],
      montants: { constate: euros(180_850) },
    })
    expect(constat?.message.replace(/\u00a0/g, ' ')).toContain(
      'Maximum : 180 850 € (80 850 € en 2024 et 100 000 € en 2025), dont 100 000 € figurent déjà',
    )
  })

  it('rien de non consommé, rien à signaler', () => {
    const lignes = [execution(100_000, { annee: 2024 }), execution(100_000, { annee: 2025 })]
    expect(examiner(derniereAnnee, { lignes })).toEqual([])
    expect(examiner(derniereAnnee, {})).toEqual([])
  })
})
