import { describe, expect, test } from 'vitest'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const TITRE: Case[] = ['Contrat local des solidarités – Drôme – 2025']
const ENTETE: Case[] = [null, 'Action', 'Coût total', 'Part Département', 'Part État']

function axesLus(...lignes: Case[][]): string[] {
  return lire(feuille('Plan', [TITRE, [], ...lignes])).actions.map((a) => `${a.axe} ${a.action}`)
}

describe('un titre d’axe en marge, au-dessus de son tableau', () => {
  test('vaut pour un tableau décalé d’une colonne, à l’en-tête réécrit pour chaque axe', () => {
    expect(
      axesLus(
        ['Axe 1 – Enfance et jeunesse'],
        ENTETE,
        [null, 'Ludothèque', 60, 30, 30],
        [null, 'Tutorat', 80, 40, 40],
        ['Axe 2 – Accès aux droits'],
        ENTETE,
        [null, 'Bagagerie', 50, 25, 25],
        [null, 'Maraude', 70, 35, 35],
        ['Axe 3 – Transition écologique'],
        ENTETE,
        [null, 'Jardins', 100, 50, 50],
        [null, 'Garage', 120, 60, 60],
      ),
    ).toEqual([
      'enfance Ludothèque',
      'enfance Tutorat',
      'droits Bagagerie',
      'droits Maraude',
      'transition Jardins',
      'transition Garage',
    ])
  })

  test('ne remplit pas les trous d’une colonne d’axes qui en dit un : elle reste seule à parler', () => {
    expect(
      axesLus(
        ['Axe 1 – Enfance et jeunesse'],
        ['Axe', ...ENTETE.slice(1)],
        [null, 'Ludothèque', 60, 30, 30],
        ['Accès aux droits', 'Bagagerie', 50, 25, 25],
        ['Transition écologique', 'Jardins', 100, 50, 50],
      ),
    ).toEqual(['inconnu Ludothèque', 'droits Bagagerie', 'transition Jardins'])
  })
})
