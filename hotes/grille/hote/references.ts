import { lireA1 } from '../../../core/grille/index.ts'

/** Une plage dont une formule dépend ; sans bout, une ligne ou une colonne entière. */
export interface Plage {
  /** null : la feuille de la formule. */
  readonly feuille: string | null
  readonly haut: number
  readonly bas: number
  readonly gauche: number
  readonly droite: number
}

/** Ce dont une formule dépend ; null : on ne sait pas le dire (nom, tableau structuré, adresse calculée). */
export type References = readonly Plage[] | null

const CHAINES = /"(?:[^"]|"")*"/g
const FEUILLE = String.raw`(?:'((?:[^']|'')+)'|((?:\[\d+\])?[\p{L}_][\p{L}\p{N}_.]*))!`
const CELLULE = String.raw`\$?[A-Z]{1,3}\$?\d+`
const BORNES = String.raw`${CELLULE}(?::${CELLULE})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+`
const PLAGES = new RegExp(
  String.raw`(?:${FEUILLE})?(?<![\p{L}\p{N}_.])(${BORNES})(?![\p{L}\p{N}_.(])`,
  'giu',
)
const CALCULEES = /\b(?:INDIRECT|OFFSET)\(/i
/** Ce qui reste d'un nom ou d'un tableau, une fois les plages et les appels de fonction ôtés. */
const NOMS = /[\p{L}_][\p{L}\p{N}_.]*(?![\p{L}\p{N}_.(])|\[/u

/** Les plages que cite une formule, en notation anglaise sans « = » ; un lien vers un autre classeur n'en est pas. */
export function referencesDe(formule: string): References {
  if (CALCULEES.test(formule)) return null
  const plages: Plage[] = []
  const reste = formule
    .replaceAll(CHAINES, '')
    .replaceAll(PLAGES, (_, citee?: string, nue?: string, bornes = '') => {
      const feuille = citee?.replaceAll("''", "'") ?? nue ?? null
      const plage = plageDe(bornes, feuille)
      if (plage !== null && !feuille?.includes('[')) plages.push(plage)
      return ''
    })
    .replaceAll(/\b(?:TRUE|FALSE)\b(?!\()/gi, '')
    .replaceAll(/(?<![\p{L}\p{N}_.])\d[\d.]*E[+-]?\d+/giu, '')
  return NOMS.test(reste) ? null : plages
}

const FIN = Number.MAX_SAFE_INTEGER

function plageDe(bornes: string, feuille: string | null): Plage | null {
  const [debut = '', fin = debut] = bornes.replaceAll('$', '').split(':')
  if (/^\d+$/.test(debut)) {
    const [a, b] = [Number(debut) - 1, Number(fin) - 1]
    return { feuille, haut: Math.min(a, b), bas: Math.max(a, b), gauche: 0, droite: FIN }
  }
  const entiere = /^[A-Z]+$/i.test(debut)
  const [a, b] = [debut, fin].map((bout) => lireA1(`${bout}${entiere ? 1 : ''}`.toUpperCase()))
  if (!a || !b) return null
  return {
    feuille,
    haut: entiere ? 0 : Math.min(a.ligne, b.ligne),
    bas: entiere ? FIN : Math.max(a.ligne, b.ligne),
    gauche: Math.min(a.colonne, b.colonne),
    droite: Math.max(a.colonne, b.colonne),
  }
}
