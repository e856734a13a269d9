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

/** Une borne du bloc, seule sur sa ligne ; les blancs d'après, qu'un tableur peut ajouter, ne comptent pas. */
function estBorne(ligne: string, borne: string): boolean {
  return ligne.startsWith(borne) && /^[ \t]*$/.test(ligne.slice(borne.length))
}

/**
 * Étendue [debut, fin[ de notre premier bloc dans le texte d'une note, saut de ligne qui l'en séparait compris ; null
 * s'il n'y en a pas. Un bloc dont une borne a été effacée à la main n'est plus à nous.
 */
export function trouverBloc(texte: string): readonly [number, number] | null {
  // Ligne à ligne : une expression régulière relirait toute la note à chaque début de bloc sans fin.
  let debut = -1
  for (let p = 0; p <= texte.length; ) {
    const saut = texte.indexOf('\n', p)
    const fin = saut < 0 ? texte.length : saut
    const ligne = texte.slice(p, fin)
    if (debut < 0 && estBorne(ligne, DEBUT_DE_BLOC)) debut = p
    else if (debut >= 0 && estBorne(ligne, FIN_DE_BLOC)) {
      return debut === 0 ? [0, Math.min(fin + 1, texte.length)] : [debut - 1, fin]
    }
    p = fin + 1
  }
  return null
}
