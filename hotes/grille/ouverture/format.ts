import { type Cellule, estStandard } from '../../../core/grille/index.ts'
import { type Format, helpers } from '../bibliotheque.ts'

const JOUR = 'dd/mm/yyyy'

/** Le format qui montre cette cellule comme le fichier le demande, autant que la grille le peut. */
export function formatDeGrille(cellule: Cellule): Format | undefined {
  if (cellule.genre === 'date') return JOUR
  if (cellule.genre !== 'nombre' || cellule.format === undefined) return undefined
  return admis(cellule.format) ?? admis(simplifier(cellule.format))
}

/** Un format de texte ferait lire un nombre comme un texte : les textes ont déjà leur apostrophe. */
export function seComprend(format: Format): boolean {
  try {
    return helpers.parseFormat(format).positive.type !== 'text'
  } catch {
    return false
  }
}

function admis(format: string): Format | undefined {
  return estStandard(format) || !seComprend(format) ? undefined : format
}

/**
 * « #,##0.00\ _€;[Red]-#,##0.00\ _€ » → « #,##0.00" " » : la première section, sans couleur, blanc de largeur ni
 * langue.
 */
function simplifier(format: string): string {
  return (format.split(';')[0] ?? '')
    .replaceAll(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"')
    .replaceAll(/\[[^\]]*\]|_.|\*./g, '')
    .replaceAll(/\\(.)/g, '"$1"')
    .replaceAll('""', '')
}
