import { describe, expect, it } from 'vitest'
import {
  CLASSEUR_SANS_REGLAGES,
  ErreurDeReglage,
  lireReglagesDuClasseur,
  PASSAGES_ADMIS,
  PIECES_ADMISES,
  relireReglages,
} from '../../../core/reglages/index.ts'

const PIECE = {
  id: 'impact-evalue',
  axe: 'enfance',
  annee: null,
  action: 'bus des parents',
  etat: 'fournie',
  reference: 'Annexe 3',
  date: '2026-11-23',
}

const PASSAGE = {
  date: '2026-11-23',
  pacte: '1.0.0',
  regles: '2026-11-23',
  comptes: [2, 1, 0],
  programme: 484_400,
  cles: ['0123456789abcdef'],
}

const COMPLETS = {
  version: 1,
  contrat: {
    collectivite: 'Département du Finistère',
    type: 'departement',
    annee: 2025,
    plafonds: { enfance: 300_000.5 },
    reports: { '2026': { droits: 1000 } },
    interpretations: { tolerance: 5, appreciation: 'contrat' },
  },
  correspondances: [
    {
      feuille: 'Budget',
      entete: 5,
      unite: 'kEUR',
      colonnes: {
        cout: [{ colonne: 'D', entete: 'Coût total' }],
        tiers: [
          { colonne: 'G', entete: 'Caf' },
          { colonne: 'AA', entete: '' },
        ],
        nature: [],
      },
    },
  ],
  justifications: [
    {
      regle: 'plafond-axe',
      axe: 'droits',
      annee: 2025,
      action: null,
      feuille: 'Budget',
      etat: '7000 / 6000',
      motif: 'Accord du commissaire',
      date: '2026-10-02',
    },
  ],
}

function lire(contenu: unknown) {
  return () => lireReglagesDuClasseur(JSON.stringify(contenu))
}

describe('les réglages gardés dans un classeur', () => {
  it('se lisent : centimes, lignes et colonnes comptées à partir de 0, en-têtes en repère', () => {
    const { contrat, correspondances, justifications } = lire(COMPLETS)()
    expect(contrat).toEqual({
      collectivite: 'Département du Finistère',
      type: 'departement',
      annee: 2025,
      plafonds: [{ axe: 'enfance', annee: null, montant: 30_000_050 }],
      reports: [{ axe: 'droits', annee: 2026, montant: 100_000 }],
      interpretations: { tolerance: 500, appreciation: 'contrat' },
    })
    expect(correspondances).toEqual([
      {
        feuille: 'Budget',
        exclusive: false,
        entete: 4,
        unite: 'kEUR',
        colonnes: { cout: [3], tiers: [6, 26], nature: [] },
        reperes: new Map([
          [3, 'Coût total'],
          [6, 'Caf'],
          [26, ''],
        ]),
      },
    ])
    expect(justifications).toEqual(COMPLETS.justifications)
  })

  it('se relisent tels qu’ils s’écrivent', () => {
    expect(relireReglages(JSON.stringify(COMPLETS))).toEqual(COMPLETS)
  })

  it('n’exigent que leur version', () => {
    expect(lire({ version: 1 })()).toEqual(CLASSEUR_SANS_REGLAGES)
  })
})

const CORRESPONDANCE = { feuille: 'Budget', colonnes: {} }
const [JUSTIFICATION] = COMPLETS.justifications

const HOSTILES: readonly [string, unknown, string][] = [
  ['une version à venir', { version: 3, inconnu: [] }, 'plus récente que celle-ci'],
  ['une version d’avant la première', { version: 0 }, 'mettez Pacte à jour'],
  [
    'une pièce dans un état inconnu',
    { version: 2, pieces: [{ ...PIECE, etat: 'perdue' }] },
    'pieces',
  ],
  [
    'un historique trop long',
    { version: 2, historique: Array(PASSAGES_ADMIS + 1).fill(PASSAGE) },
    `dépasse ${PASSAGES_ADMIS} éléments`,
  ],
  [
    'un historique sans date',
    { version: 2, historique: [{ ...PASSAGE, date: 'hier' }] },
    'historique.date',
  ],
  [
    'trop de pièces',
    { version: 2, pieces: Array(PIECES_ADMISES + 1).fill(PIECE) },
    `dépasse ${PIECES_ADMISES} éléments`,
  ],
  ['sans version', {}, 'Le champ «\u00a0version\u00a0»'],
  ['une liste', [], 'doit être un objet'],
  ['rien', null, 'doit être un objet'],
  ['un champ inconnu', { version: 1, macro: 'x' }, '«\u00a0macro\u00a0» n’existe pas'],
  [
    'un champ inconnu du contrat',
    { version: 1, contrat: { url: 'x' } },
    '«\u00a0contrat.url\u00a0» n’existe pas',
  ],
  ['un plafond en texte', { version: 1, contrat: { plafonds: { enfance: '3' } } }, 'un montant'],
  ['un axe inconnu', { version: 1, contrat: { plafonds: { logement: 3 } } }, 'n’existe pas'],
  ['un report sans année', { version: 1, contrat: { reports: { droits: 3 } } }, 'une année'],
  ['des correspondances hors liste', { version: 1, correspondances: {} }, 'doit être une liste'],
  [
    'une colonne hors du tableur',
    {
      version: 1,
      correspondances: [
        { ...CORRESPONDANCE, colonnes: { cout: [{ colonne: 'XFE', entete: '' }] } },
      ],
    },
    'lettre de colonne',
  ],
  [
    'une ligne 0',
    { version: 1, correspondances: [{ ...CORRESPONDANCE, entete: 0 }] },
    'numéro de ligne',
  ],
  [
    'un champ qui n’existe pas',
    { version: 1, correspondances: [{ ...CORRESPONDANCE, colonnes: { prix: [] } }] },
    'n’existe pas',
  ],
  [
    'trop de justifications',
    { version: 1, justifications: Array(5_001).fill(JUSTIFICATION) },
    'dépasse 5000 éléments',
  ],
  [
    'un motif démesuré',
    { version: 1, justifications: [{ ...JUSTIFICATION, motif: 'x'.repeat(2_001) }] },
    'dépasse 2000 caractères',
  ],
  [
    'une date impossible',
    { version: 1, justifications: [{ ...JUSTIFICATION, date: '2026-02-30' }] },
    'une date',
  ],
  [
    'un axe de trop',
    { version: 1, justifications: [{ ...JUSTIFICATION, axe: 'logement' }] },
    'doit valoir',
  ],
]

describe('les versions', () => {
  it('la deuxième garde les pièces et l’historique ; la première se lit, sans eux', () => {
    const deuxieme = { ...COMPLETS, version: 2, pieces: [PIECE], historique: [PASSAGE] }
    const texte = JSON.stringify(deuxieme)
    expect(relireReglages(texte)).toEqual(deuxieme)
    const { pieces, historique, ...reste } = lireReglagesDuClasseur(texte)
    expect({ pieces, historique }).toEqual({ pieces: [PIECE], historique: [PASSAGE] })
    expect(lireReglagesDuClasseur(JSON.stringify(COMPLETS))).toEqual({
      ...reste,
      pieces: [],
      historique: [],
    })
  })

  it('une plus récente se dit, avec ce qu’il faut faire pour ne rien perdre', () => {
    const lire = () => lireReglagesDuClasseur('{"version":3}')
    expect(lire).toThrow(
      expect.objectContaining({ conseil: expect.stringContaining('les oublier les effacerait') }),
    )
  })
})

describe('un classeur venu de n’importe qui', () => {
  it.each(HOSTILES)('%s : refusé par une phrase', (_, contenu, phrase) => {
    expect(lire(contenu)).toThrow(ErreurDeReglage)
    expect(lire(contenu)).toThrow(phrase)
    expect(() => relireReglages(JSON.stringify(contenu))).toThrow(ErreurDeReglage)
  })

  it.each([
    ['pas du JSON', '{version:1}', 'JSON valide'],
    ['vide', '  ', 'vide'],
    [
      'un million de caractères',
      `{"version":1,"contrat":{"collectivite":"${'x'.repeat(1e6)}"}}`,
      'trop gros',
    ],
    ['cent mille listes emboîtées', '['.repeat(1e5) + ']'.repeat(1e5), 'doit être un objet'],
    [
      'un prototype',
      '{"version":1,"__proto__":{"contrat":{}}}',
      '«\u00a0__proto__\u00a0» n’existe pas',
    ],
  ])('%s : refusé par une phrase', (_, texte, phrase) => {
    expect(() => lireReglagesDuClasseur(texte)).toThrow(ErreurDeReglage)
    expect(() => lireReglagesDuClasseur(texte)).toThrow(phrase)
  })

  it('un prototype de plafonds ne donne aucun plafond', () => {
    const texte = '{"version":1,"contrat":{"plafonds":{"__proto__":{"enfance":1}}}}'
    expect(lireReglagesDuClasseur(texte).contrat.plafonds).toEqual([])
  })

  it('un nom de champ démesuré ne fait pas une phrase démesurée', () => {
    const texte = JSON.stringify({ version: 1, ['x'.repeat(500_000)]: 1 })
    expect(() => relireReglages(texte)).toThrow(
      /^Le champ «\u00a0x{20,80}…\u00a0» n’existe pas.{0,200}$/,
    )
  })
})
