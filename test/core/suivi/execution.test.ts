import { describe, expect, it } from 'vitest'
import { etablirContexte } from '../../../core/examen/index.ts'
import { lireContrat } from '../../../core/lecture/index.ts'
import { type Axe, type Reprise, ZERO } from '../../../core/modele/index.ts'
import type { Interpretations } from '../../../core/reglages/index.ts'
import { derniereAnnee } from '../../../core/regles/suivi/derniere-annee.ts'
import {
  consommeEcrit,
  direLExecution,
  direLExposition,
  dresserLExecution,
  type Execution,
  ecrireTaux,
  estSuivie,
  grandsChiffres,
  type LigneDExecution,
} from '../../../core/suivi/index.ts'
import { examenDe } from '../../conformite/classeurs.ts'
import { type ContratDEssai, contratDEssai, type LigneDEssai } from '../contrat-d-essai.ts'
import { classeur, feuille } from '../lecture/grille-d-essai.ts'
import { euros, examiner } from '../regles/examiner.ts'

const VOSGES = 'test/classeurs/04-departement-suivi-long.xlsx'

function dresser(
  lignes: readonly LigneDEssai[],
  suite: ContratDEssai = {},
  { date = '2026-11-23', ...interpretations }: Partial<Interpretations> & { date?: string } = {},
): Execution {
  const contrat = contratDEssai({ colonnes: ['consomme'], ...suite, lignes })
  return dresserLExecution(etablirContexte(contrat, { date, interpretations }))
}

function ligneDe(execution: Execution, axe: LigneDExecution['axe'], annee = 2025): LigneDExecution {
  const ligne = execution.lignes.find((l) => l.axe === axe && l.annee === annee)
  if (!ligne) throw new Error(`pas de ligne ${axe} ${annee}`)
  return ligne
}

/** Sans espaces insécables. */
const nu = (texte: string) => texte.replaceAll('\u00a0', ' ')

/** Une ligne, en euros : programmé, suivi, consommé, taux, reste, justifié, non justifié, baisse. */
function enEuros(l: LigneDExecution) {
  const argent = (m: number | null) => (m === null ? null : m / 100)
  return [
    `${l.axe ?? 'ensemble'} ${l.annee}`,
    ...[l.programme, l.suivi, l.consomme].map(argent),
    nu(ecrireTaux(l.taux)),
    ...[l.reste, l.justifie, l.nonJustifie, l.baisse].map(argent),
  ]
}

describe('l’exécution du classeur des Vosges', () => {
  const { execution } = examenDe(VOSGES)

  it('par axe et par année, au centime', () => {
    const closes = execution.lignes.filter((l) => l.annee < 2026 && !l.aPart)
    expect(closes.map(enEuros)).toEqual([
      ['enfance 2024', 128_000, 128_000, 47_150, '36,83 %', 80_850, 0, 80_850, null],
      ['droits 2024', 150_300, 150_300, 150_300, '100,00 %', 0, 0, 0, null],
      ['transition 2024', 101_000, 101_000, 101_000, '100,00 %', 0, 0, 0, null],
      ['ensemble 2024', 379_300, 379_300, 298_450, '78,68 %', 80_850, 0, 80_850, null],
      ['enfance 2025', 156_400, 156_400, 152_400, '97,44 %', 4_000, 4_000, 0, 0],
      ['droits 2025', 196_500, 196_500, 161_350, '82,11 %', 35_150, 0, 35_150, 35_150],
      ['transition 2025', 131_500, 131_500, 122_300, '93,00 %', 9_200, 9_200, 0, 0],
      ['ensemble 2025', 484_400, 484_400, 436_050, '90,01 %', 48_350, 13_200, 35_150, 35_150],
    ])
  })

  it('2026 et 2027 : programmées, et rien n’en est connu', () => {
    for (const [annee, etat, programme] of [
      [2026, 'en-cours', 588_200],
      [2027, 'a-venir', 604_700],
    ] as const) {
      expect(ligneDe(execution, null, annee)).toMatchObject({
        etat,
        programme: euros(programme),
        actions: 7,
        suivies: 0,
        suivi: 0,
        consomme: null,
        taux: null,
        reste: null,
        nonJustifie: null,
        baisse: null,
      })
    }
  })

  it('116 000 € exposés en 2027, au moins', () => {
    expect(execution.exposition).toEqual({
      annee: 2027,
      montant: euros(116_000),
      dejaRepris: ZERO,
      auMoins: true,
      dejaSignale: euros(35_150),
      programme: euros(604_700),
      parAnnee: [
        { annee: 2024, etat: 'ecoulee', montant: euros(80_850) },
        { annee: 2025, etat: 'ecoulee', montant: euros(35_150) },
        { annee: 2026, etat: 'en-cours', montant: null },
      ],
    })
    expect(direLExecution(execution).map(nu)).toEqual([
      'Exposition 2027 (non consommé et non justifié) : 116 000 € au moins (80 850 € en 2024, ' +
        '35 150 € en 2025, 2026 inconnu) ; pour 604 700 € programmés en 2027.',
    ])
  })
})

describe('l’exécution', () => {
  it('un consommé vide, illisible ou sans colonne est inconnu, jamais 0', () => {
    const vide = dresser([{ partEtat: 100, consomme: 'vide' }])
    const illisible = dresser([{ partEtat: 100, consomme: 'illisible' }])
    const sansColonne = dresser([{ partEtat: 100 }], { colonnes: [] })
    for (const execution of [vide, illisible, sansColonne]) {
      expect(enEuros(ligneDe(execution, 'enfance'))).toEqual([
        'enfance 2025',
        ...[100, 0, null, '—', null, null, null, null],
      ])
      expect(execution.exposition).toMatchObject({ montant: null, auMoins: true })
      expect(estSuivie(execution)).toBe(false)
    }
  })

  it('une action qui dépasse n’en compense pas une autre', () => {
    const execution = dresser([
      { action: 'Une', partEtat: 100, consomme: 120 },
      { action: 'Autre', partEtat: 100, consomme: 60 },
    ])
    expect(enEuros(ligneDe(execution, 'enfance'))).toEqual([
      'enfance 2025',
      ...[200, 200, 180, '90,00 %', 20, 0, 40, 40],
    ])
  })

  it('un dépassement reste négatif, sans écart', () => {
    const execution = dresser([{ partEtat: 100, consomme: 120 }])
    expect(ligneDe(execution, 'enfance')).toMatchObject({ reste: euros(-20), nonJustifie: 0 })
  })

  it('I13 : une justification couvre tout l’écart, ou rien', () => {
    const lignes = [{ partEtat: 100, consomme: 60, justification: 'retard de chantier' }]
    const couvre = ligneDe(dresser(lignes), 'enfance')
    expect(couvre).toMatchObject({ justifie: euros(40), nonJustifie: 0, baisse: 0 })
    const sansEffet = dresser(lignes, {}, { justification: 'sans-effet' })
    expect(ligneDe(sansEffet, 'enfance')).toMatchObject({ justifie: 0, nonJustifie: euros(40) })
  })

  it('l’emploi d’un département est à part, hors de tout total ; celui d’une métropole, non', () => {
    const lignes = [{ axe: 'emploi', partEtat: 100, consomme: 0 }] as const
    const departement = dresser(lignes)
    expect(ligneDe(departement, 'emploi')).toMatchObject({ aPart: true, nonJustifie: euros(100) })
    expect(ligneDe(departement, 'emploi').baisse).toBeNull()
    expect(ligneDe(departement, null)).toMatchObject({ programme: 0, actions: 0 })
    expect(departement.exposition.montant).toBeNull()
    const metropole = dresser(lignes, { type: 'metropole' })
    expect(ligneDe(metropole, null)).toMatchObject({ programme: euros(100), baisse: euros(100) })
  })

  it('une action sur deux lignes, dont une sans consommé, est inconnue', () => {
    const execution = dresser([
      { partEtat: 60, consomme: 60 },
      { partEtat: 40, consomme: 'vide' },
    ])
    expect(ligneDe(execution, 'enfance')).toMatchObject({ actions: 1, suivies: 0, consomme: null })
  })

  it('une part de l’État illisible : le programmé est incomplet, l’exposition « au moins »', () => {
    const annees = [2024, 2025, 2026].map((annee) => ({ annee, partEtat: 100, consomme: 60 }))
    const date = '2027-03-01'
    expect(dresser(annees, {}, { date }).exposition).toMatchObject({
      montant: euros(120),
      auMoins: false,
      dejaSignale: euros(80),
      programme: null,
    })
    const autre = { action: 'Autre', annee: 2024, partEtat: 'illisible', consomme: 10 } as const
    const execution = dresser([...annees, autre], {}, { date })
    expect(ligneDe(execution, 'enfance', 2024)).toMatchObject({ incomplet: true, actions: 1 })
    expect(execution.exposition).toMatchObject({ montant: euros(120), auMoins: true })
    expect(execution.horsProgrammation).toEqual([])
  })

  it('une année qui court a ses montants, et n’annonce aucune baisse', () => {
    const execution = dresser([{ annee: 2026, partEtat: 100, consomme: 60 }])
    expect(ligneDe(execution, 'enfance', 2026)).toMatchObject({
      etat: 'en-cours',
      nonJustifie: euros(40),
      baisse: null,
    })
    expect(execution.exposition).toMatchObject({ montant: euros(40), auMoins: true })
    expect(direLExecution(execution).map(nu)[0]).toContain('40 € en 2026 (en cours)')
  })

  it('l’exposition est la somme que la règle annonce, même quand une année court', () => {
    const lignes = [2024, 2025, 2026].map((annee) => ({ annee, partEtat: 100, consomme: 60 }))
    const [constat] = examiner(derniereAnnee, { colonnes: ['consomme'], lignes })
    expect(constat?.montants?.constate).toBe(euros(120))
    expect(dresser(lignes).exposition.montant).toBe(euros(120))
  })

  it('une année ouverte où rien n’est écrit n’est pas programmée à 0 €', () => {
    const execution = dresser([
      { annee: 2025, partEtat: 100, consomme: 60 },
      { annee: 2027, partEtat: 'vide' },
    ])
    expect(execution.lignes.map((l) => l.annee)).not.toContain(2027)
    expect(direLExecution(execution).map(nu)[0]).toContain('2027 n’est pas programmée')
  })

  it('une exposition plus grande que la dernière année se dit à côté d’elle, sans être plafonnée', () => {
    const execution = dresser([
      { annee: 2024, partEtat: 100, consomme: 0 },
      { annee: 2025, partEtat: 100, consomme: 20 },
      { annee: 2027, partEtat: 50 },
    ])
    expect(execution.exposition).toMatchObject({ montant: euros(180), programme: euros(50) })
    expect(direLExecution(execution).map(nu)[0]).toBe(
      'Exposition 2027 (non consommé et non justifié) : 180 € au moins (100 € en 2024, 80 € en 2025, ' +
        '2026 inconnu) ; pour 50 € programmés en 2027.',
    )
  })

  it('rien n’est déjà signalé quand rien n’est connu', () => {
    const execution = dresser([{ partEtat: 100, consomme: 'vide' }])
    expect(execution.exposition).toMatchObject({ montant: null, dejaSignale: null })
  })

  it('un consommé tenu dans un tableau de suivi compte pour l’action entière', () => {
    const { contrat } = lireContrat(
      classeur(
        feuille('Budget', [
          ['Département de la Sarthe – contrat local – 2025'],
          ['Axe', 'Action', 'Coût total', 'Part État', 'Part Département'],
          ['Enfance', 'Tutorat', 100, 50, 50],
          ['Enfance', 'Crèche', 60, 30, 30],
        ]),
        feuille('Suivi', [
          ['Suivi 2025'],
          ['Action', 'Crédits consommés 2025'],
          ['Tutorat', 25],
          ['Crèche', 30],
        ]),
      ),
    )
    const tutorat = contrat.unites.find((u) => u.action === 'Tutorat')
    expect(tutorat && consommeEcrit(tutorat)).toBe(euros(25))
  })

  it('du consommé sans crédits est hors programmation, dit, et compté nulle part', () => {
    const execution = dresser([
      { action: 'Prévue', partEtat: 100, consomme: 100 },
      { action: 'Imprévue', partEtat: 'vide', consomme: 30 },
    ])
    expect(ligneDe(execution, 'enfance')).toMatchObject({ actions: 1, consomme: euros(100) })
    expect(execution.horsProgrammation).toEqual([
      { axe: 'enfance', annee: 2025, action: 'Imprévue', consomme: euros(30) },
    ])
    expect(direLExecution(execution).map(nu).at(-1)).toContain('« Imprévue », 2025 : 30 €')
  })

  it('une action transversale entre dans l’ensemble ; une action sans axe, nulle part, et se dit', () => {
    const execution = dresser([
      { action: 'Pilotage', axe: 'transversal', partEtat: 100, consomme: 70 },
      { action: 'Perdue', axe: 'inconnu', axeLu: 'Divers', partEtat: 50, consomme: 0 },
    ])
    expect(ligneDe(execution, 'transversal')).toMatchObject({ baisse: euros(30) })
    expect(ligneDe(execution, null)).toMatchObject({ programme: euros(100), actions: 1 })
    expect(execution.nonRattachees).toBe(1)
    expect(direLExecution(execution).map(nu)[1]).toContain('1 action a des crédits sans axe')
  })

  it('ce que l’État a déjà repris se déduit de l’exposition, dans la limite de l’écart de son axe', () => {
    const lignes = [
      { annee: 2024, partEtat: 100, consomme: 60 },
      { annee: 2025, partEtat: 100, consomme: 70 },
      { axe: 'droits', annee: 2025, partEtat: 100, consomme: 50 },
    ] as const
    const exposer = (...dejaRepris: readonly Reprise[]) =>
      dresser(lignes, { contrat: { dejaRepris } }).exposition
    const reprise = (axe: Axe, annee: number, montant: number): Reprise => {
      return { axe, annee, montant: euros(montant) }
    }
    const trop = reprise('enfance', 2025, 80)
    expect(exposer()).toMatchObject({ montant: euros(120), dejaRepris: ZERO })
    expect(exposer(reprise('droits', 2024, 20))).toEqual(exposer())
    expect(exposer(trop, reprise('droits', 2025, 20))).toMatchObject({
      montant: euros(70),
      dejaRepris: euros(50),
      dejaSignale: euros(30),
    })
    expect(nu(direLExposition(exposer(trop)))).toContain(
      '90 € au moins (40 € en 2024, 50 € en 2025, 2026 inconnu), 30 € déjà repris par l’État étant déduits',
    )
  })

  it('un taux s’arrondit à l’inférieur : 99,999 % n’est pas 100 %', () => {
    const taux = (partEtat: number, consomme: number) =>
      ligneDe(dresser([{ partEtat, consomme }]), 'enfance').taux
    expect(taux(100_000, 99_999)).toBe(9_999)
    expect(taux(100_000, 100_000)).toBe(10_000)
    expect(taux(0.01, 999_999_999_999)).toBe(999_999_999_999_000_000)
  })
})

describe('les quatre grands chiffres', () => {
  const dits = (execution: Execution) =>
    grandsChiffres(execution).map(({ valeur, legende }) => `${nu(valeur)} ${nu(legende)}`)

  it('sont ceux de la dernière année écoulée', () => {
    expect(dits(examenDe(VOSGES).execution)).toEqual([
      '90,01 % consommés en 2025',
      '48 350 € non consommés',
      '13 200 € justifiés',
      '35 150 € baisse possible en 2026, au plus',
    ])
  })

  it('un dépassement n’y compense rien, et une action inconnue s’y dit', () => {
    const lignes = [
      { action: 'A', partEtat: 100, consomme: 120 },
      { action: 'B', partEtat: 100, consomme: 60 },
      { action: 'C', partEtat: 100 },
    ]
    expect(dits(dresser(lignes))).toEqual([
      '90,00 % consommés en 2025, pour 2 actions sur 3',
      '40 € non consommés',
      '0 € justifiés',
      '40 € baisse possible en 2026, au plus',
    ])
  })

  it('2024 n’est pas reprise d’office, et rien de suivi ne montre rien', () => {
    const lignes = [{ annee: 2024, partEtat: 100, consomme: 60 }]
    expect(dits(dresser(lignes)).at(-1)).toBe('aucune reprise automatique en 2025')
    expect(dits(dresser([{ partEtat: 100 }]))).toEqual([])
    expect(dits(dresser([{ annee: 2026, partEtat: 100, consomme: 60 }]))).toEqual([])
  })
})
