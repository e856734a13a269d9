import { describe, expect, test } from 'vitest'
import { compterLArgent, peser } from '../../../core/lecture/redressement/peser.ts'
import { intacte } from '../../../core/lecture/redressement/trame.ts'
import { type Case, feuille } from './grille-d-essai.ts'

const ENTETE: Case[] = ['Axe', 'Action', 'Coût total', 'Part État', 'Part Département']
const TUTORAT: Case[] = ['Enfance', 'Tutorat', 1000, 500, 500]
const CRECHE: Case[] = ['Enfance', 'Crèche', 800, 400, 400]
const JARDINS: Case[] = ['Transition écologique', 'Jardins', 600, 300, 300]

function noter(...cases: readonly Case[][]): number {
  const plan = feuille('Plan', cases)
  return peser(intacte(plan), compterLArgent(plan))
}

describe('chaque preuve, seule, départage deux lectures', () => {
  const juste = noter(ENTETE, TUTORAT, CRECHE, JARDINS)

  test('la couverture : l’argent resté hors du tableau', () => {
    const reste: Case[][] = [[], [], ['Loyer', 700], ['Salaires', 900]]
    expect(noter(ENTETE, TUTORAT, CRECHE, JARDINS, ...reste)).toBeLessThan(juste)
    expect(noter(ENTETE, TUTORAT, CRECHE, JARDINS, [], [], ['Loyer', 'à voir'])).toBe(juste)
  })

  test('l’équilibre : un coût qui n’est pas la somme de ses financements', () => {
    const fausse = ['Enfance', 'Crèche', 900, 400, 400]
    expect(noter(ENTETE, TUTORAT, fausse, JARDINS)).toBeLessThan(juste)
    const arrondie = ['Enfance', 'Crèche', 801, 400, 400]
    expect(noter(ENTETE, TUTORAT, arrondie, JARDINS)).toBe(juste)
  })

  test('l’équilibre ne se juge pas où une part ne se lit pas', () => {
    const attendue = ['Enfance', 'Crèche', 800, 400, 'à confirmer']
    const fausse = ['Enfance', 'Crèche', 800, 400, 100]
    const enAttente = noter(ENTETE, TUTORAT, attendue, JARDINS)
    expect(enAttente).toBeGreaterThan(noter(ENTETE, TUTORAT, fausse, JARDINS))
  })

  test('les axes : reconnus, seulement écrits, ou absents', () => {
    const inconnu = noter(ENTETE, ['Culture', ...TUTORAT.slice(1)], CRECHE, JARDINS)
    const absent = noter(ENTETE, ['', ...TUTORAT.slice(1)], CRECHE, JARDINS)
    expect(inconnu).toBeLessThan(juste)
    expect(absent).toBeLessThan(inconnu)
  })

  test('les mots qui nomment la part de l’État', () => {
    const vagues = ['Axe', 'Action', 'Coût total', 'Programmé', 'Part Département']
    expect(noter(vagues, TUTORAT, CRECHE, JARDINS)).toBeLessThan(juste)
  })

  test('les noms qui distinguent les actions', () => {
    const redit = ['Enfance', 'Tutorat', ...CRECHE.slice(2)]
    expect(noter(ENTETE, TUTORAT, redit, JARDINS)).toBeLessThan(juste)
  })

  test('sans budget, rien', () => {
    expect(noter(['Pense-bête'], ['Loyer', 700], ['Salaires', 900])).toBe(0)
  })
})
