import { ecrireDate } from '../nombres/index.ts'
import { type CleExterieure, EXTERIEURES, type SourceExterieure } from './exterieures.ts'
import { type CleSource, SOURCES, URL_DE_LA_FAQ } from './sources.ts'

/** Ce sur quoi un texte affiché s'appuie : un passage de la foire aux questions, ou un fait pris ailleurs. */
export type CleCitee = CleSource | CleExterieure

/** Ce qu'on en montre. */
export interface Passage {
  /** La section de la foire aux questions ; ou le titre, l'adresse et les dates d'une page extérieure. */
  readonly section: string
  readonly resume: string
  readonly url: string
}

export function source(cle: CleCitee): Passage {
  if (estExterieure(cle)) {
    const { resume, adresse } = EXTERIEURES[cle]
    return { section: direExterieure(EXTERIEURES[cle]), resume, url: adresse }
  }
  const { section, resume } = SOURCES[cle]
  return { section, resume, url: URL_DE_LA_FAQ }
}

export function estExterieure(cle: CleCitee): cle is CleExterieure {
  return cle in EXTERIEURES
}

function direExterieure({ titre, adresse, publieeLe, consulteeLe }: SourceExterieure): string {
  const publiee = publieeLe === null ? '' : ` du ${ecrireDate(publieeLe)}`
  return `hors de la foire aux questions : ${titre}, ${adresse}, page${publiee} consultée le ${ecrireDate(consulteeLe)}`
}
