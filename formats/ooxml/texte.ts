import { echapper } from '../xml/index.ts'

/** Ce qu'un tableur admet dans une cellule ou une note. */
const LONGUEUR_MAXIMALE = 32_767

/** Contenu d'un élément `t` : « _x0041_ » y serait lu comme un code de caractère. */
export function enTexteDeTableur(texte: string): string {
  const borne = texte.slice(0, LONGUEUR_MAXIMALE)
  return echapper(borne.replaceAll(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_'))
}
