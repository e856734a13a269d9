import { describe, expect, test } from 'vitest'
import { estSansTableau, examiner } from '../../../core/examen/index.ts'
import type { Correspondance } from '../../../core/reglages/index.ts'
import { DEMANDE } from './demande-d-essai.ts'
import { type Case, classeur, feuille } from './grille-d-essai.ts'

const AXES = ['Enfance', 'Accès aux droits', 'Transition écologique']

/** Trois axes à parité, et leurs plafonds ; ce qu'un département en dit, avec ces réponses. */
function lire(
  etat: readonly number[],
  plafonds: readonly number[],
  reponses: Readonly<Record<string, string>> = {},
  titre = 'Maquette 2025',
  correspondances: readonly Correspondance[] = [],
) {
  const budget = feuille('Maquette', [
    [titre],
    ['Axe', 'Action', 'Coût', 'État', 'Département'],
    ...etat.map((v, i): Case[] => [AXES[i] ?? null, `Jardin ${'ABC'[i]}`, 2 * v, v, v]),
  ])
  const notification = feuille('Notification', [
    ['Axe', 'Plafond notifié (€)'],
    ...plafonds.map((m, i): Case[] => [AXES[i] ?? null, m]),
  ])
  const examen = examiner(classeur(budget, ...(plafonds.length > 0 ? [notification] : [])), {
    ...DEMANDE,
    reglages: { ...DEMANDE.reglages, plafonds: [] },
    reponses,
    correspondances,
  })
  if (estSansTableau(examen)) throw new Error('rien de lu')
  return {
    programmes: examen.synthese.flatMap((s) => (s.axe ? [s.programme / 100] : [])),
    notifies: examen.synthese.flatMap((s) => (s.axe && s.plafond ? [s.plafond / 100] : [])),
    questions: examen.questions.map((q) => [q.id, q.objet, q.retenu, q.choix.map((c) => c.valeur)]),
    preuves: examen.questions.flatMap((q) => q.preuves),
    bloquants: examen.constats.filter((c) => c.gravite === 'bloquant').map((c) => c.regle),
    etat: examen.conclusion.etat,
  }
}

const PLAFONDS = [210_000, 130_000, 95_000]
const EN_MILLIERS = [184.5, 92, 61.2]

describe('un budget que ses plafonds dépassent mille fois', () => {
  test('l’unité se demande, avec les deux sommes, et rien n’est accusé en attendant', () => {
    const { questions, preuves, bloquants, etat } = lire(EN_MILLIERS, PLAFONDS)
    expect(questions).toEqual([['Maquette!D2:unite', 'unite', 'EUR', ['EUR', 'kEUR']]])
    expect(preuves).toEqual([
      'En euros : 337,70 € de crédits de l’État, pour 435 000 € de plafonds notifiés aux mêmes axes.',
      'En milliers d’euros : 337 700 € de crédits de l’État, pour 435 000 € de plafonds notifiés aux mêmes axes.',
    ])
    expect([bloquants, etat]).toEqual([[], 'questions'])
  })

  test('en milliers : les montants, et pas les plafonds', () => {
    const lu = lire(EN_MILLIERS, PLAFONDS, { 'Maquette!D2:unite': 'kEUR' })
    expect(lu.programmes).toEqual([184_500, 92_000, 61_200])
    expect(lu.notifies).toEqual(PLAFONDS)
    expect([lu.questions, lu.bloquants]).toEqual([[], []])
  })

  test('en euros : chaque axe est sous son plancher', () => {
    const lu = lire(EN_MILLIERS, PLAFONDS, { 'Maquette!D2:unite': 'EUR' })
    expect(lu.programmes).toEqual(EN_MILLIERS)
    expect(lu.questions).toEqual([])
    expect(lu.bloquants).toEqual(['plancher-axe', 'plancher-axe', 'plancher-axe'])
  })

  test('en millions', () => {
    const { questions } = lire([0.1845, 0.092, 0.0612], PLAFONDS)
    expect(questions.map(([, , , choix]) => choix)).toEqual([['EUR', 'MEUR']])
  })

  test('une unité écrite que les nombres démentent se demande aussi', () => {
    const etat = [184_500, 92_000, 61_200]
    const lu = lire(etat, PLAFONDS, {}, 'Maquette 2025 (en k€)')
    expect(lu.questions).toEqual([['Maquette!D2:unite', 'unite', 'kEUR', ['kEUR', 'EUR']]])
    const repondu = lire(etat, PLAFONDS, { 'Maquette!D2:unite': 'EUR' }, 'Maquette 2025 (en k€)')
    expect(repondu.programmes).toEqual(etat)
  })

  test('une unité déclarée ne se redemande pas : celle des plafonds, oui', () => {
    const declaree = { feuille: 'Maquette', exclusive: false, colonnes: {}, unite: 'kEUR' } as const
    const etat = [184_500, 92_000, 61_200]
    const lu = lire(etat, PLAFONDS, {}, 'Maquette 2025', [declaree])
    expect(lu.programmes[0]).toBe(184_500_000)
    expect(lu.questions.map(([id]) => id)).toEqual(['plafonds:unite'])
  })

  test.each(['Maquette!D2:unite', 'plafonds:unite'])(
    'la réponse « %s », que plus rien ne demande, ne multiplie rien',
    (id) => {
      const etat = [184_500, 92_000, 61_200]
      const lu = lire(etat, PLAFONDS, { [id]: 'kEUR' })
      expect([lu.programmes, lu.notifies]).toEqual([etat, PLAFONDS])
      expect([lu.questions, lu.bloquants]).toEqual([[], []])
    },
  )

  test('des crédits maigres ne sont pas des milliers', () => {
    const { questions, bloquants } = lire([2_100, 900, 700], PLAFONDS)
    expect([questions, bloquants.length]).toEqual([[], 3])
  })

  test('sans plafond, rien n’en dépend', () => {
    expect(lire(EN_MILLIERS, []).questions).toEqual([])
  })
})

describe('un budget mille fois au-dessus de ses plafonds', () => {
  const ETAT = [184_500, 92_000, 61_200]
  const PETITS = [210, 130, 95]

  test('c’est l’unité des plafonds qui se demande', () => {
    const { questions, bloquants } = lire(ETAT, PETITS)
    expect(questions).toEqual([['plafonds:unite', 'unite', 'EUR', ['EUR', 'kEUR']]])
    expect(bloquants).toEqual([])
  })

  test('et la réponse décide', () => {
    expect(lire(ETAT, PETITS, { 'plafonds:unite': 'kEUR' }).notifies).toEqual(PLAFONDS)
    const lu = lire(ETAT, PETITS, { 'plafonds:unite': 'EUR' })
    expect([lu.notifies, lu.questions]).toEqual([PETITS, []])
    expect(lu.bloquants).toContain('plafond-total')
  })
})
