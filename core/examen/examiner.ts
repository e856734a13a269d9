import {
  completerIndicateurs,
  type IndicateurFourni,
  reconnaitreSousThematique,
} from '../catalogue/index.ts'
import {
  type Conclusion,
  type Constat,
  type ConstatJustifie,
  conclure,
  type LigneDeSynthese,
  type Marque,
  marquesDe,
  trierLesJustifies,
} from '../constats/index.ts'
import { type Classeur, cellulesVisibles } from '../grille/index.ts'
import { type Lecture, lireContrat } from '../lecture/index.ts'
import {
  type CleInterpretation,
  type Correspondance,
  type Interpretations,
  interpretationsChangees,
  type Justification,
  type ReglagesDuContrat,
} from '../reglages/index.ts'
import { reservesDe } from './reserves.ts'
import { synthese } from './synthese.ts'
import { constater, etablirContexte } from './verifier.ts'

/** Ce que l'utilisateur a donné en plus des cellules. */
export interface Demande {
  readonly reglages: ReglagesDuContrat
  readonly correspondances: readonly Correspondance[]
  readonly justifications: readonly Justification[]
  /** Indicateurs nationaux donnés à part, chacun avec sa source. */
  readonly indicateurs: readonly IndicateurFourni[]
  /** Date de vérification, AAAA-MM-JJ. */
  readonly date: string
}

/** Un classeur lu et vérifié : ce que toutes les sorties montrent. */
export interface Examen {
  readonly lecture: Lecture
  /** Sans ceux que l'utilisateur a justifiés. */
  readonly constats: readonly Constat[]
  readonly justifies: readonly ConstatJustifie[]
  readonly conclusion: Conclusion
  /** À poser dans les cellules : celles qui se voient. */
  readonly marques: readonly Marque[]
  /** Justifications qui ne valent plus. */
  readonly tombees: readonly Justification[]
  readonly synthese: readonly LigneDeSynthese[]
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
  const lecture = lireContrat(classeur, demande.reglages, demande.correspondances)
  const { contrat } = lecture
  if (contrat.vues.length === 0) return { feuilles: lecture.feuilles }
  const { interpretations } = demande.reglages
  const indicateurs = completerIndicateurs(reunir(demande.indicateurs, lecture.indicateurs))
  const contexte = etablirContexte(contrat, { interpretations, indicateurs, date: demande.date })
  const tri = trierLesJustifies(constater(contexte), demande.justifications)
  return {
    lecture,
    constats: tri.ouverts,
    justifies: tri.justifies,
    conclusion: conclure({
      constats: tri.ouverts,
      justifies: tri.justifies.map(({ constat }) => constat),
      questions: 0,
      reserves: reservesDe(contexte, []),
    }),
    marques: marquesDe(tri.ouverts, cellulesVisibles(classeur)),
    tombees: tri.tombees,
    synthese: synthese(contexte),
    interpretations: contexte.interpretations,
    interpretationsUtiles: [
      ...new Set([
        ...tri.ouverts.flatMap((c) => c.interpretations),
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
