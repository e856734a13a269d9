import type { ClasseurExcel } from '../../../formats/index.ts'
import { type Exemplaire, reduireLaFeuille } from './exemplaires.ts'

export interface PartiesDeLHabillage {
  readonly parties: Record<string, string>
  /** Par nom de feuille : les styles de ses cellules. */
  readonly exemplaires: ReadonlyMap<string, readonly Exemplaire[]>
}

/**
 * Ce que l'import de la bibliothèque lit d'un classeur, réduit à l'apparence de ses cellules : ni contenus, ni
 * dessins, ni tableaux, sur lesquels il échoue parfois, et les chemins absolus de certains logiciels rendus
 * relatifs, qu'il comprend.
 */
export function partiesDeLHabillage({
  paquet,
  parties: feuilles,
  partieDuClasseur,
}: ClasseurExcel): PartiesDeLHabillage {
  const nomDe = new Map(Array.from(feuilles, ([feuille, partie]) => [partie, feuille]))
  const parties: Record<string, string> = {}
  const exemplaires = new Map<string, readonly Exemplaire[]>()
  for (const nom of paquet.noms) {
    const cle = nom.replace(/^\//, '')
    const feuille = nomDe.get(nom)
    if (feuille !== undefined) {
      const reduite = reduireLaFeuille(paquet.texte(nom).replace(RELATIONS, ''))
      parties[cle] = reduite.texte
      exemplaires.set(feuille, reduite.exemplaires)
    } else if (/sharedStrings\.xml$/i.test(nom)) parties[cle] = '<sst/>'
    else if (nom === partieDuClasseur || /\/(styles|theme\d*)\.xml$/i.test(nom)) {
      parties[cle] = paquet.texte(nom)
    } else if (/(^|\/)_rels\/(workbook\.xml)?\.rels$/i.test(nom)) {
      parties[cle] = relatives(paquet.texte(nom), cle)
    }
  }
  const types = paquet.trouver(TYPES)
  if (types !== null) parties[TYPES] = typesDe(paquet.texte(types), parties)
  return { parties, exemplaires }
}

const TYPES = '[Content_Types].xml'
/** Ce qui mène d'une feuille à d'autres parties. */
const RELATIONS =
  /<((?:\w+:)?)(hyperlinks|tableParts|drawing|legacyDrawing\w*|picture|oleObjects|controls)\b[^>]*?(?:\/>|>[\s\S]*?<\/\1\2>)/g

/** Un chemin absolu, « /xl/styles.xml », devient relatif au dossier de la partie dont ce sont les relations. */
function relatives(texte: string, cle: string): string {
  const dossier = cle.replace(/_rels\/[^/]*$/, '')
  return texte.replaceAll(/\bTarget="\/([^"]*)"/g, (_, cible: string) =>
    cible.startsWith(dossier)
      ? `Target="${cible.slice(dossier.length)}"`
      : `Target="${'../'.repeat(dossier.split('/').length - 1)}${cible}"`,
  )
}

/** Ne déclare que les parties données. */
function typesDe(texte: string, parties: Readonly<Record<string, string>>): string {
  return texte.replaceAll(/<(?:\w+:)?Override\b[^>]*\bPartName="\/?([^"]*)"[^>]*>/g, (type, nom) =>
    nom in parties ? type : '',
  )
}
