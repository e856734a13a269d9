import { parseAst } from 'vitest/node'
import { lireSource } from './sources.ts'

/** Un nœud de l'arbre syntaxique ; ce qu'il porte dépend de son genre. */
export interface Noeud {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [propriete: string]: unknown
}

const estNoeud = (valeur: unknown): valeur is Noeud =>
  typeof valeur === 'object' && valeur !== null && 'type' in valeur && 'start' in valeur

/** Chaque nœud du fichier, parents d'abord. */
export function noeudsDe(fichier: string): Noeud[] {
  const lang = fichier.endsWith('x') ? 'tsx' : 'ts'
  const racine: unknown = parseAst(lireSource(fichier), { lang })
  const tous = estNoeud(racine) ? [racine] : []
  // Le tableau s'allonge pendant qu'on le parcourt.
  for (const noeud of tous) tous.push(...Object.values(noeud).flat().filter(estNoeud))
  return tous
}
