import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const NOMS = ['Ludobus', 'Colonies', 'Bus des droits', 'Recyclerie']
const AXES = ['Enfance', 'Enfance', 'Accès aux droits', 'Transition écologique']
/** Millions d’euros : d’origine, changement, et ce que donne un tiers. */
const ETAT = [0.061, 0.032, 0.058, 0.044]
const CHANGE = [-0.009, 0.004, 0, 0.007]
const TIERS = [0, 0.003, 0.011, 0]
const exact = (x: number) => Math.round(x * 1000) / 1000

describe('des montants en millions se relient à leur échelle', () => {
  test('la colonne qui équilibre le coût n’est pas celle d’avant', () => {
    const { actions } = lire(
      feuille('CLS', [
        ['Ardennes – CLS 2026 – en M€'],
        [null, null, null, 'Crédits de l’État'],
        ['Axe', 'Action', 'Budget', 'Au départ', 'Variation', 'Après', 'Département', 'CAF'],
        ...NOMS.map((nom, i): Case[] => {
          const [depart = 0, change = 0, tiers = 0] = [ETAT[i], CHANGE[i], TIERS[i]]
          const apres = exact(depart + change)
          return [
            AXES[i] ?? null,
            nom,
            exact(2 * apres + tiers),
            depart,
            change,
            apres,
            apres,
            tiers,
          ]
        }),
      ]),
    )
    expect(actions.map((a) => a.partEtat)).toEqual([5_200_000, 3_600_000, 5_800_000, 5_100_000])
  })

  test('une action voisine de la somme de celles d’avant n’est pas leur total', () => {
    const ligne = (nom: string, etat: number): Case[] => [nom, exact(2 * etat), etat, etat]
    const { actions } = lire(
      feuille('CLS', [
        ['Ardennes – CLS 2026 – en M€'],
        ['Action', 'Coût', 'État', 'Département'],
        ['Axe 1 – Enfance'],
        ligne('Ludobus', 0.006),
        ligne('Colonies', 0.008),
        ligne('Accès aux droits des jeunes parents', 0.017),
        ['Axe 2 – Accès aux droits'],
        ligne('Bus', 0.058),
      ]),
    )
    expect(actions.map((a) => a.partEtat)).toEqual([600_000, 800_000, 1_700_000, 5_800_000])
  })

  test('deux feuilles des mêmes actions, à quelques milliers d’euros près, sont deux versions', () => {
    const version = (nom: string, ecart: number) =>
      feuille(nom, [
        ['Ardennes – CLS 2026 – en M€'],
        ['Axe', 'Action', 'Coût', 'État', 'Département'],
        ...NOMS.map((action, i): Case[] => {
          const etat = exact((ETAT[i] ?? 0) + ecart)
          return [AXES[i] ?? null, action, exact(2 * etat), etat, etat]
        }),
      ])
    expect(lire(version('Feuil1', 0), version('Feuil2', 0.004)).questions).toHaveLength(1)
    expect(lire(version('Feuil1', 0), version('Feuil2', 0)).questions).toEqual([])
  })
})
