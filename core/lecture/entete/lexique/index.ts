import type { Champ } from '../../../modele/index.ts'
import { ACTION } from './action.ts'
import { ARGENT } from './argent.ts'
import type { Contenu, Entree } from './entree.ts'
import { SUIVI } from './suivi.ts'

export type { Contenu } from './entree.ts'

const LEXIQUE: readonly Entree[] = [...ACTION, ...ARGENT, ...SUIVI]

export interface Note {
  readonly champ: Champ
  readonly contenu: Contenu
  readonly poids: number
  readonly qualifie: boolean
}

const memoire = new Map<string, readonly Note[]>()

/** Les champs qu'un en-tête normalisé peut annoncer, du plus probable au moins probable. */
export function noterEntete(libelle: string): readonly Note[] {
  const connu = memoire.get(libelle)
  if (connu) return connu
  const notes: Note[] = []
  for (const { champ, contenu, termes, sauf, qualifie = false } of LEXIQUE) {
    if (sauf?.test(libelle)) continue
    let poids = 0
    for (const [motif, valeur] of termes) if (valeur > poids && motif.test(libelle)) poids = valeur
    if (poids > 0) notes.push({ champ, contenu, poids, qualifie })
  }
  notes.sort((a, b) => b.poids - a.poids)
  if (memoire.size > 5000) memoire.clear()
  memoire.set(libelle, notes)
  return notes
}
