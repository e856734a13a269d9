import type { Hasard } from '../oracle/tirage.ts'

/** Ce qui empêche, ou non, un verdict favorable (lecture précise 15) : chacun à son tour, ou plusieurs ensemble. */
export interface TirageDeConclusion {
  /** Une part de l'État au-dessus de la parité. */
  readonly manquement: boolean
  /** La collectivité l'a justifié. */
  readonly justifie: boolean
  /** Une part de l'État sans axe écrit nulle part ; null : aucune. */
  readonly sansAxe: number | null
  /** Sous un axe que l'on n'a pas compris : un constat le dit, bloquant. */
  readonly axeInconnu: boolean
  readonly transversal: boolean
  /** Une ligne dont l'année écrite ne se lit pas. */
  readonly sansAnnee: boolean
  /** Ce que le total du tableau écrit de plus que ses lignes, en euros ; null : pas de total. */
  readonly ecartDuTotal: number | null
  /** La part de l'État d'une feuille laissée de côté ; null : aucune. */
  readonly feuilleLaissee: number | null
  readonly feuilleIncomprise: boolean
  /** Une question dont le verdict dépend ; « sans effet » : elle ne se pose pas. */
  readonly question: 'attend' | 'sans effet' | null
  /** Aucune part de l'État n'est écrite. */
  readonly rien: boolean
}

/** Le plus souvent presque rien ne va de travers : c'est là qu'un verdict favorable se décide. */
export function tirerUneConclusion(hasard: Hasard): TirageDeConclusion {
  const rare = hasard.parmi([0, 0.05, 0.15, 0.3])
  const arrive = () => hasard.chance(rare)
  const manquement = arrive()
  return {
    manquement,
    justifie: manquement && hasard.chance(0.5),
    sansAxe: arrive() ? hasard.parmi([0, 1, 5_000]) : null,
    axeInconnu: arrive(),
    transversal: hasard.chance(0.3),
    sansAnnee: arrive(),
    ecartDuTotal: hasard.chance(0.5) ? (arrive() ? hasard.parmi([-500, 500]) : 0) : null,
    feuilleLaissee: arrive() ? hasard.parmi([0, 298_100]) : null,
    feuilleIncomprise: arrive(),
    question: arrive() ? hasard.parmi(['attend', 'sans effet']) : null,
    rien: hasard.chance(rare / 3),
  }
}
