import type { Partie } from './messages.ts'
import type { Morceau } from './morceaux.ts'

/** Les parties reçues en attendant le message qu'elles complètent. */
export function ouvrirParties() {
  const recues = new Map<number, Morceau[]>()
  return {
    recevoir({ numero, morceau }: Partie): void {
      const siennes = recues.get(numero)
      if (siennes === undefined) recues.set(numero, [morceau])
      else siennes.push(morceau)
    },
    prendre(numero: number): readonly Morceau[] {
      const siennes = recues.get(numero) ?? []
      recues.delete(numero)
      return siennes
    },
  }
}
