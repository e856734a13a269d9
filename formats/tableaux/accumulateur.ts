import { reunir } from '../octets/index.ts'

/** En caractères : au-delà, ce qui attend devient des octets, deux à quatre fois moins lourds que des textes épars. */
const ATTENTE_MAXIMALE = 1 << 18

/** Un long texte écrit au fur et à mesure, gardé en octets. */
export class Accumulateur {
  readonly #encodeur = new TextEncoder()
  readonly #morceaux: Uint8Array[] = []
  #attente = ''

  ajouter(texte: string): void {
    this.#attente += texte
    if (this.#attente.length > ATTENTE_MAXIMALE) this.#vider()
  }

  /** Tout ce qui a été ajouté, entre deux textes. */
  entre(avant: string, apres: string): Uint8Array {
    this.#vider()
    return reunir(this.#encodeur.encode(avant), ...this.#morceaux, this.#encodeur.encode(apres))
  }

  #vider(): void {
    this.#morceaux.push(this.#encodeur.encode(this.#attente))
    this.#attente = ''
  }
}
