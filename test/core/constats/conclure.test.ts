import { describe, expect, it } from 'vitest'
import { conclure, type Etat, type Issue } from '../../../core/constats/index.ts'
import { constatDEssai } from './constat-d-essai.ts'

const bloquant = constatDEssai()
const saisie = constatDEssai({ regle: 'montant-illisible', sources: [] })
const aJustifier = constatDEssai({ gravite: 'a-justifier' })
const signalement = constatDEssai({ gravite: 'signalement' })
const permis = constatDEssai({ gravite: 'signalement', admis: true })
const nonVerifie = constatDEssai({ regle: 'plafond-absent', gravite: 'signalement' })
const RESERVE = '450\u00a0€ ne sont sous aucun axe'

const RIEN: Issue = { constats: [], justifies: [], questions: 0, reserves: [] }

const CAS: readonly [Partial<Issue>, Etat, string][] = [
  [{}, 'conforme', 'Rien de relevé.'],
  [{ constats: [nonVerifie] }, 'conforme', 'Rien de relevé dans ce qui a été vérifié.'],
  [{ constats: [signalement] }, 'conforme', 'Aucun manquement, 1 point à savoir.'],
  [{ constats: [permis] }, 'conforme', 'Aucun manquement, 1 point permis par le texte.'],
  [{ constats: [permis, signalement, permis] }, 'conforme', 'Aucun manquement, 1 point à savoir.'],
  [
    { constats: [aJustifier, aJustifier, signalement] },
    'conforme',
    'Aucun manquement, 2 points à justifier.',
  ],
  [
    { constats: [aJustifier, nonVerifie] },
    'conforme',
    'Aucun manquement dans ce qui a été vérifié, 1 point à justifier.',
  ],
  [
    { reserves: [RESERVE] },
    'reserves',
    `Pacte ne peut pas conclure : ${RESERVE}. Ce qui a pu être vérifié ne relève aucun manquement.`,
  ],
  [
    { constats: [aJustifier], reserves: [RESERVE, 'autre chose'] },
    'reserves',
    `Pacte ne peut pas conclure : ${RESERVE} ; autre chose. Ce qui a pu être vérifié ne relève aucun manquement, mais 1 point à justifier.`,
  ],
  [{ questions: 1 }, 'questions', 'Pas encore de verdict : 1 question.'],
  [
    { questions: 3, constats: [aJustifier], justifies: [bloquant], reserves: [RESERVE] },
    'questions',
    `Pas encore de verdict : 3 questions ; tout n’a pas été vérifié : ${RESERVE}.`,
  ],
  [{ constats: [bloquant] }, 'manquements', '1 manquement au texte.'],
  [{ constats: [bloquant, aJustifier, bloquant] }, 'manquements', '2 manquements au texte.'],
  [{ constats: [saisie] }, 'manquements', '1 saisie empêche de conclure.'],
  [
    { constats: [saisie], justifies: [bloquant, bloquant] },
    'manquements',
    '1 saisie empêche de conclure, 2 manquements justifiés.',
  ],
  [{ constats: [saisie, saisie] }, 'manquements', '2 saisies empêchent de conclure.'],
  [
    { constats: [bloquant, saisie] },
    'manquements',
    '1 manquement au texte et 1 saisie à corriger.',
  ],
  [
    { constats: [bloquant], justifies: [bloquant, bloquant], questions: 2 },
    'manquements',
    '1 manquement au texte, 2 autres justifiés ; 2 questions attendent une réponse.',
  ],
  [
    { justifies: [bloquant, bloquant, bloquant] },
    'justifies',
    '3 manquements justifiés par la collectivité, aucun autre.',
  ],
  [
    { constats: [aJustifier], justifies: [bloquant], reserves: [RESERVE] },
    'justifies',
    `1 manquement justifié par la collectivité, aucun autre ; 1 point à justifier ; tout n’a pas été vérifié : ${RESERVE}.`,
  ],
  [
    { justifies: [aJustifier] },
    'conforme',
    'Aucun manquement, 1 point justifié par la collectivité.',
  ],
]

describe('la conclusion', () => {
  it.each(CAS)('%#', (issue, etat, phrase) => {
    const dite = conclure({ ...RIEN, ...issue })
    expect(dite.phrase.replaceAll('\u00a0', ' ')).toBe(phrase.replaceAll('\u00a0', ' '))
    expect(dite.etat).toBe(etat)
  })

  it('compte à part ce que le texte permet, ce qui n’a pas été vérifié et ce qui est justifié', () => {
    expect(
      conclure({
        constats: [bloquant, aJustifier, signalement, permis, permis, nonVerifie, nonVerifie],
        justifies: [bloquant, aJustifier],
        questions: 0,
        reserves: [],
      }),
    ).toMatchObject({
      bloquants: 1,
      aJustifier: 1,
      signalements: 3,
      aSavoir: 1,
      permis: 2,
      nonVerifies: 2,
      justifies: 2,
    })
  })

  it('n’est jamais favorable s’il reste un manquement, même justifié, une question ou une réserve', () => {
    const choix = [[], [bloquant]]
    for (const constats of choix)
      for (const justifies of choix)
        for (const questions of [0, 1])
          for (const reserves of [[], [RESERVE]]) {
            const rien = [constats, justifies, reserves].every((l) => l.length === 0)
            const { etat } = conclure({ constats, justifies, questions, reserves })
            expect(etat === 'conforme').toBe(rien && questions === 0)
          }
  })
})
