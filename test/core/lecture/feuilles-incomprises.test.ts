import { describe, expect, test } from 'vitest'
import { direCeQuiEstLaisse, estSansTableau, examiner } from '../../../core/examen/index.ts'
import { DEMANDE } from './demande-d-essai.ts'
import { type Case, classeur, feuille } from './grille-d-essai.ts'

const action = (axe: string, nom: string, etat: number): Case[] => [
  axe,
  nom,
  'Nouvelle',
  2 * etat,
  etat,
  etat,
]

/** Un budget auquel il manque l'axe Transition, et une autre feuille. */
function examinerAvec(nom: string, cases: readonly (readonly Case[])[]) {
  const examen = examiner(
    classeur(
      feuille('Budget 2025', [
        ['Axe', 'Action', 'Nature', 'Coût total', 'Part État', 'Part Département'],
        action('Axe 1 – Enfance', 'Ateliers parents', 90_000),
        action('Axe 1 – Enfance', 'Ludobus', 30_000),
        action('Axe 2 – Accès aux droits', 'Équipe mobile', 95_000),
      ]),
      feuille(nom, cases),
    ),
    DEMANDE,
  )
  if (estSansTableau(examen)) throw new Error('aucun tableau')
  const regles = (axe: string) =>
    examen.constats.filter((c) => c.axe === axe && c.gravite !== 'signalement').map((c) => c.regle)
  return {
    regles,
    etat: examen.conclusion.etat,
    phrase: examen.conclusion.phrase.replaceAll('\u00a0', ' '),
    dits: examen.lecture.laisses.map(direCeQuiEstLaisse),
    laisses: examen.lecture.laisses.map(({ feuille: f, raison }) => `${f} ${raison}`),
  }
}

const SANS_ACTION = ['axe-sans-action', 'plancher-axe']
const MUETTE: Case[][] = [
  ['Axe 3 – Transition écologique'],
  [],
  ['Part de l’État'],
  [41_000],
  [52_500],
]

describe('une feuille qui nomme un axe et ses crédits, et dont le tableau n’est pas compris', () => {
  test('suspend les verdicts de cet axe, est nommée, et interdit une conclusion favorable', () => {
    const { regles, etat, phrase, laisses } = examinerAvec('Suite', MUETTE)
    expect(regles('transition')).toEqual([])
    expect(laisses).toEqual(['Suite incompris'])
    expect(etat).toBe('reserves')
    expect(phrase).toContain(
      'la feuille « Suite » nomme des crédits de l’État qui n’ont pas été lus',
    )
  })

  test('n’est nommée qu’une fois dans la phrase qui la dit', () => {
    const [dit = '', ...autres] = examinerAvec('Suite', MUETTE).dits
    expect(autres).toEqual([])
    expect(dit.split('Suite')).toHaveLength(2)
  })

  test('ne suspend rien des autres axes', () => {
    const { regles } = examinerAvec('Suite', [['Axe 1 – Enfance'], ...MUETTE.slice(1)])
    expect(regles('transition')).toEqual(SANS_ACTION)
  })

  test('les montants peuvent être à droite de leur étiquette', () => {
    const { laisses } = examinerAvec('Suite', [
      ['Axe 3 – Transition écologique'],
      ['Part de l’État', 41_000, 52_500],
    ])
    expect(laisses).toEqual(['Suite incompris'])
  })
})

test('des crédits incompris à côté du budget sont dits, que les plafonds soient sur la même feuille ou non', () => {
  const cases: Case[][] = [
    ['Axe', 'Action', 'Nature', 'Coût total', 'Part État', 'Part Département'],
    action('Axe 1 – Enfance', 'Ateliers parents', 90_000),
    action('Axe 1 – Enfance', 'Ludobus', 30_000),
    action('Axe 2 – Accès aux droits', 'Équipe mobile', 95_000),
  ]
  const plafonds: Case[][] = [
    [],
    ['Axe', 'Plafond notifié'],
    ['Axe 1 – Enfance', 200_000],
    ['Axe 2 – Accès aux droits', 200_000],
  ]
  const aCote = (lignes: readonly Case[][]) =>
    lignes.map((ligne, l): Case[] => {
      const vides = Array.from({ length: 9 - ligne.length }, () => null)
      return [...ligne, ...vides, ...(MUETTE[l] ?? [])]
    })
  const sansPlafonds = { ...DEMANDE, reglages: { ...DEMANDE.reglages, plafonds: [] } }
  for (const lignes of [cases, [...cases, ...plafonds]]) {
    const examen = examiner(classeur(feuille('Budget 2025', aCote(lignes))), sansPlafonds)
    if (estSansTableau(examen)) throw new Error('aucun tableau')
    expect(examen.lecture.laisses.map((l) => l.raison)).toEqual(['incompris'])
    expect(examen.conclusion.etat).not.toBe('conforme')
  }
})

describe('rien n’est suspendu', () => {
  const muettes: Readonly<Record<string, readonly (readonly Case[])[]>> = {
    'par une feuille sans axe': MUETTE.slice(2),
    'par une feuille sans crédits de l’État': [...MUETTE.slice(0, 2), ['Subventions'], [41_000]],
    'par une feuille qui ne porte pas d’argent': [...MUETTE.slice(0, 3), [12], [2025]],
    'par un récapitulatif': [
      ['Axe 1 – Enfance'],
      ['Part de l’État'],
      [120_000],
      ['Axe 2 – Accès aux droits'],
    ],
    'par un récapitulatif en milliers': [['Axe 1 – Enfance'], ['Part de l’État'], [120_000_000]],
    'par une redite des actions': [['Axe 1 – Enfance'], ['Part de l’État'], [90_000], [30_000]],
    'par le bilan d’un contrat d’avant': [['Bilan 2023'], ...MUETTE],
  }
  for (const [cas, cases] of Object.entries(muettes))
    test(cas, () => {
      const { regles, laisses } = examinerAvec('Suite', cases)
      expect(laisses).toEqual([])
      expect(regles('transition')).toEqual(SANS_ACTION)
    })

  test('par un rappel des plafonds', () => {
    const { laisses, regles } = examinerAvec('Plafonds notifiés', [
      ['Axe', 'Plafond notifié', 'Part de l’État versée'],
      ['Axe 1 – Enfance', 200_000, 33_333],
      ['Axe 2 – Accès aux droits', 200_000, 44_444],
    ])
    expect(laisses).toEqual([])
    expect(regles('transition')).toEqual(SANS_ACTION)
  })
})
