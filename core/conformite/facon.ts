import { AXES, type Axe } from '../modele/index.ts'

/**
 * Comment relever un axe à son plancher : tout sur une action, dite par une cellule de sa part de l'État
 * (« Budget!E10 ») ; réparti sur toutes ; à enveloppe constante, en prenant à un autre axe ce qu'on donne à celui-ci.
 */
export type Facon = 'repartie' | `enveloppe-${Axe}` | `${string}!${string}`

/** La façon choisie pour un axe et une année (« droits-2025 ») ; les autres axes vont au plus simple. */
export type Facons = ReadonlyMap<string, Facon>

export function faconDuMot(mot: string): Facon | null {
  if (mot === 'repartie' || mot.includes('!')) return mot as Facon
  return AXES.map(aEnveloppe).find((facon) => facon === mot) ?? null
}

/** À enveloppe constante, en prenant sur cet axe. */
export function aEnveloppe(axe: Axe): Facon {
  return `enveloppe-${axe}`
}

/** L'axe sur lequel prendre ; null : cette façon ne prend sur aucun. */
export function axePonctionne(facon: Facon | undefined): Axe | null {
  return AXES.find((axe) => aEnveloppe(axe) === facon) ?? null
}
