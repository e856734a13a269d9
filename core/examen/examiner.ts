import {
  type Conclusion,
  type Constat,
  type ConstatJustifie,
  conclure,
  type LigneDeSynthese,
  type Marque,
  marquesDe,
  partager,
} from '../constats/index.ts'
import { type Classeur, cellulesVisibles } from '../grille/index.ts'
import { type Lecture, lireContrat } from '../lecture/index.ts'
import { lier } from '../libelle/index.ts'
import type { Reponses } from '../modele/index.ts'
import {
  type CleInterpretation,
  type Correspondance,
  type Interpretations,
  interpretationsChangees,
  type Justification,
} from '../reglages/index.ts'
import type { Contexte } from '../regles/index.ts'
import { dresserLExecution, type Execution } from '../suivi/index.ts'
import { repondAUneAccusation } from './accusations.ts'
import { interroger, type QuestionPosee, type ReponsesDonnees } from './interroger.ts'
import { type Bareme, juger } from './juger.ts'
import { offrirLesCorrections } from './offrir.ts'
import { type Lecteur, lireEnRepondant, type QuestionRepondue } from './repondre.ts'
import { reservesDe } from './reserves.ts'

/** Ce que l'utilisateur a donné en plus des cellules. */
export interface Demande extends Bareme {
  readonly correspondances: readonly Correspondance[]
  /** Aux questions de lecture. */
  readonly reponses: Reponses
  /** D'où viennent les réglages : dit avec ce que la lecture a compris. */
  readonly provenance?: readonly string[]
}

/** Un classeur lu et vérifié : ce que toutes les sorties montrent. */
export interface Examen {
  readonly lecture: Lecture
  /** Ce que les règles ont regardé : contrat, bilans, indicateurs complétés. */
  readonly contexte: Contexte
  /** Sans ceux que l'utilisateur a justifiés. */
  readonly constats: readonly Constat[]
  readonly justifies: readonly ConstatJustifie[]
  /** Celles dont le verdict dépend, les plus chères d'abord. */
  readonly questions: readonly QuestionPosee[]
  readonly repondues: readonly QuestionRepondue[]
  /** Constats qui attendent une réponse : montrés à part, ni comptés ni marqués. */
  readonly retenus: readonly Constat[]
  readonly conclusion: Conclusion
  /** À poser dans les cellules : celles qui se voient. Une vérification qu'on ne fait que lire n'en fait pas. */
  readonly marques: () => readonly Marque[]
  /** Justifications qui ne valent plus. */
  readonly tombees: readonly Justification[]
  readonly synthese: readonly LigneDeSynthese[]
  readonly execution: Execution
  readonly interpretations: Interpretations
  /** Celles qui ont pesé sur un constat, ou que l'utilisateur a changées. */
  readonly interpretationsUtiles: readonly CleInterpretation[]
  readonly date: string
}

/** Aucun tableau reconnu : ce qui a été vu, feuille par feuille. */
export interface SansTableau {
  readonly feuilles: Lecture['feuilles']
}

export function estSansTableau(resultat: Examen | SansTableau): resultat is SansTableau {
  return 'feuilles' in resultat
}

/** Vérifie un classeur lu. */
export function examiner(classeur: Classeur, demande: Demande): Examen | SansTableau {
  const { reglages, correspondances } = demande
  const lire: Lecteur = (reponses) => lireContrat(classeur, reglages, correspondances, reponses)
  return examinerLaLecture(lire, demande, classeur)
}

/** De même, quel que soit le lecteur ; `classeur` : où se voit ce qu'une fusion recouvre, et ce qui est une formule. */
export function examinerLaLecture(
  lire: Lecteur,
  demande: Omit<Demande, 'correspondances'>,
  classeur: Classeur | null = null,
): Examen | SansTableau {
  const { aLaLecture, auxRegles } = partagerLesReponses(demande.reponses)
  const lue = lireEnRepondant(lire, aLaLecture)
  const { lecture, suivies } = lue
  if (lecture.contrat.vues.length === 0) return { feuilles: lecture.feuilles }
  const jugement = juger(lecture, demande)
  const { contexte, tri } = jugement
  const interrogation = interroger(
    lecture,
    jugement,
    { aLaLecture: suivies, auxRegles },
    { lire, juger: (autre) => juger(autre, demande) },
  )
  const retenus = new Set(interrogation.retenus)
  const constats = offrirLesCorrections(
    tri.ouverts.filter((constat) => !retenus.has(constat)),
    {
      contexte,
      lecture,
      classeur,
      releves: [...tri.ouverts, ...tri.justifies.map(({ constat }) => constat)],
    },
  )
  return {
    lecture: {
      ...lecture,
      notes: [
        ...(demande.provenance ?? []),
        ...lecture.notes,
        ...lue.notes,
        ...interrogation.notes,
      ].map(lier),
    },
    contexte,
    constats,
    justifies: tri.justifies,
    questions: interrogation.posees,
    repondues: [...lue.repondues, ...interrogation.repondues],
    retenus: interrogation.retenus,
    conclusion: conclure({
      constats,
      justifies: tri.justifies.map(({ constat }) => constat),
      questions: interrogation.posees.length,
      reserves: [...reservesDe(contexte, lecture.laisses), ...interrogation.contestees],
    }),
    marques: () =>
      marquesDe(
        partager(constats).reproches,
        classeur === null ? undefined : cellulesVisibles(classeur),
      ),
    tombees: tri.tombees,
    synthese: jugement.synthese,
    execution: dresserLExecution(contexte),
    interpretations: contexte.interpretations,
    interpretationsUtiles: [
      ...new Set([
        ...constats.flatMap((c) => c.interpretations),
        ...interpretationsChangees(demande.reglages.interpretations),
      ]),
    ],
    date: demande.date,
  }
}

function partagerLesReponses(reponses: Reponses): ReponsesDonnees {
  const donnees = Object.entries(reponses)
  return {
    aLaLecture: Object.fromEntries(donnees.filter(([id]) => !repondAUneAccusation(id))),
    auxRegles: Object.fromEntries(donnees.filter(([id]) => repondAUneAccusation(id))),
  }
}
