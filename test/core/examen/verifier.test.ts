import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GRAVITES } from '../../../core/constats/index.ts'
import { verifier } from '../../../core/examen/index.ts'
import { REGLES, type Regle } from '../../../core/regles/index.ts'
import { contratDEssai, type LigneDEssai } from '../contrat-d-essai.ts'

const DATE = '2026-11-23'
const TROIS = { enfance: 125_000, droits: 125_000, transition: 125_000 }

describe('verifier', () => {
  it('un contrat conforme ne rend ni bloquant ni à justifier', () => {
    const lignes = (['enfance', 'droits', 'transition'] as const).map((axe) => ({
      axe,
      action: `Action ${axe}`,
      indicateurLocal: 'Nombre de personnes',
    }))
    const constats = verifier(contratDEssai({ lignes, plafonds: TROIS }), { date: DATE })
    expect(constats.filter((c) => c.gravite !== 'signalement')).toEqual([])
  })

  it('trie par gravité, puis feuille et cellule, et cite la règle et ses sources', () => {
    const lignes: LigneDEssai[] = [
      { action: 'A', partEtat: 60_000 },
      { action: 'B', axe: 'droits', partEtat: 20_000 },
      { action: 'C', axe: 'droits', nature: 'inconnue' },
    ]
    const constats = verifier(contratDEssai({ lignes, plafonds: TROIS }), { date: DATE })
    const rangs = constats.map((c) => GRAVITES.indexOf(c.gravite))
    expect(rangs).toEqual([...rangs].sort((a, b) => a - b))
    for (const constat of constats) {
      const regle = REGLES.find((r) => r.id === constat.regle)
      expect(regle?.gravites).toContain(constat.gravite)
      expect(constat.message).toMatch(/\p{Lu}|«/u)
      if (constat.montants) {
        const { constate, attendu, ecart } = constat.montants
        expect(ecart).toBe(constate - attendu)
      }
    }
  })

  it('ne rend que des cellules d’une même feuille, et chacune une fois', () => {
    const regle = {
      portee: 'contrat',
      id: 'essai',
      titre: 'Essai',
      gravites: ['signalement'],
      enonce: 'Essai.',
      sources: [],
      examine: (_contexte, signaler) => {
        const ici = { feuille: 'A', ligne: 0, colonne: 0 }
        signaler({ lieux: [ici, ici, { ...ici, feuille: 'B' }], message: 'Essai.' })
      },
    } as const satisfies Regle
    const [constat] = verifier(contratDEssai(), { date: DATE, regles: [regle] })
    expect(constat).toMatchObject({
      feuille: 'A',
      cellules: ['A1'],
      montants: null,
      correction: null,
    })
  })

  it('l’ordre des lignes ne change pas les constats, aux cellules près', () => {
    const ligne = fc.record({
      axe: fc.constantFrom('enfance' as const, 'droits' as const, 'transition' as const),
      annee: fc.constantFrom(2024, 2025),
      action: fc.constantFrom('A', 'B', 'C', 'D'),
      partEtat: fc.constantFrom<number | 'vide' | 'illisible'>(
        0,
        20_000,
        50_000,
        90_000,
        'vide',
        'illisible',
      ),
      nature: fc.constantFrom('nouvelle' as const, 'reconduite' as const),
      indicateurLocal: fc.constantFrom('', 'Nombre'),
      consomme: fc.constantFrom<number | 'vide'>(0, 50_000, 'vide'),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(ligne, {
          maxLength: 6,
          selector: (l) => `${l.axe}/${l.annee}/${l.action}`,
        }),
        (tirees) => {
          const lignes: LigneDEssai[] = tirees.map((l, i) => ({ ...l, rang: i + 1 }))
          const resume = (ordre: readonly LigneDEssai[]) =>
            verifier(contratDEssai({ lignes: ordre, plafonds: TROIS }), { date: DATE })
              .map((c) => [c.regle, c.gravite, c.axe, c.montants?.ecart].join(' '))
              .sort()
          expect(resume([...lignes].reverse())).toEqual(resume(lignes))
        },
      ),
      { numRuns: 200 },
    )
  })
})
