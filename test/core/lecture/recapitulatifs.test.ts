import { describe, expect, test } from 'vitest'
import { ecartDuTotal, totauxDe } from '../../../core/bilan/index.ts'
import { INTERPRETATIONS_PAR_DEFAUT } from '../../../core/reglages/index.ts'
import { type Case, feuille, lire } from './grille-d-essai.ts'

const TETE: Case[] = ['Action', 'Coût', 'État', 'Département']
const axe = (nom: string, titre: string, ...parts: readonly number[]) =>
  feuille(nom, [
    [titre],
    [],
    TETE,
    ...parts.map((v, i): Case[] => [`Atelier ${'ABCD'[i]} – ${nom}`, 2 * v, v, v]),
  ])
const FEUILLES = [
  axe('Enfance', 'AXE 1 : Enfance', 20_000, 30_000),
  axe('Droits', 'AXE 2 : Accès aux droits', 15_000, 25_000),
  axe('Transition', 'AXE 3 : Transition écologique', 10_000, 12_000),
]
const SOMMES = [50_000, 40_000, 22_000]

/** Les sommes écrites sur la feuille de synthèse que le lecteur tient pour fausses. */
function fausses(etat: readonly Case[], total: Case = 112_000): string[] {
  const lignes = ['Enfance', 'Droits', 'Transition'].map((nom, i): Case[] => {
    return [nom, 100_000, 2 * (SOMMES[i] ?? 0), etat[i] ?? null]
  })
  const synthese = feuille('Synthèse', [
    ['Département de la Charente – contrat local des solidarités – exercice 2025'],
    [],
    ['Axe', 'Enveloppe plafond', 'Coût total', 'État'],
    ...lignes,
    ['Total CLS', 300_000, 224_000, total],
  ])
  const { contrat } = lire(synthese, ...FEUILLES)
  return totauxDe({ ...contrat, totaux: [] })
    .filter((total) => ecartDuTotal(total, INTERPRETATIONS_PAR_DEFAUT) !== null)
    .map(({ lieu, montant, attendus }) => `${lieu.ligne + 1} : ${montant} pour ${attendus.join()}`)
}

describe('une feuille de synthèse par axe', () => {
  test('juste, elle ne dit rien', () => {
    expect(fausses(SOMMES)).toEqual([])
  })

  test('son total tapé à côté se dit', () => {
    expect(fausses(SOMMES, 102_000)).toEqual(['7 : 10200000 pour 11200000'])
  })

  test('une ligne d’axe fausse se dit, et non le total qui en hérite', () => {
    expect(fausses([50_000, 30_000, 22_000])).toEqual(['5 : 3000000 pour 4000000'])
    expect(fausses([50_000, 30_000, 22_000], 102_000)).toEqual(['5 : 3000000 pour 4000000'])
  })

  test('deux lignes fausses : elle parle peut-être d’autre chose', () => {
    expect(fausses([45_000, 30_000, 22_000])).toEqual([])
  })

  test('une case qui ne se lit pas n’accuse personne', () => {
    expect(fausses([50_000, 'à confirmer', 22_000], 102_000)).toEqual([])
  })
})
