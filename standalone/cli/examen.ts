import {
  completerIndicateurs,
  type IndicateurFourni,
  reconnaitreSousThematique,
} from '../../core/catalogue/index.ts'
import type { Constat, LigneDeSynthese, MatiereDuRapport } from '../../core/constats/index.ts'
import type { Classeur } from '../../core/grille/index.ts'
import { type Lecture, lireContrat } from '../../core/lecture/index.ts'
import {
  type CleInterpretation,
  type Correspondance,
  direInterpretation,
  INTERPRETATIONS,
  type Interpretations,
  interpretationsChangees,
  type ReglagesDuContrat,
} from '../../core/reglages/index.ts'
import { constater, etablirContexte, synthese } from '../../core/verification/index.ts'
import { ErreurDEntree } from './erreur.ts'

/** Ce que l'utilisateur a donné en plus du classeur. */
export interface Demande {
  readonly reglages: ReglagesDuContrat
  readonly correspondance: Correspondance | undefined
  /** Indicateurs nationaux du fichier --indicateurs. */
  readonly indicateurs: readonly IndicateurFourni[]
  /** Date de vérification, AAAA-MM-JJ. */
  readonly date: string
}

/** Un classeur lu et vérifié : ce que toutes les sorties montrent. */
export interface Examen {
  /** Tel que l'utilisateur l'a écrit. */
  readonly fichier: string
  readonly lecture: Lecture
  readonly constats: readonly Constat[]
  readonly synthese: readonly LigneDeSynthese[]
  readonly interpretations: Interpretations
  /** Celles qui ont pesé sur un constat, ou que l'utilisateur a changées. */
  readonly interpretationsUtiles: readonly CleInterpretation[]
  readonly date: string
}

export interface Echec {
  readonly fichier: string
  readonly erreur: string
}

export type Resultat = Examen | Echec

export function estUnEchec(resultat: Resultat): resultat is Echec {
  return 'erreur' in resultat
}

/** Vérifie un classeur lu. Lève une ErreurDEntree si aucun tableau n'y est reconnu. */
export function examiner(fichier: string, classeur: Classeur, demande: Demande): Examen {
  const lecture = lireContrat(classeur, demande.reglages, demande.correspondance)
  const { contrat } = lecture
  if (contrat.vues.length === 0) throw new ErreurDEntree(direSansTableau(lecture))
  const { interpretations } = demande.reglages
  const indicateurs = completerIndicateurs(reunir(demande.indicateurs, lecture.indicateurs))
  const contexte = etablirContexte(contrat, { interpretations, indicateurs, date: demande.date })
  const constats = constater(contexte)
  return {
    fichier,
    lecture,
    constats,
    synthese: synthese(contexte),
    interpretations: contexte.interpretations,
    interpretationsUtiles: [
      ...new Set([
        ...constats.flatMap((c) => c.interpretations),
        ...interpretationsChangees(interpretations),
      ]),
    ],
    date: demande.date,
  }
}

/** Le fichier donné l'emporte sur la feuille du classeur, sous-thématique par sous-thématique. */
function reunir(
  donnes: readonly IndicateurFourni[],
  lus: readonly IndicateurFourni[],
): readonly IndicateurFourni[] {
  const cites = new Set(donnes.map((i) => reconnaitreSousThematique(i.sousThematique)?.id))
  return [
    ...donnes,
    ...lus.filter((i) => !cites.has(reconnaitreSousThematique(i.sousThematique)?.id)),
  ]
}

function direSansTableau({ feuilles }: Lecture): string {
  return (
    'Aucun tableau de budget reconnu : il faut une ligne d’en-tête avec au moins une colonne d’actions et une ' +
    `colonne de crédits de l’État. ${ceQuiAEteVu(feuilles)}. Vous pouvez désigner les colonnes par --correspondance.`
  )
}

const FEUILLES_CITEES = 8

function ceQuiAEteVu(feuilles: Lecture['feuilles']): string {
  if (feuilles.length === 0) return 'Le classeur n’a aucune feuille lisible'
  const citees = feuilles.slice(0, FEUILLES_CITEES)
  const reste = feuilles.length - citees.length
  const dites = citees.map(({ nom, verdict }) => `feuille « ${nom} » : ${verdict}`)
  if (reste > 0)
    dites.push(`et ${reste} autre${reste > 1 ? 's' : ''} feuille${reste > 1 ? 's' : ''}`)
  return dites.join(' ; ')
}

/** Les interprétations utiles, une phrase chacune, avec leur clé de contrat.json. */
export function direLesInterpretations(examen: Examen): string[] {
  return INTERPRETATIONS.filter(({ cle }) => examen.interpretationsUtiles.includes(cle)).map(
    ({ cle, titre }) => `${titre} (${cle}) : ${direInterpretation(cle, examen.interpretations)}.`,
  )
}

export function matiereDuRapport(examen: Examen): MatiereDuRapport {
  return {
    collectivite: examen.lecture.contrat.collectivite.nom,
    date: examen.date,
    constats: examen.constats,
    synthese: examen.synthese,
    interpretations: direLesInterpretations(examen),
    notes: examen.lecture.notes,
  }
}
