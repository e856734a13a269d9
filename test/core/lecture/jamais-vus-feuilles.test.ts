import { describe, expect, test } from 'vitest'
import { estSansTableau, examiner } from '../../../core/examen/index.ts'
import { AXES, action, COLONNES, parts, partsParAxe, plafonds } from './axes-d-essai.ts'
import { DEMANDE } from './demande-d-essai.ts'
import { type Case, classeur, feuille, lire } from './grille-d-essai.ts'

describe('une feuille par financeur', () => {
  const lignes = (rapport: number, plafond: readonly number[] = []): Case[][] =>
    AXES.flatMap((axe, i): Case[][] => [
      [`Axe ${i + 1} : ${axe}`, `Projet ${i}`, rapport * (10_000 + i), rapport * (20_000 + i)],
      ...plafond.slice(i, i + 1).map((p): Case[] => [`Plafond axe ${i + 1}`, null, p, p]),
    ])
  const page = (nom: string, titre: string, ...suite: Parameters<typeof lignes>) =>
    feuille(nom, [[titre], [], ['Axe', 'Action', 'Année 2025', 'Année 2026'], ...lignes(...suite)])

  test('ce que la seule feuille de l’État écrit reste à sa place', () => {
    const lu = lire(
      page('Ensemble', 'Coût total des actions', 2),
      page('DDETS', 'Crédits de l’État', 1, [50_000, 40_000, 30_000]),
      page('Part Département', 'Participation du Département', 1),
    )
    expect(parts(lu).filter(([, annee]) => annee === 2025)).toEqual([
      ['enfance', 2025, 10_000],
      ['droits', 2025, 10_001],
      ['transition', 2025, 10_002],
    ])
    expect(plafonds(lu)).toMatchObject({
      'enfance 2025': 50_000,
      'droits 2025': 40_000,
      'transition 2025': 30_000,
    })
  })

  test('celle de l’État suffit, si rien d’autre ne nomme ses montants', () => {
    const seule = (titre: string) => lire(page('Feuil1', titre, 1)).contrat.lignes.length
    expect(seule('Répartition de la participation de l’État')).toBe(6)
    expect(seule('Répartition de la participation des communes')).toBe(0)
  })

  test('« Somme » n’ajoute rien à la dernière action d’une liste', () => {
    const liste = (titre: string): Case[][] => [
      [titre],
      ['N°', 'Action', 'Année 2025'],
      ...AXES.flatMap((axe, i): Case[][] => [
        [`Axe ${i + 1} : ${axe}`],
        [`${i}.a`, `Projet ${i}`, 10_000 + i],
        [`${i}.b`, `Atelier ${i}`, 4000 + i],
        [`Somme axe ${i + 1}`, null, 14_000 + 2 * i],
      ]),
      [],
      [],
    ]
    const lu = lire(
      feuille('Maquette', [...liste('Part Département'), ...liste('Tableau 1 – crédits État')]),
    )
    expect(parts(lu).map(([, , part]) => part)).toEqual([10_000, 4000, 10_001, 4001, 10_002, 4002])
  })
})

describe('plusieurs tableaux sur une feuille', () => {
  test('les plafonds sous le tableau de chaque année sont de cette année', () => {
    const annee = (an: number): Case[][] => [
      [an],
      ['Axe', ...COLONNES],
      ...AXES.map((axe, i): Case[] => [axe, ...action(`Projet ${i}`, 20_000 + i + an)]),
      [],
      ['Crédits État notifiés'],
      ['Axe', 'Enveloppe notifiée'],
      ...AXES.map((axe, i): Case[] => [axe, 10 * an + i]),
      [],
      [],
    ]
    const lu = lire(feuille('Budget', [...annee(2025), ...annee(2026)]))
    expect(plafonds(lu)).toEqual({
      'enfance 2025': 20_250,
      'droits 2025': 20_251,
      'transition 2025': 20_252,
      'enfance 2026': 20_260,
      'droits 2026': 20_261,
      'transition 2026': 20_262,
    })
  })

  test('« Axe n° 2 » explique « AXE 2 », quoi que la deuxième action dise', () => {
    const noms = ['1 – Ludobus', '2 – Enfance et jeunes majeurs : logement', '3 – Potager']
    const lu = lire(
      feuille('Plan 2025', [
        ['Axe', ...COLONNES],
        ...AXES.map((axe, i): Case[] => [
          `Axe n° ${i + 1} : ${axe}`,
          ...action(noms[i] ?? '', 20_000),
        ]),
        [],
        [],
        ['Axe', 'Enveloppe notifiée'],
        ['AXE 1', 50_000],
        ['AXE 2', 40_000],
        ['AXE 3', 30_000],
      ]),
    )
    expect(lu.plafonds).toEqual({ enfance: 5_000_000, droits: 4_000_000, transition: 3_000_000 })
  })
})

describe('des plafonds', () => {
  const budget = feuille('Budget', [
    ['Axe', 'Action', 'Coût 2025', 'État 2025', 'CD 2025', 'Coût 2026', 'État 2026', 'CD 2026'],
    ...AXES.map((axe, i): Case[] => [
      axe,
      `Projet ${i}`,
      ...[40_000, 20_000, 20_000, 42_000, 21_000, 21_000].map((m) => m + 2 * i),
    ]),
  ])
  const deux = { 'enfance 2025': 50_000, 'droits 2025': 40_000, 'transition 2025': 30_000 }

  test.each([
    ['BP 2025', 'BP 2026'],
    ['2025 (prév.)', '2026 (prév.)'],
  ])('sous « %s », le titre seul le dit', (une, autre) => {
    const table = feuille('Crédits', [
      ['Enveloppes État par axe'],
      ['Axe', une, autre],
      ['Enfance', 50_000, 55_000],
      ['Grande marginalité', 40_000, 45_000],
      ['Écologie solidaire', 30_000, 35_000],
    ])
    expect(plafonds(lire(budget, table))).toEqual({
      ...deux,
      'enfance 2026': 55_000,
      'droits 2026': 45_000,
      'transition 2026': 35_000,
    })
  })

  test('ce qui est prévu, à côté de l’enveloppe de l’État notifiée, n’en est pas', () => {
    const table = feuille('Crédits', [
      ['Enveloppes État par axe'],
      ['Axe', 'Enveloppe État notifiée', 'Prévu', 'Écart'],
      ['Enfance', 50_000, 20_000, 30_000],
      ['Droits', 40_000, 20_002, 19_998],
      ['Transition', 30_000, 20_004, 9996],
    ])
    expect(lire(budget, table).plafonds).toEqual({
      enfance: 5_000_000,
      droits: 4_000_000,
      transition: 3_000_000,
    })
  })

  test('l’axe d’une phrase est entre guillemets', () => {
    const phrases = [50_000, 40_000, 30_000].map((m, i): Case[] => [
      `Pour mémoire, l’enveloppe notifiée pour l’axe « ${AXES[i]} » s’élève à ${m} € en 2025.`,
    ])
    expect(plafonds(lire(budget, feuille('Notes', phrases)))).toMatchObject(deux)
  })

  test('ceux de chaque année, sous les crédits de l’État de cette année', () => {
    const bloc = (axe: string, i: number): Case[][] => [
      [axe],
      ['Action', 'État 2025', 'CD 2025', 'CAF 2025', 'État 2026', 'CD 2026', 'CAF 2026'],
      [`Projet ${i}`, 20_000 + i, 20_000 + i, 0, 21_000 + i, 21_000 + i, 0],
      ['Total', 20_000 + i, 20_000 + i, 0, 21_000 + i, 21_000 + i, 0],
      [`Enveloppe notifiée ${axe}`, 50_000 + i, null, null, 60_000 + i],
      [],
    ]
    expect(plafonds(lire(feuille('Annexe', AXES.flatMap(bloc))))).toEqual({
      'enfance 2025': 50_000,
      'droits 2025': 50_001,
      'transition 2025': 50_002,
      'enfance 2026': 60_000,
      'droits 2026': 60_001,
      'transition 2026': 60_002,
    })
  })
})

test('la colonne des plafonds est celle de l’année, sous les crédits de cette année', () => {
  const lu = lire(
    feuille('Exécution', [
      ['Axes et actions', 'Crédits État 2025', null, null, 'Crédits État 2026', null, null],
      [null, 'Enveloppe notifiée', 'Prévu', 'Réalisé', 'Enveloppe notifiée', 'Prévu', 'Réalisé'],
      ...AXES.flatMap((axe, i): Case[][] => [
        [`Axe ${i + 1}. ${axe}`, 50_000 + i, 14_000 + 2 * i, 900, 60_000 + i, 16_000 + 2 * i, 950],
        [`Projet ${i}`, null, 8000 + i, 500, null, 9000 + i, 550],
        [`Atelier ${i}`, null, 6000 + i, 400, null, 7000 + i, 400],
      ]),
    ]),
  )
  expect(plafonds(lu)).toEqual({
    'enfance 2025': 50_000,
    'droits 2025': 50_001,
    'transition 2025': 50_002,
    'enfance 2026': 60_000,
    'droits 2026': 60_001,
    'transition 2026': 60_002,
  })
})

test('une table d’axes en ligne, à côté des actions, garde ses plafonds', () => {
  const parts = (i: number) => [20_000 + i, 20_000 + i, 21_000 + i, 21_000 + i]
  const lu = lire(
    feuille('Plan', [
      ['Axe', 'Action', 'État 2025', 'CD 2025', 'État 2026', 'CD 2026', null, 'Cadrage', ...AXES],
      [AXES[0], 'Ludobus', ...parts(0), null, 'Enveloppe notifiée', 50_000, 40_000, 30_000],
      [AXES[1], 'Maraude', ...parts(1)],
      [AXES[2], 'Potager', ...parts(2)],
    ]),
  )
  expect(lu.plafonds).toEqual({ enfance: 5_000_000, droits: 4_000_000, transition: 3_000_000 })
})

describe('des colonnes que leur nom trompe', () => {
  test('les mots d’un tableau croisé, collé sans le reste', () => {
    const tableau = (lignes: string, somme: string) =>
      lire(
        feuille('Analyse', [
          ['Exercice', 2025],
          [],
          [lignes, `${somme}Part État`, `${somme}Coût total`],
          ...AXES.flatMap((axe, i): Case[][] => [
            [`${i + 1}. ${axe}`, 20_000 + 2 * i, 40_000 + 4 * i],
            [`Projet ${i}`, 12_000 + i, 24_000 + 2 * i],
            [`Atelier ${i}`, 8000 + i, 16_000 + 2 * i],
          ]),
          ['Total général', 60_006, 120_012],
        ]),
      )
    const attendu = [12_000, 8000, 12_001, 8001, 12_002, 8002]
    for (const lu of [
      tableau('Étiquettes de lignes', 'Somme de '),
      tableau('Row Labels', 'Sum of '),
    ])
      expect(parts(lu).map(([, , part]) => part)).toEqual(attendu)
  })

  test('un tableau croisé par axe, à côté du budget, n’en est pas un second', () => {
    const lu = lire(
      feuille('Croisé', [
        ['Étiquettes de lignes', 'Somme de Part État', 'Somme de Coût total'],
        ...AXES.map((axe, i): Case[] => [axe, 20_000 + i, 40_000 + 2 * i]),
        ['Total général', 60_003, 120_006],
      ]),
      feuille('Budget 2025', [
        ['Axe', 'Action', 'Coût total', 'Part État', 'Part Département'],
        ...AXES.map((axe, i): Case[] => [
          axe,
          `Projet ${i}`,
          40_000 + 2 * i,
          20_000 + i,
          20_000 + i,
        ]),
      ]),
    )
    expect(parts(lu).map(([, , part]) => part)).toEqual([20_000, 20_001, 20_002])
  })

  test('« Nature de la dépense » nomme les actions, une fois leurs postes additionnés', () => {
    const lu = lire(
      feuille('Détail 2025', [
        ['Nature de la dépense', 'Coût', 'État', 'Département'],
        ...AXES.flatMap((axe, i): Case[][] => [
          [`Axe ${i + 1} : ${axe}`],
          [`Action ${i + 1} – Projet ${i}`],
          ['- Charges de personnel', 24_000, 12_000, 12_000],
          ['- Prestations de services', 10_000, 5000, 5000],
        ]),
      ]),
    )
    expect(partsParAxe(lu)).toEqual([
      ['enfance', 17_000],
      ['droits', 17_000],
      ['transition', 17_000],
    ])
  })

  test('« Libellé | 2025 | 2026 », redit sous le coût et chaque financeur', () => {
    const liste = (titre: string, rapport: number): Case[][] => [
      [titre],
      ['Libellé', 2025, 2026],
      ...AXES.flatMap((axe, i): Case[][] => [
        [`Axe ${i + 1} : ${axe}`],
        [`Fiche ${i}.a : projet`, rapport * (10_000 + i), rapport * (20_000 + i)],
        [`Fiche ${i}.b : atelier`, rapport * (3000 + i), rapport * (4000 + i)],
      ]),
      ['Ensemble', rapport * 39_006, rapport * 72_006],
      [],
      [],
    ]
    const lu = lire(
      feuille('Maquette', [
        ...liste('Coût total des actions', 2),
        ...liste('Financement État', 1),
        ...liste('Financement Département', 1),
      ]),
    )
    expect(parts(lu).filter(([, annee]) => annee === 2026)).toEqual([
      ['enfance', 2026, 20_000],
      ['enfance', 2026, 4000],
      ['droits', 2026, 20_001],
      ['droits', 2026, 4001],
      ['transition', 2026, 20_002],
      ['transition', 2026, 4002],
    ])
    expect(lu.actions[0]?.cout).toBe(2_000_000)
  })

  test('des axes en colonnes, au-dessus d’un tableau de plafonds', () => {
    const lu = lire(
      feuille('Actions 2025', [
        ['Intitulé', 'Montant total', 'Crédits État'],
        [null, null, ...AXES],
        ['Ludobus', 40_000, 20_000],
        ['Maraude', 30_000, null, 15_000],
        ['Potager', 20_000, null, null, 10_000],
        [],
        [],
        ['Axe', 'Plafond', 'Programmé', 'Reste'],
        ['Axe 1', 50_000, 20_000, 30_000],
        ['Axe 2', 40_000, 15_000, 25_000],
        ['Axe 3', 30_000, 10_000, 20_000],
      ]),
    )
    expect(partsParAxe(lu)).toEqual([
      ['enfance', 20_000],
      ['droits', 15_000],
      ['transition', 10_000],
    ])
  })
})

test('la seule feuille lue se dit ancienne : rien n’est conforme', () => {
  const budget = (nom: string) =>
    feuille(nom, [
      ['Département du Cantal – 2025'],
      ['Axe', 'Action', 'Nature', 'Coût', 'État', 'Département'],
      ...AXES.map((axe, i): Case[] => [axe, `Projet ${i}`, 'Nouvelle', 320_000, 160_000, 160_000]),
    ])
  const reserves = (nom: string) => {
    const examen = examiner(classeur(budget(nom)), DEMANDE)
    return estSansTableau(examen) ? null : examen.conclusion.reserves
  }
  expect(reserves('Ancienne version')?.join()).toContain('se dit ancienne ou remplacée')
  expect(reserves('Version du comité')).toEqual([])
})
