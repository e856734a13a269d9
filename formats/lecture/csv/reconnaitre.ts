import type { DialecteCsv } from '../classeur-lu.ts'
import { decoderCsv, type TexteDecode } from './encodage.ts'
import { aDesOrphelins } from './orphelins.ts'
import { devinerDecoupage, SEPARATEURS } from './separateur.ts'

/** Tout ce qu'il faut d'un .csv pour le découper. */
export interface CsvReconnu {
  readonly decode: TexteDecode
  readonly dialecte: DialecteCsv
  /** Où commence la première ligne : le tableur ne montre pas une ligne « sep= ». */
  readonly debut: number
  /** Nombre de champs d'une ligne ordinaire. */
  readonly largeur: number
  readonly surUneLigne: boolean
}

/** Reconnaît un .csv sans lire ses cellules ; ErreurDeClasseur si ce n'est pas du texte. */
export function reconnaitreCsv(octets: Uint8Array): CsvReconnu {
  const decode = decoderCsv(octets)
  const { texte, encodage, marque } = decode
  const annonce = /^"?sep=([;,\t])"?(\r\n|\r|\n|$)/i.exec(texte)
  const debut = annonce?.[0].length ?? 0
  const impose = SEPARATEURS.find((s) => s === annonce?.[1])
  const { separateur, largeur } = devinerDecoupage(texte.slice(debut), impose)
  const ligneSep = annonce !== null
  const dialecte = { encodage, marque, separateur, ligneSep, finDeLigne: finDeLigne(texte) }
  const surUneLigne = notreTitre(texte) ?? aDesOrphelins(texte.slice(debut), separateur, largeur)
  return { decode, dialecte, debut, largeur, surUneLigne }
}

/** En-tête de la colonne qu'une copie annotée ajoute au bout des lignes. */
export const TITRE_DE_COLONNE = 'Signalements Pacte'

/** Le même, pour un fichier aux guillemets orphelins : ainsi la copie se redécoupe comme l'original. */
export const TITRE_AUX_ORPHELINS = `${TITRE_DE_COLONNE} (guillemets ouverts)`

/** Ce que dit notre colonne de la façon de découper ; null si elle n'est pas là. */
function notreTitre(texte: string): boolean | null {
  if (!texte.includes(TITRE_DE_COLONNE)) return null
  return texte.includes(TITRE_AUX_ORPHELINS)
}

/** La première fin de ligne du fichier ; à défaut, celle d'Excel. */
function finDeLigne(texte: string): DialecteCsv['finDeLigne'] {
  const [fin] = /\r\n|\r|\n/.exec(texte) ?? []
  return fin === '\n' || fin === '\r' ? fin : '\r\n'
}
