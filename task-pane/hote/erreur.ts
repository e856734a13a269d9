/** Ce qui a empêché l'hôte d'agir ; chaque motif a sa phrase et dit quoi faire. */
export type MotifDErreur =
  | 'edition-en-cours'
  | 'protege'
  | 'introuvable'
  | 'changee'
  | 'trop-gros'
  | 'interrompu'
  | 'lecture-seule'
  | 'non-pris-en-charge'
  | 'inattendu'

/** Une action refusée par le tableur. Le message est une phrase entière, pour l'utilisateur : quoi, et quoi faire. */
export class ErreurDHote extends Error {
  readonly motif: MotifDErreur

  constructor(motif: MotifDErreur, message: string) {
    super(message)
    this.name = 'ErreurDHote'
    this.motif = motif
  }
}

/** Les mêmes causes reviennent-elles si l'on recommence ? Sinon, le volet propose « Réessayer ». */
export function peutReussirEnReessayant({ motif }: ErreurDHote): boolean {
  return motif !== 'protege' && motif !== 'lecture-seule' && motif !== 'non-pris-en-charge'
}
