import { type Marque, rapportDe } from '../../core/constats/index.ts'
import {
  type Demande,
  direLEtatDuClasseur,
  direSansTableau,
  estSansTableau,
  examiner,
  matiereDuRapport,
  type Refus,
} from '../../core/examen/index.ts'
import type { Classeur } from '../../core/grille/index.ts'
import { recaler } from '../../core/lecture/index.ts'
import { lier } from '../../core/libelle/index.ts'
import type { Reponses } from '../../core/modele/index.ts'
import {
  CLASSEUR_SANS_REGLAGES,
  type CorrespondanceDonnee,
  lireReglagesDuClasseur,
  type ReglagesDuClasseur,
  type ReglagesDuContrat,
} from '../../core/reglages/index.ts'
import type { Verificateur, Verifie } from '../../task-pane/parcours/index.ts'
import {
  DIRE_UNE_CONSOLIDATION,
  type ExamenDeFichier,
  estUneConsolidation,
} from '../rendus/index.ts'
import { direLaJustificationTombee } from './gardes.ts'
import { direDOuViennentLesReglages, direLesContradictions, reunirLesContrats } from './reunir.ts'

/** Ce que la commande reçoit pour tous les classeurs, en plus de ce que chacun garde. */
export interface Options extends Pick<Demande, 'indicateurs' | 'date'> {
  /** L'heure qu'il est ; null : une date est donnée, qui n'en a pas. */
  readonly heure?: string | null
  readonly contrat: ReglagesDuContrat
  /** Remplace celles que garde le classeur. */
  readonly correspondance: CorrespondanceDonnee | undefined
  /** Ajoutées à celles de la correspondance et du classeur. */
  readonly reponses: Reponses
}

export interface ClasseurVerifie extends Verifie {
  readonly examen: ExamenDeFichier
}

/** Un classeur, et ce que sa lecture oblige à dire. */
interface Lu {
  readonly classeur: Classeur
  readonly remarques: readonly string[]
}

/** Vérifie un fichier tel qu'il a été lu ; `reglages` : le texte qu'il garde, ou null. */
export function verifierLeFichier(
  fichier: string,
  { classeur, remarques }: Lu,
  reglages: string | null,
  options: Options,
): ClasseurVerifie | Refus {
  if (estUneConsolidation(classeur.feuilles.map(({ nom }) => nom))) {
    return { genre: 'refus', phrase: DIRE_UNE_CONSOLIDATION }
  }
  const gardes = reglages === null ? CLASSEUR_SANS_REGLAGES : lireReglagesDuClasseur(reglages)
  const examen = examinerLeFichier({ classeur, remarques }, gardes, options)
  if (estSansTableau(examen)) {
    const phrase = [
      direSansTableau(examen),
      'Vous pouvez désigner les colonnes dans le volet, qui les garde dans le classeur, ou par ' +
        '«\u00a0verifier --correspondance\u00a0».',
      ...remarques,
    ].join(' ')
    return { genre: 'refus', phrase }
  }
  const heure = options.heure ?? null
  let marques: readonly Marque[] | null = null
  return {
    genre: 'verifie',
    get marques() {
      marques ??= examen.marques()
      return marques
    },
    examen: { fichier, ...examen, heure, etat: direLEtatDuClasseur(classeur) },
  }
}

/**
 * Le moteur de la commande : celui du volet, plus ce que l'utilisateur donne en option. Un fichier fermé ne change
 * pas : ses cellules sont celles déjà lues.
 */
export function moteurDeLaCommande(
  fichier: string,
  lu: Lu,
  options: Options,
): Verificateur<ClasseurVerifie> {
  let dernier: ExamenDeFichier | null = null
  return {
    verifier: async ({ reglages }) => {
      const verification = verifierLeFichier(fichier, lu, reglages, options)
      if (verification.genre === 'verifie') dernier = verification.examen
      return verification
    },
    rapport: async () =>
      dernier === null
        ? null
        : rapportDe({ ...matiereDuRapport(dernier), heure: dernier.heure, etat: dernier.etat }),
  }
}

/**
 * Vérifie un classeur. Ce que l'utilisateur donne en option l'emporte sur ce que le classeur garde, qui l'emporte
 * sur ses cellules.
 */
export function examinerLeFichier(
  { classeur, remarques }: Lu,
  gardes: ReglagesDuClasseur,
  { contrat, correspondance, reponses, indicateurs, date }: Options,
): ReturnType<typeof examiner> {
  const recalage = correspondance
    ? { correspondances: [correspondance], notes: [] }
    : recaler(classeur.feuilles, gardes.correspondances)
  const examen = examiner(classeur, {
    reglages: reunirLesContrats(contrat, gardes.contrat),
    correspondances: recalage.correspondances,
    justifications: gardes.justifications,
    reponses: { ...gardes.reponses, ...correspondance?.reponses, ...reponses },
    indicateurs,
    date,
    provenance: direDOuViennentLesReglages(contrat, gardes.contrat),
  })
  if (estSansTableau(examen)) return examen
  const notes = [
    ...remarques,
    ...direLesContradictions(contrat, gardes.contrat),
    ...recalage.notes.map(lier),
    ...examen.lecture.notes,
    ...examen.tombees.map(direLaJustificationTombee),
  ]
  return { ...examen, lecture: { ...examen.lecture, notes } }
}
