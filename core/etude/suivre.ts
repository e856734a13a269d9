import type { Rapport } from '../constats/index.ts'
import {
  direSansTableau,
  estSansTableau,
  etablirContexte,
  examinerUnClasseur,
  type Refus,
} from '../examen/index.ts'
import type { ClasseurBrut } from '../grille/index.ts'
import { type Changements, comparerAuDernier, passageDe } from '../historique/index.ts'
import { type Dossier, dresserLesPieces, rangeesDesPieces } from '../pieces/index.ts'
import {
  CLASSEUR_SANS_REGLAGES,
  lireReglagesDuClasseur,
  type PassageGarde,
} from '../reglages/index.ts'
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
  /** Depuis la dernière vérification retenue ; null : aucune ne l'est. */
  readonly changements: Changements | null
  /** De quoi retenir celle-ci. */
  readonly passage: PassageGarde
  readonly feuille: Rapport
}

/** Lève une ErreurDeReglage si les réglages ne se lisent pas. */
export function suivreLeClasseur({ classeur, reglages, date }: DemandeDEtude): SuiviEtabli | Refus {
  const { examen } = examinerUnClasseur(classeur, reglages, date)
  if (estSansTableau(examen)) return { genre: 'refus', phrase: direSansTableau(examen) }
  const { execution, lecture, interpretations, constats } = examen
  const { contrat } = lecture
  const { nom: collectivite } = contrat.collectivite
  const gardes = reglages === null ? CLASSEUR_SANS_REGLAGES : lireReglagesDuClasseur(reglages)
  const dossier = dresserLesPieces(
    etablirContexte(contrat, { interpretations, date }),
    gardes.pieces,
  )
  return {
    genre: 'suivi',
    execution,
    dossier,
    changements: comparerAuDernier(constats, gardes.historique),
    passage: passageDe(constats, execution, date),
    feuille: feuilleDuSuivi(execution, { collectivite, date }, rangeesDesPieces(dossier)),
  }
}
