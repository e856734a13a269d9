import {
  type Examen,
  estSansTableau,
  examinerLaLecture,
  type Lecteur,
} from '../../../core/examen/index.ts'
import type { Lecture } from '../../../core/lecture/index.ts'
import type { Question, Reponses } from '../../../core/modele/index.ts'
import { CLASSEUR_SANS_REGLAGES } from '../../../core/reglages/index.ts'
import { type ContratDEssai, contratDEssai } from '../contrat-d-essai.ts'

/** Une action par axe obligatoire, au-dessus de son plancher. */
export const LIGNES_SAINES = (['enfance', 'droits', 'transition'] as const).map((axe) => ({
  axe,
  action: `Action ${axe}`,
  indicateurLocal: 'familles suivies',
}))

export const PLAFONDS = { enfance: 100_000, droits: 100_000, transition: 100_000 }

export function lectureDEssai(essai: ContratDEssai = {}, suite: Partial<Lecture> = {}): Lecture {
  return {
    contrat: contratDEssai({ lignes: LIGNES_SAINES, plafonds: PLAFONDS, ...essai }),
    tableaux: [],
    retenus: [],
    notes: [],
    indicateurs: [],
    feuilles: [],
    questions: [],
    laisses: [],
    situer: (lieu) => [lieu],
    ...suite,
  }
}

/** « Oui » est retenu ; les autres choix sont ceux que l'on donne. */
export function questionDEssai(
  id: string,
  suite: Partial<Question> = {},
  autres: readonly string[] = ['non'],
): Question {
  return {
    id,
    objet: 'colonne',
    lieux: [{ feuille: 'Budget', ligne: 0, colonne: 5 }],
    question: `La colonne de ${id} est-elle la part de l’État ?`,
    retenu: 'oui',
    choix: ['oui', ...autres].map((valeur) => ({ valeur, dit: valeur })),
    preuves: ['égale sur 3 lignes sur 3'],
    champs: [],
    ...suite,
  }
}

export interface LecteurCompte {
  readonly lire: Lecteur
  /** Les réponses de chaque relecture. */
  readonly demandes: Reponses[]
}

/** Un lecteur dont on voit ce qu'on lui demande. */
export function lecteurDEssai(lire: Lecteur): LecteurCompte {
  const demandes: Reponses[] = []
  return {
    demandes,
    lire: (reponses) => {
      demandes.push(reponses)
      return lire(reponses)
    },
  }
}

export function examinerAvec(lire: Lecteur, reponses: Reponses = {}): Examen {
  const { contrat: reglages, justifications } = CLASSEUR_SANS_REGLAGES
  const examen = examinerLaLecture(lire, {
    reglages,
    justifications,
    reponses,
    indicateurs: [],
    date: '2025-06-01',
  })
  if (estSansTableau(examen)) throw new Error('aucun tableau')
  return examen
}
