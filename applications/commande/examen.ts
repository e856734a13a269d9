import { type Demande, direSansTableau, estSansTableau, examiner } from '../../core/examen/index.ts'
import type { Classeur } from '../../core/grille/index.ts'
import { recaler } from '../../core/lecture/index.ts'
import type {
  Correspondance,
  ReglagesDuClasseur,
  ReglagesDuContrat,
} from '../../core/reglages/index.ts'
import type { ExamenDeFichier } from '../rendus/index.ts'
import { ErreurDEntree } from './erreur.ts'
import { direLaJustificationTombee } from './gardes.ts'
import { direLesContradictions, reunirLesContrats } from './reunir.ts'

/** Ce que la commande reçoit pour tous les classeurs, en plus de ce que chacun garde. */
export interface Options extends Pick<Demande, 'indicateurs' | 'date'> {
  readonly contrat: ReglagesDuContrat
  /** Remplace celles que garde le classeur. */
  readonly correspondance: Correspondance | undefined
}

/** Un classeur, et ce que sa lecture oblige à dire. */
export interface Lu {
  readonly classeur: Classeur
  readonly remarques: readonly string[]
}

/**
 * Vérifie un classeur lu : ce que l'utilisateur donne en option l'emporte sur ce que le classeur garde, qui l'emporte sur ses
 * cellules. Lève une ErreurDEntree si aucun tableau n'y est reconnu.
 */
export function examinerLeFichier(
  fichier: string,
  { classeur, remarques }: Lu,
  gardes: ReglagesDuClasseur,
  { contrat, correspondance, indicateurs, date }: Options,
): ExamenDeFichier {
  const recalage = correspondance
    ? { correspondances: [correspondance], notes: [] }
    : recaler(classeur.feuilles, gardes.correspondances)
  const examen = examiner(classeur, {
    reglages: reunirLesContrats(contrat, gardes.contrat),
    correspondances: recalage.correspondances,
    justifications: gardes.justifications,
    indicateurs,
    date,
  })
  if (estSansTableau(examen)) {
    throw new ErreurDEntree(
      [
        direSansTableau(examen),
        'Vous pouvez désigner les colonnes par --correspondance.',
        ...remarques,
      ].join(' '),
    )
  }
  const notes = [
    ...remarques,
    ...direLesContradictions(contrat, gardes.contrat),
    ...recalage.notes,
    ...examen.lecture.notes,
    ...examen.tombees.map(direLaJustificationTombee),
  ]
  return { fichier, ...examen, lecture: { ...examen.lecture, notes } }
}
