import { describe, expect, it } from 'vitest'
import type { Feuille } from '../../../core/grille/index.ts'
import { lireContrat } from '../../../core/lecture/index.ts'
import type { Correspondance } from '../../../core/reglages/index.ts'
import { type Case, classeur, feuille } from './grille-d-essai.ts'

const ENTETE: Case[] = ['Axe', 'Action', 'Coût', 'Part État', 'Part Département']
const LIGNES: Case[][] = [
  ['Enfance', 'Tutorat', 100, 50, 50],
  ['Accès aux droits', 'Accueil', 80, 40, 40],
]

function lire(feuilles: readonly Feuille[], ...correspondances: Correspondance[]) {
  return lireContrat(classeur(...feuilles), undefined, correspondances)
}

describe('plusieurs correspondances', () => {
  const opaque = (nom: string, action: string) =>
    feuille(nom, [
      ['c1', 'c2', 'c3', 'c4', 'c5'],
      ['Enfance', action, 10, 5, 5],
    ])
  const pour = (nom: string): Correspondance => ({
    feuille: nom,
    exclusive: false,
    entete: 0,
    colonnes: { axe: [0], action: [1], cout: [2], partEtat: [3], partCollectivite: [4] },
  })

  it('chacune vaut pour sa feuille, et les autres feuilles se lisent toujours', () => {
    const { contrat } = lire(
      [feuille('Budget', [ENTETE, ...LIGNES]), opaque('X', 'Ludothèque'), opaque('Y', 'Crèche')],
      pour('X'),
      pour('Y'),
    )
    expect(contrat.lignes.map((l) => l.action)).toEqual([
      'Tutorat',
      'Accueil',
      'Ludothèque',
      'Crèche',
    ])
  })

  it('exclusive, elle écarte les autres feuilles', () => {
    const { contrat } = lire([feuille('Budget', [ENTETE, ...LIGNES]), opaque('X', 'Ludothèque')], {
      ...pour('X'),
      exclusive: true,
    })
    expect(contrat.lignes.map((l) => l.action)).toEqual(['Ludothèque'])
  })

  it('une liste vide retire un champ deviné', () => {
    const budget = feuille('Budget', [
      [...ENTETE, 'CEE'],
      ['Transition', 'Rénover', 100, 40, 40, 20],
      ['Transition', 'Isoler', 100, 40, 40, 20],
    ])
    const corrige = { feuille: 'Budget', exclusive: false, colonnes: { cee: [] } }
    expect(lire([budget]).contrat.lignes.map((l) => l.montants.cee)).toEqual([2000, 2000])
    expect(lire([budget], corrige).contrat.lignes.map((l) => l.montants.cee)).toEqual([
      'absent',
      'absent',
    ])
  })
})

describe('une correspondance à années côte à côte', () => {
  const large = feuille('Budget', [
    ['Axe', 'Action', 'Total 2025', 'CLS 2025', 'CD 2025', 'Total 2026', 'CLS 2026', 'CD 2026'],
    ['Enfance', 'Tutorat', 100, 50, 50, 120, 60, 60],
    ['Accès aux droits', 'Accueil', 80, 40, 40, 90, 45, 45],
  ])
  const choix: Correspondance = {
    feuille: 'Budget',
    exclusive: false,
    entete: 0,
    colonnes: { cout: [2, 5], partEtat: [3, 6], partCollectivite: [4, 7] },
  }

  it('donne une vue par année, chacune avec ses montants', () => {
    const { contrat } = lire([large], choix)
    expect(contrat.annees).toEqual([2025, 2026])
    expect(
      contrat.lignes.map((l) => [l.annee, l.action, l.montants.cout, l.montants.partEtat]),
    ).toEqual([
      [2025, 'Tutorat', 10_000, 5_000],
      [2025, 'Accueil', 8_000, 4_000],
      [2026, 'Tutorat', 12_000, 6_000],
      [2026, 'Accueil', 9_000, 4_500],
    ])
  })

  it('une seule colonne d’un champ se lit comme demandé, sans année', () => {
    const seule = { ...choix, colonnes: { cout: [2], partEtat: [3], partCollectivite: [4] } }
    const { contrat } = lire([large], seule)
    expect(contrat.lignes.map((l) => l.montants.cout)).toEqual([10_000, 8_000])
  })
})

describe('ce que la lecture montre d’un tableau', () => {
  it('chaque colonne, son en-tête, son champ et ce qui l’a fait reconnaître', () => {
    const { tableaux } = lire(
      [feuille('Budget', [['Budget 2025'], [...ENTETE, 'Observations'], ...LIGNES])],
      { feuille: 'Budget', exclusive: false, colonnes: { tiers: [5] } },
    )
    expect(tableaux).toHaveLength(1)
    const [tableau] = tableaux
    expect(tableau).toMatchObject({
      feuille: 'Budget',
      entete: { haut: 1, gauche: 0, bas: 1, droite: 5 },
      annees: [2025],
      unite: 'EUR',
      nombreDActions: 2,
    })
    expect(tableau?.colonnes.map((c) => [c.colonne, c.entete, c.champ])).toEqual([
      [0, 'Axe', 'axe'],
      [1, 'Action', 'action'],
      [2, 'Coût', 'cout'],
      [3, 'Part État', 'partEtat'],
      [4, 'Part Département', 'partCollectivite'],
      [5, 'Observations', 'tiers'],
    ])
    expect(tableau?.colonnes.at(-1)).toMatchObject({ motif: 'votre choix', douteuse: false })
  })

  it('une colonne qui ne sert à rien est montrée sans champ', () => {
    const { tableaux } = lire([feuille('Budget', [[...ENTETE, 'Observations'], ...LIGNES])])
    expect(tableaux[0]?.colonnes.at(-1)).toMatchObject({
      entete: 'Observations',
      champ: null,
      douteuse: false,
    })
  })
})

describe('une feuille à plusieurs tableaux', () => {
  const deux = feuille('Budget', [
    ['Budget 2025'],
    ENTETE,
    ...LIGNES,
    [],
    ['Budget 2026'],
    ['Axe', 'Action', 'Total', 'Autre', 'Part Département'],
    ['Enfance', 'Ludothèque', 60, 30, 30],
    ['Accès aux droits', 'Permanence', 40, 20, 20],
  ])

  it('corriger l’un garde les autres, et s’arrête où commence le suivant', () => {
    const premier: Correspondance = {
      feuille: 'Budget',
      exclusive: false,
      entete: 1,
      colonnes: { cout: [2] },
    }
    const avant = lire([deux]).contrat.lignes
    const apres = lire([deux], premier).contrat.lignes
    expect(apres.map((l) => l.action)).toEqual(avant.map((l) => l.action))
    expect(apres.map((l) => l.montants.cout)).toEqual(avant.map((l) => l.montants.cout))
  })

  it('le second se corrige seul, par sa ligne d’en-tête', () => {
    const second: Correspondance = {
      feuille: 'Budget',
      exclusive: false,
      entete: 6,
      colonnes: { partEtat: [3] },
    }
    const lignes = lire([deux], second).contrat.lignes
    expect(lignes.map((l) => [l.action, l.montants.partEtat])).toEqual([
      ['Tutorat', 5000],
      ['Accueil', 4000],
      ['Ludothèque', 3000],
      ['Permanence', 2000],
    ])
  })
})

it('à années côte à côte, un champ réduit à une colonne garde son année', () => {
  const large = feuille('Budget', [
    ['Axe', 'Action', 'Total 2025', 'CLS 2025', 'CD 2025', 'Total 2026', 'CLS 2026', 'CD 2026'],
    ['Enfance', 'Tutorat', 100, 50, 50, 120, 60, 60],
  ])
  const choix: Correspondance = {
    feuille: 'Budget',
    exclusive: false,
    entete: 0,
    colonnes: { partEtat: [3] },
  }
  const vues = lire([large], choix).contrat.vues
  expect(vues.map((v) => [v.annee, v.colonnes.partEtat])).toEqual([
    [2025, [3]],
    [2026, undefined],
  ])
})
