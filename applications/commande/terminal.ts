import { lier } from '../../core/libelle/index.ts'
import type { Flux } from './commande.ts'

/** Comment écrire pour ce lecteur : avec ou sans couleur, et sur quelle largeur. */
export interface Allure {
  readonly couleur: boolean
  /** En caractères. */
  readonly largeur: number
}

const LARGEUR_SANS_TERMINAL = 100
const LARGEUR_MINIMALE = 60
/** Au-delà, une phrase se lit mal d'un bout à l'autre de l'écran. */
const LARGEUR_MAXIMALE = 120

/** La couleur seulement dans un terminal, et jamais si NO_COLOR est posé (no-color.org). */
export function allureDe(flux: Flux, env: NodeJS.ProcessEnv): Allure {
  const terminal = flux.isTTY === true
  const colonnes = (terminal && flux.columns) || LARGEUR_SANS_TERMINAL
  return {
    couleur: terminal && !env.NO_COLOR && env.TERM !== 'dumb',
    largeur: Math.min(Math.max(colonnes, LARGEUR_MINIMALE), LARGEUR_MAXIMALE),
  }
}

const CODES = {
  gras: '1',
  pale: '2',
  rouge: '1;31',
  orange: '33',
  bleu: '36',
  vert: '32',
  violet: '35',
} as const
export type Encre = keyof typeof CODES

export function encrer({ couleur }: Allure, encre: Encre, texte: string): string {
  return couleur ? `\u001b[${CODES[encre]}m${texte}\u001b[0m` : texte
}

/**
 * Un texte venu d'un classeur ne commande pas le terminal : ni retour à la ligne, ni séquence
 * d'échappement, ni inversion du sens d'écriture.
 */
export function assainir(texte: string): string {
  return texte.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
}

/** Coupe aux espaces ordinaires (jamais aux insécables), chaque ligne précédée du retrait. */
export function plier(texte: string, { largeur }: Allure, retrait: string, puce = ''): string[] {
  const place = largeur - retrait.length - puce.length
  const lignes: string[] = []
  let ligne = ''
  for (const mot of lier(assainir(texte)).split(' ')) {
    if (ligne !== '' && ligne.length + 1 + mot.length > place) {
      lignes.push(ligne)
      ligne = mot
    } else ligne = ligne === '' ? mot : `${ligne} ${mot}`
  }
  lignes.push(ligne)
  const suite = ' '.repeat(puce.length)
  return lignes.map((l, i) => retrait + (i === 0 ? puce : suite) + l)
}

export interface Colonne {
  readonly titre: string
  readonly aDroite: boolean
}

/** Tableau aligné ; la première ligne rendue est celle des titres. */
export function aligner(
  colonnes: readonly Colonne[],
  rangees: readonly (readonly string[])[],
): string[] {
  const largeurs = colonnes.map(({ titre }, i) =>
    Math.max(titre.length, ...rangees.map((rangee) => rangee[i]?.length ?? 0)),
  )
  const ligne = (cases: readonly string[]) =>
    colonnes
      .map(({ aDroite }, i) => {
        const largeur = largeurs[i] ?? 0
        const contenu = cases[i] ?? ''
        return aDroite ? contenu.padStart(largeur) : contenu.padEnd(largeur)
      })
      .join('  ')
      .trimEnd()
  return [ligne(colonnes.map((c) => c.titre)), ...rangees.map(ligne)]
}
