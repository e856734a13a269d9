/** Un réglage donné par l'utilisateur ne se comprend pas. Le message est une phrase, qui nomme le champ. */
export class ErreurDeReglage extends Error {
  /** Ce qu'il faut faire, si ce n'est pas corriger ou oublier. */
  readonly conseil: string | null

  constructor(message: string, conseil: string | null = null) {
    super(message)
    this.name = 'ErreurDeReglage'
    this.conseil = conseil
  }
}
