import { describe, expect, test } from 'vitest'
import { estSansTableau, examiner } from '../../../core/examen/index.ts'
import { SANS_REGLAGES } from '../../../core/reglages/index.ts'
import { AXES, action, COLONNES, parts, partsParAxe, plafonds } from './axes-d-essai.ts'
import { DEMANDE } from './demande-d-essai.ts'
import { type Case, classeur, feuille, lire } from './grille-d-essai.ts'

const [ENFANCE, DROITS, TRANSITION] = AXES

describe('l’année', () => {
  test.each(['Budget 2026', 'Budget de l’action – année 2026'])(
    'celle d’un compte équilibré se lit parmi ses lignes : « %s »',
    (titre) => {
      const compte = (nom: string, axe: string, part: number) =>
        feuille(nom, [
          [null, `${nom} : projet`],
          [null, 'AXE', axe],
          [null, titre],
          [null, 'CHARGES', 'Montant', 'PRODUITS', 'Montant'],
          [null, '60 – Achats', part, 'État (contrat local)', part],
          [null, '64 – Personnel', part, 'Département', part],
          [null, 'TOTAL', 2 * part, 'TOTAL', 2 * part],
        ])
      const lu = lire(
        compte('Action 1.1', ENFANCE, 12_000),
        compte('Action 2.1', DROITS, 8000),
        compte('Action 3.1', TRANSITION, 5000),
      )
      expect(parts(lu)).toEqual([
        ['enfance', 2026, 12_000],
        ['droits', 2026, 8000],
        ['transition', 2026, 5000],
      ])
    },
  )

  test('dite nulle part, rien n’est conforme', () => {
    const budget = (titre: string) =>
      feuille('Budget', [
        [titre],
        ['Axe', 'Action', 'Nature', 'Coût', 'État', 'Département'],
        ...AXES.map((axe, i): Case[] => [axe, `Projet ${i}`, 'Nouvelle', 40_000, 20_000, 20_000]),
      ])
    const demande = { ...DEMANDE, reglages: { ...SANS_REGLAGES, type: 'departement' as const } }
    const reserves = (titre: string) => {
      const examen = examiner(classeur(budget(titre)), demande)
      return estSansTableau(examen) ? null : examen.conclusion.reserves
    }
    expect(reserves('Contrat local du Cantal')?.join()).toMatch(/^l’année des crédits n’est dite/)
    expect(reserves('Contrat local du Cantal, 2025')).toEqual([])
  })
})

describe('les plafonds', () => {
  const parAxe = (axe: string, ...lignes: Case[][]) =>
    feuille(axe.slice(0, 20), [[axe], ...lignes, [], COLONNES, action('Projet', 20_000)])

  test('chacun sous son année, à droite de leur nom', () => {
    const lu = lire(
      ...AXES.map((axe, i) =>
        feuille(`Axe ${i + 1}`, [
          [axe],
          ['Enveloppe notifiée :', 2025, 2026],
          [null, 50_000 + i, 60_000 + i],
          [],
          ['Action', 'Coût 2025', 'État 2025', 'CD 2025', 'Coût 2026', 'État 2026', 'CD 2026'],
          [`Projet ${i}`, 40_000 + 2 * i, 20_000 + i, 20_000 + i, 42_000, 21_000, 21_000],
        ]),
      ),
    )
    expect(plafonds(lu)).toEqual({
      'enfance 2025': 50_000,
      'enfance 2026': 60_000,
      'droits 2025': 50_001,
      'droits 2026': 60_001,
      'transition 2025': 50_002,
      'transition 2026': 60_002,
    })
  })

  test('ceux de la feuille d’une année sont de cette année', () => {
    const lu = lire(
      ...[2025, 2026].flatMap((annee) =>
        AXES.map((axe, i) =>
          feuille(`${annee} axe ${i + 1}`, [
            [axe],
            [`Année ${annee}`],
            ['Montant plafond :', 10 * annee + i],
            [],
            COLONNES,
            action(`Projet ${i}`, 20_000 + 10 * i + annee),
          ]),
        ),
      ),
    )
    expect(plafonds(lu)).toEqual({
      'enfance 2025': 20_250,
      'enfance 2026': 20_260,
      'droits 2025': 20_251,
      'droits 2026': 20_261,
      'transition 2025': 20_252,
      'transition 2026': 20_262,
    })
  })

  test('en tête des fiches d’un seul axe, il est de cet axe', () => {
    const fiche = (nom: string): Case[][] => [
      ['Action', nom],
      ['Porteur', 'CCAS'],
      ['Coût total', 40_000],
      ['Financement État', 20_000],
      ['Financement Département', 20_000],
      [],
    ]
    const lu = lire(
      feuille('Fiches', [
        [`${ENFANCE} – 2025`],
        ['Plafond notifié 2025', 90_000],
        [],
        ...fiche('Ludobus'),
        ...fiche('Tutorat'),
      ]),
      parAxe(`${DROITS} – 2025`, ['Plafond notifié 2025', 70_000]),
    )
    expect(plafonds(lu)).toEqual({ 'enfance 2025': 90_000, 'droits 2025': 70_000 })
  })

  test('une autorisation d’engagement, à côté de crédits de paiement, n’en est pas un', () => {
    const lu = lire(
      feuille('AE CP', [
        ['Cantal – contrat local des solidarités'],
        ['Axe', 'Action', 'AE', 'CP 2025', 'Part État 2025', 'CD 2025'],
        [ENFANCE, 'Ludobus', 120_000, 40_000, 20_000, 20_000],
        [null, 'Enveloppe notifiée axe 1', null, null, 25_000],
        [DROITS, 'Maraude', 90_000, 30_000, 15_000, 15_000],
        [null, 'Enveloppe notifiée axe 2', null, null, 16_000],
      ]),
    )
    expect(Object.values(plafonds(lu)).sort()).toEqual([16_000, 25_000])
  })

  test('un axe numéroté est celui qui se dit « Axe 3 », et non la troisième action', () => {
    const lu = lire(
      feuille('Plan 2025', [
        ...[50_000, 40_000, 30_000].map((m, i): Case[] => [
          `Le plafond notifié au titre de l’axe ${i + 1} est de ${m} € en 2025.`,
        ]),
        [],
        COLONNES,
        [`Axe 1 – ${ENFANCE}`],
        action('1 – Ludobus', 12_000),
        [`Axe 2 – ${DROITS}`],
        action('2 – Maraude', 8000),
        action('3 – Accès aux droits : état des lieux', 7000),
        [`Axe 3 – ${TRANSITION}`],
        action('4 – Potager', 5000),
      ]),
    )
    expect(plafonds(lu)).toEqual({
      'enfance 2025': 50_000,
      'droits 2025': 40_000,
      'transition 2025': 30_000,
    })
  })

  test('le dernier de quatre années d’une large synthèse', () => {
    const annees = [2024, 2025, 2026, 2027]
    const mots = ['Coût', 'État', 'Département', 'Tiers', 'Enveloppe État']
    const lu = lire(
      feuille('Détail', [
        [null, null, ...annees.flatMap((a): Case[] => [`Année ${a}`, null, null])],
        ['Axe', 'Action', ...annees.flatMap(() => ['Coût', 'État', 'Département'])],
        ...AXES.map((axe, i): Case[] => [
          axe,
          `Projet ${i}`,
          ...annees.flatMap(() => [40_000, 20_000, 20_000]),
        ]),
      ]),
      feuille('Synthèse', [
        [null, ...annees.flatMap((a): Case[] => [`Année ${a}`, null, null, null, null])],
        ['Axe', ...annees.flatMap(() => mots)],
        ...AXES.map((axe, i): Case[] => [
          axe,
          ...annees.flatMap((a) => [40_000, 20_000, 20_000, 0, 10 * a + i]),
        ]),
      ]),
    )
    expect(plafonds(lu)).toMatchObject({
      'enfance 2027': 20_270,
      'droits 2027': 20_271,
      'transition 2027': 20_272,
    })
  })
})

describe('les lignes', () => {
  test('ce qui n’est pas programmé n’est pas une action', () => {
    const lu = lire(
      feuille('Plan 2025', [
        COLONNES,
        ...AXES.flatMap((axe, i): Case[][] => [
          [axe],
          action(`Projet ${i}`, 20_000),
          [`Plafond notifié axe ${i + 1}`, null, 26_000],
          ['Non programmé', null, 6000],
        ]),
      ]),
    )
    expect(parts(lu).map(([, , part]) => part)).toEqual([20_000, 20_000, 20_000])
  })

  test('les actions de chaque axe, après un blanc, sur la feuille de chaque financeur', () => {
    const cases = (poste: string, rapport: number): Case[][] => [
      [poste],
      ['Action', 'N°', 'Année 2025', 'Année 2026'],
      ...AXES.flatMap((axe, i): Case[][] => [
        [`Axe ${i + 1} – ${axe}`],
        [`Projet ${i}`, `${i}.1`, rapport * (10_000 + i), rapport * (20_000 + i)],
        [],
      ]),
    ]
    const lu = lire(
      feuille('Coût', cases('Coût des actions', 2)),
      feuille('Part État', cases('Crédits de l’État', 1)),
      feuille('Part Département', cases('Participation du Département', 1)),
    )
    expect(parts(lu)).toEqual([
      ['enfance', 2025, 10_000],
      ['droits', 2025, 10_001],
      ['transition', 2025, 10_002],
      ['enfance', 2026, 20_000],
      ['droits', 2026, 20_001],
      ['transition', 2026, 20_002],
    ])
  })

  test('une seconde part égale à la première n’en est pas le total', () => {
    const part = (axe: string, nom: string | null, aide: string, etat: number): Case[] => [
      axe,
      nom,
      aide,
      2 * etat,
      etat,
      etat,
      'Nombre de participants',
      'CP du 12/04',
    ]
    const lu = lire(
      feuille('Plan 2025', [
        ['Axe', 'Action', 'Bénéficiaire', 'Coût', 'État', 'Département', 'Indicateur', 'Acte'],
        part(ENFANCE, 'Ludobus', 'CCAS', 20_000),
        part(ENFANCE, null, 'UDAF', 15_000),
        part(DROITS, 'Maraude', 'SIAO', 11_000),
        part(DROITS, null, 'Emmaüs', 11_000),
        part(TRANSITION, 'Potager', 'CCAS', 7000),
        part(TRANSITION, null, 'CCAS', 7000),
      ]),
    )
    expect(parts(lu).filter(([axe]) => axe === 'transition')).toHaveLength(2)
  })

  test('l’en-tête redit sous chaque année n’est pas l’étape d’un montant', () => {
    const colonnes: Case[] = [...COLONNES, 'CAF', 'SIRET', 'Début']
    const bloc = (annee: number, ...actions: Case[][]): Case[][] => {
      const somme = actions.reduce((total, ligne) => total + Number(ligne[2]), 0)
      return [
        [`Budget ${annee}`],
        colonnes,
        ...actions.map((ligne): Case[] => [...ligne, '-', 23_456_933_667_184, 'juin']),
        ['Sous-total axe 2', 2 * somme, somme, somme, '-'],
        ['Crédits notifiés', null, 20_000],
        [],
      ]
    }
    const lu = lire(
      feuille('Axe 2', [
        [DROITS],
        [],
        ...bloc(2024, action('Maraude', 9000), action('Bagagerie', 4000)),
        ...bloc(2025, action('Maraude', 9500)),
        ...bloc(2026, action('Maraude', 9700)),
      ]),
    )
    expect(parts(lu).map(([, annee, part]) => [annee, part])).toEqual([
      [2024, 9000],
      [2024, 4000],
      [2025, 9500],
      [2026, 9700],
    ])
  })

  test('ce qu’un avenant fait de la part de l’État, à parité presque partout', () => {
    const etapes = ['Montant initial', null, 'Avenant (+/-)', null, 'Nouveau montant', null]
    const lignes = Array.from({ length: 12 }, (_, i): Case[] => {
      const initial = 10_000 + 100 * i
      const change = i % 3 === 0 ? 500 : 0
      // Une seule action n'est pas à parité.
      const autre = i === 5 ? 2 : 1
      const paire = (m: number) => [m, m * autre]
      return [
        AXES[i % 3] ?? null,
        `Projet ${i}`,
        ...paire(initial),
        ...paire(change),
        ...paire(initial + change),
      ]
    })
    const lu = lire(
      feuille('Plan 2025', [
        [null, null, ...etapes],
        ['Axe', 'Action', ...[0, 1, 2].flatMap(() => ['Part État', 'Part Département'])],
        ...lignes,
      ]),
    )
    expect(parts(lu).map(([, , part]) => part)).toEqual(lignes.map((ligne) => ligne[6]))
  })

  test('un axe chiffré au-dessus de sa seule action la redit, dans un tableau de la seule part de l’État', () => {
    const lignes: Case[][] = [
      [`A1 – ${ENFANCE}`, 30_000],
      ['1.1 Ludobus', 18_000],
      ['1.2 Tutorat', 12_000],
      [`A2 – ${DROITS}`, 9000],
      ['2.1 Maraude', 9000],
      [`A3 – ${TRANSITION}`, 11_000],
      ['3.1 Potager', 5000],
      ['3.2 Atelier vélo', 6000],
      ['Total', 50_000],
    ]
    const lu = lire(feuille('Plan', [['Libellé de l’action', 'Crédits État 2025'], ...lignes]))
    expect(partsParAxe(lu)).toEqual([
      ['enfance', 18_000],
      ['enfance', 12_000],
      ['droits', 9000],
      ['transition', 5000],
      ['transition', 6000],
    ])
  })
})
