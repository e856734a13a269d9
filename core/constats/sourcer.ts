import { type CleCitee, source } from '../sources/index.ts'
import type { Constat } from './constat.ts'

/** Un passage du texte, tel qu'on le donne à retrouver. */
export interface Citation {
  readonly cle: CleCitee
  readonly section: string
  readonly url: string
}

export function citer(cle: CleCitee): Citation {
  const { section, url } = source(cle)
  return { cle, section, url }
}

/** Les sections du texte sur lesquelles un constat s'appuie, sans répétition. */
export function sectionsDe({ sources }: Pick<Constat, 'sources'>): string[] {
  return [...new Set(sources.map((cle) => source(cle).section))]
}
