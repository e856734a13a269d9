import type { Rapport } from '../constats/index.ts'
import {
  direSansTableau,
  estSansTableau,
  etablirContexte,
  examinerUnClasseur,
  type Refus,
} from '../examen/index.ts'
import type { ClasseurBrut } from '../grille/index.ts'
import { type Dossier, dresserLesPieces, rangeesDesPieces } from '../pieces/index.ts'
import { lireReglagesDuClasseur } from '../reglages/index.ts'
import { type Execution, feuilleDuSuivi } from '../suivi/index.ts'

/** Ce qu'une étude lit : les cellules, les réglages gardés (texte JSON, ou null), le jour (AAAA-MM-JJ). */
export interface DemandeDEtude {
  readonly classeur: ClasseurBrut
  readonly reglages: string | null
  readonly date: string
}

/** L'exécution d'un contrat, ses pièces à fournir, et la feuille qui les garde. Que des données simples. */
export interface SuiviEtabli {
  readonly genre: 'suivi'
  readonly execution: Execution
  readonly dossier: Dossier
  readonly feuille: Rapport
}

/** Lève une ErreurDeReglage si les réglages ne se lisent pas. */
export function suivreLeClasseur({ classeur, reglages, date }: DemandeDEtude): SuiviEtabli | Refus {
  const { examen } = examinerUnClasseur(classeur, reglages, date)
  if (estSansTableau(examen)) return { genre: 'refus', phrase: direSansTableau(examen) }
  const { execution, lecture, interpretations } = examen
  const { contrat } = lecture
  const { nom: collectivite } = contrat.collectivite
  const gardees = reglages === null ? [] : lireReglagesDuClasseur(reglages).pieces
  const dossier = dresserLesPieces(etablirContexte(contrat, { interpretations, date }), gardees)
  return {
    genre: 'suivi',
    execution,
    dossier,
    feuille: feuilleDuSuivi(execution, { collectivite, date }, rangeesDesPieces(dossier)),
  }
}
