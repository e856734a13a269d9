/** Un réglage donné par l'utilisateur ne se comprend pas. Le message est une phrase, qui nomme le champ. */
export class ErreurDeReglage extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ErreurDeReglage'
  }
}
