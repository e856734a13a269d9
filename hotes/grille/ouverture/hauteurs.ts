import { helpers, type SheetData, type WorkbookData } from '../bibliotheque.ts'

/** En points : au-delà, une ligne de hauteur ordinaire coupe le texte. */
const POLICE_ORDINAIRE = 11
/** D'une taille en points à la ligne, en pixels, qu'Excel lui donne : 14 points veulent 25 pixels. */
const INTERLIGNE = 1.78

/**
 * Une ligne dont le fichier ne dit pas la hauteur en reçoit une de l'import, quelle que soit sa police ; un
 * tableur, lui, la hausse en l'ouvrant.
 */
export function auMoinsLaPolice(feuille: SheetData, styles: WorkbookData['styles']): SheetData {
  const rows = { ...feuille.rows }
  for (const [zone, rang] of Object.entries(feuille.styles)) {
    const police = styles[rang]?.fontSize ?? POLICE_ORDINAIRE
    if (police <= POLICE_ORDINAIRE) continue
    const { top, bottom } = helpers.toZone(zone)
    const hauteur = Math.ceil(police * INTERLIGNE)
    for (let ligne = top; ligne <= bottom; ligne++) {
      const vue = rows[ligne]
      if (vue?.size !== undefined && vue.size < hauteur) rows[ligne] = { ...vue, size: hauteur }
    }
  }
  return { ...feuille, rows }
}
