/** Un travail qui se fait d'une traite, ou en laissant la page répondre entre deux étapes. */
export type ParEtapes<T> = Generator<void, T>

/** Tout, d'une traite. */
export function dUneTraite<T>(etapes: ParEtapes<T>): T {
  for (;;) {
    const { done, value } = etapes.next()
    if (done) return value
  }
}

/** Le temps d'une image ou deux : au-delà, un geste se sentirait. */
const TRANCHE_MS = 30

/** De même, en rendant la main à la page dès qu'une tranche de temps est prise. `avancer` : avant chaque pause. */
export async function peuAPeu<T>(etapes: ParEtapes<T>): Promise<T> {
  let debut = performance.now()
  for (;;) {
    const { done, value } = etapes.next()
    if (done) return value
    if (performance.now() - debut < TRANCHE_MS) continue
    await new Promise((suite) => setTimeout(suite))
    debut = performance.now()
  }
}
