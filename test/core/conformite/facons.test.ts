import { describe, expect, it } from 'vitest'
import {
  comparerLesFacons,
  type Facon,
  type FaconEprouvee,
  proposer,
} from '../../../core/conformite/index.ts'
import { auProrata } from '../../../core/conformite/repartir.ts'
import type { Axe } from '../../../core/modele/index.ts'
import { examinerUnFichier, FINISTERE, verifier } from './classeurs-examines.ts'

function demandeDe(chemin: string, couts: readonly string[], tenues: readonly string[] = []) {
  const { classeur, examen } = examinerUnFichier(chemin)
  return {
    classeur,
    examen,
    examiner: verifier,
    coutsLibres: new Set(couts),
    tenus: { cellules: new Set(tenues), champs: new Set<never>(), axes: new Set<never>() },
  }
}

function comparer(chemin: string, axe: Axe, annee: number, ...tenues: readonly string[]) {
  return comparerLesFacons(demandeDe(chemin, [`${axe}-${annee}`], tenues), { axe, annee })
}

/** Ce qu'une façon coûte à la collectivité et déplace à l'État (centimes), et combien de cellules. */
const prix = ({ nom, proposition: { effet, cellules } }: FaconEprouvee) => [
  nom,
  effet.collectivite,
  effet.etat,
  cellules.length,
]

describe('les façons d’atteindre un plancher', () => {
  it('Finistère : six, la moins chère pour la collectivité d’abord, au centime', () => {
    const facons = comparer(FINISTERE, 'droits', 2025)
    expect(facons.map(prix)).toEqual([
      ['À enveloppe constante, en prenant sur l’axe «\u00a0Enfance\u00a0»', 1_500_000, -500_000, 9],
      [
        'Tout sur «\u00a0Visites à domicile des locataires assignés\u00a0»',
        4_300_000,
        2_300_000,
        6,
      ],
      ['Tout sur «\u00a0Référents de parcours santé\u00a0»', 4_300_000, 2_300_000, 7],
      ['Tout sur «\u00a0Visites aux personnes âgées isolées\u00a0»', 4_300_000, 2_300_000, 7],
      ["Tout sur «\u00a0Équipe mobile d'accès aux droits\u00a0»", 4_300_000, 2_300_000, 7],
      ['Réparti sur 4 actions de l’axe', 4_300_000, 2_300_000, 15],
    ])
    expect(facons.filter(({ facon }) => facon === null)).toHaveLength(1)
    for (const { proposition } of facons) {
      expect(proposition.etat).toBe('complete')
      expect(proposition.nouveaux).toEqual([])
    }
  })

  it('celle que la proposition prend d’elle-même est celle qui change le moins de cellules', () => {
    const facons = comparer(FINISTERE, 'droits', 2025)
    const sienne = facons.find(({ facon }) => facon === null)
    const seule = proposer(demandeDe(FINISTERE, ['droits-2025']))
    expect(sienne?.proposition.cellules).toEqual(seule.cellules)
    expect(Math.min(...facons.map((f) => f.proposition.cellules.length))).toBe(
      seule.cellules.length,
    )
  })

  it('répartie, au prorata et au centime ; une action renforcée est dite', () => {
    const repartie = comparer(FINISTERE, 'droits', 2025).find((f) => f.facon === 'repartie')
    const hausses = repartie?.proposition.cellules
      .filter(({ champ, axe }) => champ === 'partEtat' && axe === 'droits')
      .map(({ cellule, avant, apres }) => `${cellule} ${avant} → ${apres}`)
    expect(hausses).toEqual([
      'E10 3000000 → 3840000',
      'E11 2500000 → 3200000',
      'E12 3500000 → 4480000',
      'E13 1000000 → 1280000',
    ])
    expect(repartie?.suites).toEqual([
      '«\u00a0Visites à domicile des locataires assignés\u00a0» est renforcée\u00a0: à justifier.',
    ])
  })

  it('à enveloppe constante, l’axe qui cède dit ce qu’il garde au-dessus de son plancher', () => {
    const [enveloppe] = comparer(FINISTERE, 'droits', 2025)
    expect(enveloppe?.facon).toBe('enveloppe-enfance')
    expect(enveloppe?.suites[0]).toMatch(
      /^L’axe .* garderait 49\s000\s€ au-dessus de son plancher\.$/,
    )
    const cede = enveloppe?.proposition.cellules.filter(({ axe }) => axe === 'enfance')
    expect(cede?.map(({ champ, avant, apres }) => [champ, apres - (avant ?? 0)])).toEqual([
      ['cout', -5_600_000],
      ['partEtat', -2_800_000],
      ['partCollectivite', -2_800_000],
    ])
    // L'axe Transition n'a que 23 000 € au-dessus du sien, une fois sa parité remise : il ne peut pas céder.
    expect(comparer(FINISTERE, 'droits', 2025).map((f) => f.facon)).not.toContain(
      'enveloppe-transition',
    )
  })

  it('une façon choisie est suivie, et elle seule', () => {
    const suivre = (facon: Facon) =>
      proposer({
        ...demandeDe(FINISTERE, ['droits-2025']),
        facons: new Map([['droits-2025', facon]]),
      })
    const choisie = suivre('Budget 2025!E10')
    expect(choisie.planchers.map(({ actions }) => actions.map((a) => a.action))).toEqual([
      ["Équipe mobile d'accès aux droits"],
    ])
    const impossible = suivre('Budget 2025!E7')
    expect(impossible.etat).toBe('partielle')
    expect(impossible.restent[0]?.pourquoi).toContain('la façon de faire choisie ne l’atteint pas')
    expect(impossible.cellules.filter(({ axe }) => axe === 'enfance')).toEqual([])
  })

  it('une seule façon : rien à comparer', () => {
    const tenues = ['E10', 'E11', 'E13'].map((cellule) => `Budget 2025!${cellule}`)
    const facons = comparer(FINISTERE, 'droits', 2025, ...tenues)
    expect(facons.map(({ facon }) => facon)).toEqual(['enveloppe-enfance', null])
    const enfance = ['E5', 'E6', 'E7', 'E8', 'E9'].map((cellule) => `Budget 2025!${cellule}`)
    expect(comparer(FINISTERE, 'droits', 2025, ...tenues, ...enfance)).toEqual([])
  })

  it('un plancher que rien n’atteint, ou qui ne manque pas : rien à comparer', () => {
    const { demande, droits } = {
      demande: demandeDe(FINISTERE, []),
      droits: { axe: 'droits', annee: 2025 } as const,
    }
    expect(comparerLesFacons(demande, droits)).toEqual([])
    expect(comparer(FINISTERE, 'enfance', 2025)).toEqual([])
  })

  it('les parts d’un prorata sont entières et font la somme', () => {
    expect(auProrata([1, 1, 1], 100)).toEqual([34, 33, 33])
    expect(auProrata([3, 1], 2)).toEqual([2, 0])
    expect(auProrata([30, 25, 35, 10], 280)).toEqual([84, 70, 98, 28])
  })
})
