import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire, lues } from './grille-d-essai.ts'

const TITRE: Case[] = ['Département du Doubs – contrat local – 2025']
const ARGENT = ['Opération', 'Coût', 'État', 'Département'] as const

describe('des axes sous une case d’en-tête vide', () => {
  test('en bandeaux, dans la colonne des numéros d’action', () => {
    const actions = lues(
      feuille('Budget', [
        TITRE,
        [],
        [null, ...ARGENT],
        ['AXE ENFANCE'],
        [11, 'Ludobus', 80, 40, 40],
        [12, 'Lieu d’accueil', 60, 30, 30],
        ['AXE ACCÈS AUX DROITS'],
        [21, 'Bains-douches', 40, 20, 20],
        [22, 'Écrivain public', 30, 15, 15],
      ]),
    )
    expect(actions).toEqual([
      'enfance Ludobus 8000 4000',
      'enfance Lieu d’accueil 6000 3000',
      'droits Bains-douches 4000 2000',
      'droits Écrivain public 3000 1500',
    ])
  })

  test('à gauche des actions, même si un total et une note les suivent', () => {
    const actions = lues(
      feuille('Budget', [
        TITRE,
        [],
        [null, ...ARGENT],
        ['Enfance', 'Ludobus', 80, 40, 40],
        ['Accès aux droits', 'Bains-douches', 40, 20, 20],
        ['Transition écologique', 'Potager', 30, 15, 15],
        ['Total', null, 150, 75, 75],
      ]),
    )
    expect(actions).toEqual([
      'enfance Ludobus 8000 4000',
      'droits Bains-douches 4000 2000',
      'transition Potager 3000 1500',
    ])
  })

  test('des thèmes, sous leur propre en-tête, n’en sont pas : les intitulés, et leurs plafonds, restent lus', () => {
    const { actions, plafonds } = lire(
      feuille('Budget', [
        TITRE,
        [],
        ['N°', 'Objectif', ...ARGENT],
        ['AXE 1 – Enfance – plafond : 90 000 €'],
        ['1.1', 'Parentalité', 'Ludobus', 80_000, 40_000, 40_000],
        ['1.2', 'Emploi', 'Lieu d’accueil', 60_000, 30_000, 30_000],
        ['AXE 2 – Accès aux droits – plafond : 70 000 €'],
        ['2.1', 'Accès aux droits', 'Bains-douches', 40_000, 20_000, 20_000],
        ['2.2', 'Mobilité', 'Écrivain public', 30_000, 15_000, 15_000],
      ]),
    )
    expect(actions.map((a) => a.axe)).toEqual(['enfance', 'enfance', 'droits', 'droits'])
    expect(plafonds).toEqual({ enfance: 9_000_000, droits: 7_000_000 })
  })

  test('des communes à gauche des actions ne sont pas des axes', () => {
    const { actions } = lire(
      feuille('Budget', [
        TITRE,
        [],
        [null, ...ARGENT],
        ['Enfance-les-Bains', 'Ludobus', 80, 40, 40],
        ['Pontarlier', 'Bains-douches', 40, 20, 20],
        ['Morteau', 'Potager', 30, 15, 15],
      ]),
    )
    expect(actions.map((a) => a.axe)).toEqual(['inconnu', 'inconnu', 'inconnu'])
  })
})

describe('des en-têtes et des axes abrégés', () => {
  const abrege = (axe: string, ...actions: readonly string[]) =>
    actions.map((a, i): Case[] => [i === 0 ? axe : '"', a, 40, 20, 20])
  const ENTETE = ['Axe', 'Int°', 'Ct total', 'État', 'CD25']

  test('les actions sont à côté de leurs axes, même s’ils ne se reconnaissent pas tous', () => {
    const actions = lues(
      feuille('Suivi', [
        TITRE,
        [],
        ENTETE,
        ...abrege('Enf.', 'Ludobus', 'LAEP it.'),
        ...abrege('Dts', 'B. douches', 'Écr. pub.', 'Exp. loc.'),
        ...abrege('Trans. éco.', 'Mob. sol.'),
      ]),
    )
    expect(actions).toEqual([
      'enfance Ludobus 4000 2000',
      'enfance LAEP it. 4000 2000',
      'droits B. douches 4000 2000',
      'droits Écr. pub. 4000 2000',
      'droits Exp. loc. 4000 2000',
      'transition Mob. sol. 4000 2000',
    ])
  })

  test('ce qui se répète à côté des axes ne nomme pas les actions', () => {
    const { actions } = lire(
      feuille('Suivi', [
        TITRE,
        [],
        ENTETE,
        ...abrege('Atelier du vendredi', 'DS', 'DS', 'DS'),
        ...abrege('Ludobus', 'DS', 'DS', 'DE'),
      ]),
    )
    expect(actions.map((a) => a.action)).not.toContain('DE')
  })
})
