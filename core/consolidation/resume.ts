import type { BilanAnnee, BilanAxe } from '../bilan/index.ts'
import type { Conclusion, Constat, ConstatJustifie } from '../constats/index.ts'
import {
  direCeQuiEstLaisse,
  type Examen,
  montrerLaQuestion,
  type QuestionMontree,
} from '../examen/index.ts'
import {
  type Axe,
  type Centimes,
  moins,
  somme,
  type TypeCollectivite,
  ZERO,
} from '../modele/index.ts'
import { dresserLesPieces, type Piece } from '../pieces/index.ts'
import type { PieceGardee } from '../reglages/index.ts'
import type { AxeSuivi, Exposition, LigneDExecution } from '../suivi/index.ts'

/** Ce qu'on additionne d'un classeur à l'autre. Centimes ; null : inconnu, jamais zéro. */
export interface Montants {
  /** Plafond notifié, hors report. */
  readonly plafond: Centimes | null
  /** Report accordé qui relève le plafond. */
  readonly report: Centimes | null
  readonly programme: Centimes | null
  /** Plafond et report, moins le programmé ; négatif s'il est dépassé. */
  readonly reste: Centimes | null
  readonly plancher: Centimes | null
  /** Ce qui manque pour atteindre le plancher ; 0 s'il est atteint ou sans objet. */
  readonly manque: Centimes | null
  /** Programmé des actions dont le consommé est connu ; null : d'aucune. */
  readonly suivi: Centimes | null
  readonly consomme: Centimes | null
  /** Ce que ces actions n'ont ni consommé ni justifié. */
  readonly nonJustifie: Centimes | null
}

/** Un axe, ou les actions qui en servent plusieurs. */
export type AxeOuTransversal = Axe | 'transversal'

export interface LigneDAxe extends Montants {
  readonly axe: AxeOuTransversal
  readonly annee: number | null
  /** L'emploi d'un département est à part : il n'entre dans aucun total. */
  readonly fongible: boolean
}

/** Les axes fongibles et le transversal ensemble, une année. */
export interface LigneDAnnee extends Montants {
  readonly annee: number | null
}

/** Ce que la consolidation garde d'un classeur vérifié : mille examens entiers ne tiendraient pas en mémoire. */
export interface Resume {
  readonly collectivite: string | null
  readonly type: TypeCollectivite | null
  readonly annees: readonly number[]
  readonly conclusion: Conclusion
  readonly questions: readonly QuestionMontree[]
  /** Ce qui a été lu et mis de côté, une phrase chacun. */
  readonly laisses: readonly { readonly feuille: string; readonly dit: string }[]
  readonly constats: readonly Constat[]
  readonly justifies: readonly ConstatJustifie[]
  /** Par année, puis dans l'ordre des axes. */
  readonly axes: readonly LigneDAxe[]
  readonly ensembles: readonly LigneDAnnee[]
  /** Actions dont le consommé est connu, sur celles qui ont des crédits, une fois par année ; null : inconnu. */
  readonly suivies: { readonly nombre: number; readonly sur: number } | null
  /** Ce que les années d'avant peuvent retirer de la dernière ; null : inconnu. */
  readonly exposition: Exposition | null
  /** Celles que le contrat appelle, chacune où elle en est ; null : inconnu. */
  readonly pieces: readonly Piece[] | null
}

/**
 * Réduit un examen. Tant qu'une question attend, ses montants et ses pièces sont inconnus : une autre lecture les
 * changerait. `gardees` : ce que l'utilisateur dit des pièces dans son classeur.
 */
export function resumer(examen: Examen, gardees: readonly PieceGardee[] = []): Resume {
  const { lecture, conclusion, constats, justifies, synthese, contexte, execution } = examen
  const { contrat } = lecture
  const { annuels } = contexte.bilans
  const sur = examen.questions.length === 0
  const manqueDe = ({ axe, annee }: BilanAxe) =>
    synthese.find((ligne) => ligne.axe === axe && ligne.annee === annee)?.manque ?? null
  const ensembles = execution.lignes.filter(({ axe }) => axe === null)
  const suiviDe = (axe: AxeSuivi, annee: number | null) =>
    consommeDe(execution.lignes.find((l) => l.axe === axe && l.annee === annee))
  return {
    collectivite: contrat.collectivite.nom,
    type: contrat.collectivite.type,
    annees: contrat.annees,
    conclusion,
    questions: examen.questions.map(montrerLaQuestion),
    laisses: lecture.laisses.map((laisse) => ({
      feuille: laisse.feuille,
      dit: direCeQuiEstLaisse(laisse),
    })),
    constats,
    justifies,
    axes: annuels.annees.flatMap((ensemble) => [
      ...annuels.axes
        .filter(({ annee }) => annee === ensemble.annee)
        .map((bilan) => ({
          axe: bilan.axe,
          annee: bilan.annee,
          fongible: bilan.fongible,
          ...(sur && estRemplie(ensemble, bilan)
            ? {
                ...INCONNUS,
                ...montantsDe(bilan),
                ...suiviDe(bilan.axe, bilan.annee),
                plancher: bilan.plancher,
                manque: manqueDe(bilan),
              }
            : INCONNUS),
        })),
      {
        axe: 'transversal' as const,
        annee: ensemble.annee,
        fongible: true,
        ...INCONNUS,
        ...(sur && !ensemble.incomplet ? { programme: transversalDe(ensemble) } : {}),
        ...(sur ? suiviDe('transversal', ensemble.annee) : {}),
      },
    ]),
    ensembles: annuels.annees.map((ensemble) => ({
      annee: ensemble.annee,
      ...INCONNUS,
      ...(sur && ensemble.programmee
        ? { ...montantsDe(ensemble), ...suiviDe(null, ensemble.annee) }
        : {}),
    })),
    suivies: sur
      ? {
          nombre: ensembles.reduce((n, { suivies }) => n + suivies, 0),
          sur: ensembles.reduce((n, { actions }) => n + actions, 0),
        }
      : null,
    exposition: sur ? execution.exposition : null,
    pieces: sur ? dresserLesPieces(contexte, gardees).pieces : null,
  }
}

const INCONNUS: Montants = {
  plafond: null,
  report: null,
  programme: null,
  reste: null,
  plancher: null,
  manque: null,
  suivi: null,
  consomme: null,
  nonJustifie: null,
}

/** Une année que personne n'a encore remplie n'est pas programmée à zéro ; l'emploi d'un département se lit à part. */
function estRemplie({ programmee }: BilanAnnee, { fongible, programme }: BilanAxe): boolean {
  return fongible ? programmee : programmee || programme !== 0
}

function montantsDe(bilan: BilanAnnee | BilanAxe) {
  const { plafond, report, programme, incomplet, reportIncomplet } = bilan
  const connu = plafond !== null && !incomplet && !reportIncomplet
  return {
    plafond,
    report: reportIncomplet ? null : report,
    programme: incomplet ? null : programme,
    reste: connu ? moins(somme([plafond, report]), programme) : null,
  }
}

/** Aucune action suivie : rien n'en est connu. */
function consommeDe(ligne: LigneDExecution | undefined) {
  if (ligne === undefined || ligne.suivies === 0) return {}
  const { suivi, consomme, nonJustifie } = ligne
  return { suivi, consomme, nonJustifie }
}

function transversalDe({ programme, axes, programmee }: BilanAnnee): Centimes | null {
  return programmee ? moins(programme, somme(axes.map((b) => b.programme))) : null
}

/** Celles dont ni le classeur ni l'utilisateur ne disent rien ; null : on ne peut pas le dire. */
export function piecesManquantes({ pieces }: Resume): readonly Piece[] | null {
  return pieces?.filter(({ etat }) => etat === 'manquante') ?? null
}

/** Ce qui manque en tout pour les planchers, et pour combien d'axes ; null : on ne peut pas le dire. */
export function planchersManques({ axes, questions }: Resume): {
  readonly nombre: number
  readonly montant: Centimes
} | null {
  if (questions.length > 0) return null
  const manques = axes.flatMap(({ manque }) => (manque !== null && manque > ZERO ? [manque] : []))
  return { nombre: manques.length, montant: somme(manques) }
}
