/** Ce que la barre et les messages montrent. */
export interface Etat {
  /** null : rien n'est encore ouvert. */
  readonly fichier: FichierMontre | null
  /** Ce qui est en cours, à dire ; null : rien. */
  readonly encours: string | null
  readonly avis: Avis | null
}

export interface FichierMontre {
  readonly nom: string
  /** Y a-t-il un travail que le dernier enregistrement n'a pas ? */
  readonly modifie: boolean
  /** La visite guidée s'y prête. */
  readonly visitable: boolean
}

export interface Avis {
  readonly genre: 'erreur' | 'information' | 'succes'
  readonly phrases: readonly string[]
}

export const DEPART: Etat = { fichier: null, encours: 'Ouverture du budget…', avis: null }

/** Une raison d'échec que personne n'a prévue ; le détail aide à la signaler. */
export function direLImprevu(quoi: string, cause: unknown): string {
  const detail = cause instanceof Error ? cause.message : String(cause)
  return (
    `${quoi}\u00a0: une erreur inattendue a tout arrêté (${detail}). Votre fichier ` +
    'd’origine n’est pas touché. Réessayez\u00a0; si elle revient, signalez-la avec ce message.'
  )
}
