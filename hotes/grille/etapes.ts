import type { Avancement, Avancer } from '../../formats/index.ts'

/**
 * Un travail qui se fait d'une traite, ou en laissant la page répondre entre deux étapes ; chacune dit, si elle le
 * sait, où il en est.
 */
export type ParEtapes<T> = Generator<Avancement | undefined, T>

/** Qui suit un travail peu à peu, et peut l'arrêter. */
export interface Suivi {
  readonly avancer?: Avancer
  readonly arret?: AbortSignal
}

export function dUneTraite<T>(etapes: ParEtapes<T>): T {
  for (;;) {
    const { done, value } = etapes.next()
    if (done) return value
  }
}

/** Deux images : au-delà, un geste se sentirait. */
const TRANCHE_MS = 30

/** Rend la main à la page dès qu'une tranche de temps est prise. Lève la raison de l'arrêt. */
export async function peuAPeu<T>(etapes: ParEtapes<T>, { avancer, arret }: Suivi = {}): Promise<T> {
  let debut = performance.now()
  let avancement: Avancement | undefined
  for (;;) {
    const { done, value } = etapes.next()
    if (done) return value
    avancement = value ?? avancement
    if (performance.now() - debut < TRANCHE_MS) continue
    arret?.throwIfAborted()
    if (avancement !== undefined) avancer?.(avancement)
    await new Promise((suite) => setTimeout(suite))
    debut = performance.now()
  }
}
