import { describe, expect, it } from 'vitest'
import { etablirContexte } from '../../../core/examen/index.ts'
import { centimes } from '../../../core/modele/index.ts'
import { dresserLesPieces } from '../../../core/pieces/index.ts'
import { type ContratDEssai, contratDEssai, type LigneDEssai } from '../contrat-d-essai.ts'

function piecesDe(essai: ContratDEssai) {
  const contexte = etablirContexte(contratDEssai(essai), {
    date: '2026-11-23',
    interpretations: {},
  })
  return dresserLesPieces(contexte, []).pieces
}

const nu = (texte: string) => texte.replaceAll('\u00a0', ' ')
const dites = (id: string, essai: ContratDEssai) =>
  piecesDe(essai)
    .filter((p) => p.id === id)
    .map((p) => [p.degre, p.etat, nu(p.detail)])

const une = (ligne: LigneDEssai, suite: ContratDEssai = {}): ContratDEssai => ({
  ...suite,
  lignes: [ligne],
})
const evoquant = (sujet: string, suite: LigneDEssai = {}) =>
  une({ traits: { perimetre: [sujet] }, ...suite })
const plafond = (annee: number, euros: number) => ({
  axe: 'enfance' as const,
  annee,
  montant: centimes(euros * 100),
  lieu: { feuille: 'Budget', ligne: 0, colonne: 0 },
})
const METROPOLE = { type: 'metropole' } as const
const RENFORCEE = { nature: 'renforcee' } as const

/** L'identifiant, le contrat qui appelle la pièce et ce qu'elle en dit, puis le voisin qui la tait. */
type Cas = readonly [string, ContratDEssai, readonly unknown[], ContratDEssai]

describe('le fait qui appelle chaque pièce', () => {
  it.each<Cas>([
    [
      'accord-commissaire',
      une({ nature: 'reconduite' }),
      ['a-obtenir', 'manquante', ''],
      une({ nature: 'nouvelle' }),
    ],
    ['impact-evalue', une({ nature: 'reconduite' }), ['exigee', 'manquante', ''], une(RENFORCEE)],
    [
      'accord-report',
      une({ report: 1_000 }),
      ['a-obtenir', 'manquante', 'report de 1 000 €'],
      une({ report: 0 }),
    ],
    [
      'raison-ecart',
      une({ partEtat: 50_000, consomme: 40_000 }),
      ['exigee', 'manquante', '10 000 € non consommés et non justifiés'],
      une({ partEtat: 50_000, consomme: 40_000, justification: 'retard de chantier' }),
    ],
    [
      'hors-referentiel-3',
      une({ axe: 'transition', traits: { horsReferentiel: true } }),
      ['exigee', 'manquante', ''],
      une({ axe: 'transition' }),
    ],
    [
      'remontee-nationale',
      une({ axe: 'transition', traits: { horsReferentiel: true } }),
      ['exigee', 'manquante', ''],
      une({ axe: 'droits', traits: { horsReferentiel: true } }),
    ],
    [
      'reconvention',
      une({ porteur: 'CCAS de Brest', porteeParUneCommune: true }, METROPOLE),
      ['exigee', 'manquante', '50 000 € à subdéléguer à CCAS de Brest'],
      une({ porteur: 'CCAS de Brest', porteeParUneCommune: true }),
    ],
    [
      'habilitation',
      evoquant('aide-alimentaire'),
      ['exigee', 'manquante', ''],
      evoquant('tiers-lieu-alimentaire'),
    ],
    ['renforcement', une(RENFORCEE), ['exigee', 'manquante', ''], une({ nature: 'nouvelle' })],
    [
      'part-renforcee',
      une({ ...RENFORCEE, coutAnterieur: 80_000 }),
      ['exigee', 'manquante', ''],
      une({ ...RENFORCEE, coutAnterieur: 'vide' }),
    ],
    [
      'fonds-propres',
      une({ ...RENFORCEE, partCollectivite: 50_000, partCollectiviteAnterieure: 60_000 }),
      ['exigee', 'manquante', '50 000 €, contre 60 000 € avant'],
      une({ ...RENFORCEE, partCollectivite: 50_000, partCollectiviteAnterieure: 50_000 }),
    ],
    [
      'montant-cee',
      une({ axe: 'transition', traits: { slime: true } }),
      ['exigee', 'manquante', ''],
      une({ axe: 'transition', cee: 1_000 }),
    ],
    [
      'repas',
      une({ axe: 'transition', traits: { cantine: 'compensation' } }),
      ['exigee', 'manquante', ''],
      une({ axe: 'transition' }),
    ],
    [
      'territoire-entier',
      evoquant('tarification-rep'),
      ['exigee', 'manquante', ''],
      evoquant('cantine-des-communes'),
    ],
    [
      'diagnostic',
      evoquant('bidonvilles'),
      ['exigee', 'manquante', ''],
      { ...evoquant('bidonvilles'), ...METROPOLE },
    ],
    [
      'diagnostic',
      { ...evoquant('familles-sans-domicile'), ...METROPOLE },
      ['exigee', 'manquante', ''],
      evoquant('habitat-indigne'),
    ],
    [
      'notification',
      { plafonds: { enfance: 100_000 } },
      ['recommandee', 'manquante', 'plafonds saisis à la main'],
      { contrat: { plafonds: [plafond(2025, 100_000)] } },
    ],
    [
      'notification',
      { contrat: { plafonds: [plafond(2024, 90_000), plafond(2025, 100_000)] } },
      ['recommandee', 'manquante', 'plafonds qui varient'],
      { contrat: { plafonds: [plafond(2024, 100_000), plafond(2025, 100_000)] } },
    ],
    ['avenant', une({ annee: 2025 }), ['exigee', 'manquante', ''], une({ annee: 2024 })],
    [
      'deliberation-rapport',
      une({}),
      ['exigee', 'manquante', 'voté en assemblée : date du vote'],
      une({ annee: null }),
    ],
    [
      'indicateurs',
      une({}),
      [
        'exigee',
        'manquante',
        '0 sur 1 action avec un indicateur local ; aucune sous-thématique lue',
      ],
      { contrat: { unites: [] } },
    ],
  ])('%s', (id, appelle, attendue, tait) => {
    expect(dites(id, appelle)).toEqual([attendue])
    expect(dites(id, tait)).toEqual([])
  })

  it('la signature est toujours à fournir, et se lit quand le classeur en dit la date', () => {
    expect(dites('signature', {})).toEqual([['exigee', 'manquante', '']])
    const signature = { date: '2024-03-12', lieu: null }
    const [lue] = piecesDe({ contrat: { signature } }).filter((p) => p.id === 'signature')
    expect([lue?.etat, nu(lue?.reference ?? '')]).toEqual(['lue', 'signé le 12 mars 2024'])
  })

  it('l’emploi d’un département relève d’un autre programme : il n’appelle rien', () => {
    const emploi = { axe: 'emploi', nature: 'reconduite', report: 500 } as const
    const appelees = (suite: ContratDEssai) => piecesDe(une(emploi, suite)).map((p) => p.id)
    expect(appelees({})).not.toContain('accord-commissaire')
    expect(appelees({})).not.toContain('accord-report')
    expect(appelees(METROPOLE)).toContain('accord-commissaire')
    expect(appelees(METROPOLE)).toContain('accord-report')
  })
})
