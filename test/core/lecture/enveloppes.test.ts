import { describe, expect, test } from 'vitest'
import { lireContrat } from '../../../core/lecture/index.ts'
import { type Case, classeur, feuille } from './grille-d-essai.ts'

const AXES = ['Enfance', 'Accès aux droits', 'Transition écologique']
const ETAT = [80_000, 75_000, 35_000]

function plafonds(
  entete: string,
  montants: readonly number[],
  reponses: Readonly<Record<string, string>> = {},
) {
  const budget = feuille('Budget 2025', [
    ['Axe', 'Action', 'Coût', 'État', 'Département'],
    ...ETAT.map((v, i): Case[] => [AXES[i] ?? null, `Atelier ${'ABC'[i]}`, 2 * v, v, v]),
    [],
    ['Axe', entete],
    ...montants.map((m, i): Case[] => [AXES[i] ?? null, m]),
  ])
  const { contrat, questions } = lireContrat(classeur(budget), undefined, [], reponses)
  return {
    lus: contrat.plafonds.map((p) => p.montant / 100),
    enveloppes: contrat.plafonds.map((p) => p.enveloppe && p.enveloppe.montant / 100),
    questions,
  }
}

describe('un plafond qui nomme plusieurs années', () => {
  for (const entete of [
    'Plafond 2024-2027',
    'Enveloppe pluriannuelle',
    'Plafond total notifié',
    'Enveloppe notifiée (4 ans)',
  ])
    test(`« ${entete} » : ce que l’année programme dit qu’il les couvre toutes`, () => {
      const { lus, enveloppes, questions } = plafonds(entete, [600_000, 680_000, 400_000.01])
      expect(lus).toEqual([150_000, 170_000, 100_000])
      expect(enveloppes).toEqual([600_000, 680_000, 400_000.01])
      expect(questions).toEqual([])
    })

  test('ou qu’il vaut pour chacune', () => {
    const { lus, enveloppes, questions } = plafonds('Plafond 2024-2027', [150_000, 170_000, 60_000])
    expect(lus).toEqual([150_000, 170_000, 60_000])
    expect(enveloppes).toEqual([undefined, undefined, undefined])
    expect(questions).toEqual([])
  })

  test('« plafond total 2025 » est celui d’une année', () => {
    const { lus, questions } = plafonds('Plafond total 2025', [600_000, 680_000, 400_000])
    expect([lus, questions]).toEqual([[600_000, 680_000, 400_000], []])
  })

  test('« plafond annuel 2024-2027 » le dit lui-même', () => {
    const { lus } = plafonds('Plafond annuel 2024-2027', [600_000, 680_000, 400_000])
    expect(lus).toEqual([600_000, 680_000, 400_000])
  })

  test('quand rien ne le dit, on le demande, et la réponse décide', () => {
    const montants = [350_000, 320_000, 160_000]
    const { lus, questions } = plafonds('Plafond 2024-2027', montants)
    expect(lus).toEqual(montants)
    expect(questions.map((q) => [q.id, q.retenu, q.choix.map((c) => c.valeur)])).toEqual([
      ['Budget 2025!B7:duree', 'chaque-annee', ['chaque-annee', 'ensemble']],
    ])
    const repondu = plafonds('Plafond 2024-2027', montants, { 'Budget 2025!B7:duree': 'ensemble' })
    expect(repondu.lus).toEqual([87_500, 80_000, 40_000])
    expect(repondu.questions).toEqual([])
    const annuel = plafonds('Plafond 2024-2027', montants, {
      'Budget 2025!B7:duree': 'chaque-annee',
    })
    expect([annuel.lus, annuel.questions]).toEqual([montants, []])
  })
})
