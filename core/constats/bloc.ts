import { DEBUT_DE_BLOC, FIN_DE_BLOC } from './marque.ts'

/** Le texte à ajouter à une note : la note d'une marque entre ses délimiteurs, un par ligne. */
export function encadrer(note: string): string {
  const lignes = note.split(/\r\n?|\n/).map(desarmer)
  return [DEBUT_DE_BLOC, ...lignes, FIN_DE_BLOC].join('\n')
}

// Un libellé de l'utilisateur repris dans un message ne doit pas passer pour un de nos délimiteurs.
function desarmer(ligne: string): string {
  const nue = ligne.trim()
  return nue === DEBUT_DE_BLOC || nue === FIN_DE_BLOC ? nue.replaceAll('—', '-') : ligne
}

const BLOC = new RegExp(
  `(^|\\n)${DEBUT_DE_BLOC}[ \\t]*\\n(?:[\\s\\S]*?\\n)?${FIN_DE_BLOC}[ \\t]*(?=\\n|$)`,
)

/**
 * Étendue [debut, fin[ de notre premier bloc dans le texte d'une note, saut de ligne qui l'en séparait compris ; null
 * s'il n'y en a pas. Un bloc dont une borne a été effacée à la main n'est plus à nous.
 */
export function trouverBloc(texte: string): readonly [number, number] | null {
  const trouve = BLOC.exec(texte)
  if (trouve === null) return null
  const fin = trouve.index + trouve[0].length
  return [
    trouve.index,
    trouve.index === 0 && trouve[1] === '' ? Math.min(fin + 1, texte.length) : fin,
  ]
}
