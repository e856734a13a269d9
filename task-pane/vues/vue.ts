import type { FunctionComponent } from 'preact'
import type { InterpretationRetenue } from '../../core/examen/index.ts'
import type { Actions } from '../effets/index.ts'
import type { ConstatRange, Etat, Faite, OngletDeLAtelier } from '../etat/index.ts'
import type { Capacites } from '../hote/index.ts'

/** Ce qu’un constat déplié montre. */
export interface PropsDuDetail {
  readonly range: ConstatRange
  readonly raison: string | null
  readonly faites: readonly Faite[]
  readonly interpretations: readonly InterpretationRetenue[]
  readonly actions: Actions
  readonly aide: string | null
}

/** Ce que le premier écran ne montre pas ; chargé juste après lui. */
export interface Suite {
  readonly OngletContrat: FunctionComponent<Vue>
  readonly OngletTableau: FunctionComponent<Vue>
  readonly Dialogues: FunctionComponent<Vue>
  readonly Detail: FunctionComponent<PropsDuDetail>
  readonly Corrections: FunctionComponent<Vue>
}

/** Les onglets qui se chargent quand on les ouvre. */
export type Atelier = Readonly<Record<OngletDeLAtelier, FunctionComponent<Vue>>>

/** Ce que toute vue reçoit : ce qu’il y a à montrer, et ce qu’on peut demander. */
export interface Vue {
  readonly etat: Etat
  /** null : pas encore chargée. */
  readonly suite: Suite | null
  /** null : pas encore chargé ; « absent » : cet hôte ne l’offre pas. */
  readonly atelier: Atelier | null | 'absent'
  /** Pourquoi l’atelier n’est pas venu, s’il le dit. */
  readonly refus: string | null
  readonly actions: Actions
  /** Ce que le tableur sait faire ; le reste ne se propose pas. */
  readonly capacites: Capacites
  /** Dossier du site d’aide ; null : aucun lien. */
  readonly aide: string | null
  /** AAAA-MM-JJ. */
  readonly aujourdhui: () => string
}

/** Pourquoi un bouton attend ; null : il répond. */
export function attente({ travail }: Etat): string | null {
  return travail === null
    ? null
    : `Attendez la fin de l’action en cours\u00a0: ${travail.quoi.toLowerCase()}.`
}
