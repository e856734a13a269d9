import { type CleSource, source, URL_DE_LA_FAQ } from '../sources/index.ts'
import type { Constat } from './constat.ts'

/** Un passage du texte, tel qu'on le donne à retrouver. */
export interface Citation {
  readonly cle: CleSource
  readonly section: string
  readonly url: string
}

export function citer(cle: CleSource): Citation {
  return { cle, section: source(cle).section, url: URL_DE_LA_FAQ }
}

/** Les sections du texte sur lesquelles un constat s'appuie, sans répétition. */
export function sectionsDe({ sources }: Pick<Constat, 'sources'>): string[] {
  return [...new Set(sources.map((cle) => source(cle).section))]
}
