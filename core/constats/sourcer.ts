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

export interface Section {
  readonly section: string
  readonly url: string
  /** Ce que disent ses passages, dans nos mots. */
  readonly resumes: readonly string[]
}

/** Les passages cités, réunis par section du texte. */
export function parSection(cles: readonly CleCitee[]): Section[] {
  const sections = new Map<string, { readonly url: string; readonly resumes: string[] }>()
  for (const { section, url, resume } of cles.map(source)) {
    const connue = sections.get(section)
    if (connue) connue.resumes.push(resume)
    else sections.set(section, { url, resumes: [resume] })
  }
  return [...sections].map(([section, { url, resumes }]) => ({ section, url, resumes }))
}
