/** Ce qui empêche de servir. Le message est une phrase entière, pour l'utilisateur : quoi, et quoi faire. */
export class ErreurDeDemarrage extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ErreurDeDemarrage'
  }
}

export function erreurDUsage(message: string): ErreurDeDemarrage {
  return new ErreurDeDemarrage(
    `${message} Tapez «\u00a0npm start -- --aide\u00a0» pour le mode d’emploi.`,
  )
}
