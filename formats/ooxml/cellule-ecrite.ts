import type { ValeurBrute } from '../../core/grille/index.ts'
import { erreurDe, estVide } from '../contenu/index.ts'
import { echapper, echapperAttribut } from '../xml/index.ts'
import { enTexteDeTableur } from './texte.ts'

/** Ce qu'une cellule garde, ou prend, autour de son contenu. */
export interface Cadre {
  readonly ref: string
  readonly prefixe: string
  readonly style: string | null
  readonly metadonnees: string | null
}

/** Une cellule et sa valeur. Un texte s'écrit toujours comme un texte : il ne devient jamais une formule. */
export function celluleDeValeur(cadre: Cadre, valeur: ValeurBrute): string {
  if (typeof valeur !== 'string' || valeur === '') return celluleDeFormule(cadre, '', valeur)
  const p = cadre.prefixe
  const texte = `<${p}t xml:space="preserve">${enTexteDeTableur(valeur)}</${p}t>`
  return `${ouvrante(cadre, 'inlineStr')}><${p}is>${texte}</${p}is></${p}c>`
}

export function formuleEnXml(prefixe: string, formule: string): string {
  return `<${prefixe}f>${echapper(formule)}</${prefixe}f>`
}

/** Une cellule, sa formule (un élément `f` entier, ou rien) et le résultat gardé. */
export function celluleDeFormule(cadre: Cadre, formule: string, valeur: ValeurBrute): string {
  const p = cadre.prefixe
  if (estVide(valeur)) {
    const vide = ouvrante(cadre, null)
    return formule === '' ? `${vide}/>` : `${vide}>${formule}</${p}c>`
  }
  const { type, texte } = ecriture(valeur)
  return `${ouvrante(cadre, type)}>${formule}<${p}v>${texte}</${p}v></${p}c>`
}

function ecriture(valeur: string | number | boolean): { type: string | null; texte: string } {
  if (typeof valeur === 'number') return { type: null, texte: String(valeur) }
  if (typeof valeur === 'boolean') return { type: 'b', texte: valeur ? '1' : '0' }
  const erreur = erreurDe(valeur)
  return erreur === undefined
    ? { type: 'str', texte: enTexteDeTableur(valeur) }
    : { type: 'e', texte: erreur }
}

function ouvrante({ ref, prefixe, style, metadonnees }: Cadre, type: string | null): string {
  const attributs = [
    ['r', ref],
    ['s', style],
    ['t', type],
    ['cm', metadonnees],
  ] as const
  const ecrits = attributs.flatMap(([nom, valeur]) =>
    valeur === null ? [] : ` ${nom}="${echapperAttribut(valeur)}"`,
  )
  return `<${prefixe}c${ecrits.join('')}`
}
