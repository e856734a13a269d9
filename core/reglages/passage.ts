/** Une vérification retenue : de quoi dire, la fois suivante, ce qui a changé. Rien n'y nomme personne. */
export interface PassageGarde {
  /** AAAA-MM-JJ. */
  readonly date: string
  /** Versions de Pacte et de ses règles. */
  readonly pacte: string
  readonly regles: string
  /** Constats ouverts : bloquants, à justifier, signalements. */
  readonly comptes: readonly number[]
  /** Euros programmés, toutes années ; null : inconnu. */
  readonly programme: number | null
  /** Un condensé par constat ouvert ; null : il n'est pas gardé, seuls les comptes se comparent. */
  readonly cles: readonly string[] | null
}

/** Du plus ancien au plus récent. */
export const PASSAGES_ADMIS = 12
