import type { Moteur } from '../../task-pane/moteur/index.ts'

/** Le volet et les fonctions sont deux fichiers de la même page : un symbole global leur fait partager le moteur. */
const CLE = Symbol.for('pacte.moteur')

interface Page {
  [CLE]?: Moteur
}

const page: typeof globalThis & Page = globalThis

/** Donne le moteur à toute la page. */
export function poserLeMoteur(moteur: Moteur): void {
  page[CLE] = moteur
}

/** Le moteur de la page ; null si rien ne l'a encore posé. */
export function moteurPose(): Moteur | null {
  return page[CLE] ?? null
}
