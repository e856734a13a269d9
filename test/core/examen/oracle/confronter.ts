import { expect } from 'vitest'
import { Hasard } from './tirage.ts'

/** Une règle, ou une gravité, dont les verdicts seraient plus rares que cela ne serait pas éprouvée. */
const PART_MINIMALE = 0.005

interface Confrontation<T> {
  readonly tirer: (hasard: Hasard) => T
  /** Ce que l'oracle attend, et ce que les règles rendent, dans le même ordre. */
  readonly juger: (tirage: T) => readonly string[]
  readonly verdicts: (tirage: T) => readonly string[]
  /** « règle », ou « règle gravité » : ce que le tirage doit vraiment atteindre. */
  readonly atteintes: readonly string[]
}

/** Compare règles et oracle sur autant de contrats tirés au hasard ; la graine d'un contrat est son rang. */
export function confronter<T>(
  nombre: number,
  { tirer, juger, verdicts: rendre, atteintes }: Confrontation<T>,
): void {
  const rendus = new Map<string, number>()
  for (let graine = 1; graine <= nombre; graine++) {
    const tirage = tirer(new Hasard(graine))
    const attendus = juger(tirage)
    const verdicts = rendre(tirage)
    if (verdicts.join('\n') !== attendus.join('\n')) {
      expect({ graine, tirage, verdicts }).toEqual({ graine, tirage, verdicts: attendus })
    }
    for (const verdict of attendus) {
      const dit = verdict.split(' | ', 2)
      for (const nom of [dit[0] ?? '', dit.join(' ')]) rendus.set(nom, (rendus.get(nom) ?? 0) + 1)
    }
  }
  const rares = atteintes.filter((nom) => (rendus.get(nom) ?? 0) <= nombre * PART_MINIMALE)
  expect(rares).toEqual([])
}
