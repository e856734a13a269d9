import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const PLAFONDS = { enfance: 14_000_000, droits: 11_000_000 }

describe('un axe et son plafond en toutes lettres, une case chacun', () => {
  /** Un projet par colonne : `derniers` sont sous la première colonne de chaque axe. */
  const enColonnes = (...derniers: Case[][]) =>
    lire(
      feuille('Budget 2025', [
        ['Axe', 'Jeunesse', 'Jeunesse', 'Accès aux droits', 'Accès aux droits'],
        ['Projet', 'Ludothèque', 'Tutorat', 'Bagagerie', 'Camion santé'],
        ['Coût', 120_000, 60_000, 90_000, 30_000],
        ['Part État', 60_000, 30_000, 45_000, 15_000],
        ['Part Département', 60_000, 30_000, 45_000, 15_000],
        ...derniers,
      ]),
    )
  const CAPS: Case[] = ['Enveloppe maximale', 'Enfance : 140 000 €', null, 'Droits : 110 000 €']

  test('sous un budget d’une action par colonne, après un blanc ou dans sa suite', () => {
    for (const suite of [[CAPS], [[], CAPS]]) {
      const { actions, plafonds } = enColonnes(...suite)
      expect(actions).toHaveLength(4)
      expect(plafonds).toEqual(PLAFONDS)
    }
  })

  test('sans mot de plafond, rien ne le dit', () => {
    const dits: Case[] = ['Pour information', 'Enfance : 140 000 €', null, 'Droits : 110 000 €']
    expect(enColonnes([], dits).plafonds).toEqual({})
  })

  const ENTETE: Case[] = ['Axe', 'Action', 'Coût', 'Part État', 'Part Département']
  const ligne = (axe: string, action: string, ...reste: Case[]): Case[] => [
    ...[axe, action, 120_000, 60_000, 60_000],
    ...reste,
  ]

  test('dans la colonne des plafonds, le texte dit son axe mieux que sa ligne', () => {
    const { plafonds } = lire(
      feuille('Budget 2025', [
        [...ENTETE, 'Plafond'],
        ligne('Enfance', 'Ludothèque', 'Accès aux droits : 110 000 €'),
        ligne('Enfance', 'Tutorat', 'par an, 140 000 €'),
        ligne('Accès aux droits', 'Bagagerie'),
      ]),
    )
    expect(plafonds).toEqual(PLAFONDS)
  })

  test('au-dessus du budget', () => {
    const caps = ['Plafonds notifiés', 'Enfance : 140 k€', null, 'Accès aux droits : 110 k€']
    const { plafonds } = lire(
      feuille('Budget 2025', [
        caps,
        [],
        ENTETE,
        ligne('Enfance', 'Ludothèque'),
        ligne('Accès aux droits', 'Bagagerie'),
      ]),
    )
    expect(plafonds).toEqual(PLAFONDS)
  })
})

describe('sous le total d’une feuille d’un seul axe', () => {
  const sous = (libelle: string, ecart: Case[][] = []) =>
    lire(
      feuille('Axe Enfance', [
        ['AXE ENFANCE – 2025'],
        ['Action', 'Coût', 'Part État', 'Part Département'],
        ['Ludothèque', 120_000, 60_000, 60_000],
        ['Tutorat', 60_000, 30_000, 30_000],
        ['Total', 180_000, 90_000, 90_000],
        ...ecart,
        [libelle, null, 50_000],
      ]),
    )

  test.each([
    'Reliquat à programmer sur l’enveloppe',
    'Marge / plafond',
    'Enveloppe non consommée',
    'Plafond restant',
  ])('« %s » n’est pas le plafond', (libelle) => {
    for (const ecart of [[], [[]]]) {
      const { actions, plafonds } = sous(libelle, ecart)
      expect(actions).toHaveLength(2)
      expect(plafonds).toEqual({})
    }
  })

  test.each([
    'Enveloppe notifiée',
    'Plafond (marge comprise)',
    'Enveloppe notifiée, dont non affecté',
  ])('« %s » l’est', (libelle) => {
    expect(sous(libelle).plafonds).toEqual({ enfance: 5_000_000 })
  })

  test('une phrase qui dit ce qu’il reste de l’enveloppe n’en donne pas le montant', () => {
    expect(sous('Reste 20 000 € de l’enveloppe').plafonds).toEqual({})
    expect(sous('Enveloppe de 20 000 €').plafonds).toEqual({ enfance: 2_000_000 })
  })
})
