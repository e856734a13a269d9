import { parseAst } from 'vitest/node'

/** Un nœud de l'arbre syntaxique ; ce qu'il porte dépend de son genre. */
export interface Noeud {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [propriete: string]: unknown
}

export interface NoeudSitue {
  readonly noeud: Noeud
  readonly parent: NoeudSitue | null
}

const estNoeud = (valeur: unknown): valeur is Noeud =>
  typeof valeur === 'object' && valeur !== null && 'type' in valeur && 'start' in valeur

/** Chaque nœud d'un fichier TypeScript, parents d'abord. */
export function noeudsDe(source: string, fichier: string): NoeudSitue[] {
  const lang = fichier.endsWith('x') ? 'tsx' : 'ts'
  const racine: unknown = parseAst(source, { lang })
  const tous: NoeudSitue[] = estNoeud(racine) ? [{ noeud: racine, parent: null }] : []
  // Le tableau s'allonge pendant qu'on le parcourt.
  for (const parent of tous) {
    const enfants = Object.values(parent.noeud).flat().filter(estNoeud)
    tous.push(...enfants.map((enfant) => ({ noeud: enfant, parent })))
  }
  return tous
}
