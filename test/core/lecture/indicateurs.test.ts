import { describe, expect, test } from 'vitest'
import { lireContrat } from '../../../core/lecture/index.ts'
import { type Case, classeur, feuille } from './grille-d-essai.ts'

const BUDGET = feuille('Budget 2025', [
  ['Département de la Sarthe – 2025'],
  ['Axe', 'Action', 'Coût', 'Part État', 'Part Département'],
  ['Enfance', 'Tutorat', 100, 50, 50],
])

function lire(lignes: Case[][]) {
  return lireContrat(classeur(BUDGET, feuille('Indicateurs nationaux', lignes)))
}

describe('indicateurs nationaux fournis par une feuille', () => {
  const entete = ['Sous-thématique', 'Indicateur national', 'Source']

  test('une ligne complète, avec sa source, est retenue', () => {
    const { indicateurs } = lire([
      ['Guide des indicateurs'],
      entete,
      ['Mobilité solidaire', 'Nombre de personnes aidées', 'Guide, p. 12'],
    ])
    expect(indicateurs).toEqual([
      { sousThematique: 'mobilite', libelle: 'Nombre de personnes aidées', source: 'Guide, p. 12' },
    ])
  })

  test('sans source, un libellé n’est pas retenu, et on le dit avec sa cellule', () => {
    const { indicateurs, notes } = lire([
      entete,
      ['Mobilité solidaire', 'Nombre de personnes aidées', null],
    ])
    expect(indicateurs).toEqual([])
    expect(notes.join('\n')).toContain(
      'B2 : indicateur non retenu, la référence de sa source est vide',
    )
  })

  test('une sous-thématique inconnue ou répétée est dite et laissée', () => {
    const { indicateurs, notes } = lire([
      entete,
      ['Voirie', 'Kilomètres', 'Guide'],
      ['Mobilité solidaire', 'Un', 'Guide'],
      ['Mobilité solidaire', 'Deux', 'Guide'],
    ])
    expect(indicateurs.map((i) => i.libelle)).toEqual(['Un'])
    expect(notes.join('\n')).toMatch(/« Voirie » inconnue[\s\S]*second indicateur/)
  })

  test('le tableau du budget n’est pas pris pour une liste d’indicateurs', () => {
    expect(lireContrat(classeur(BUDGET)).indicateurs).toEqual([])
  })
})
