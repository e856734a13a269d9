import type { ClasseurLu } from '../../classeur/index.ts'

type Excel = Extract<ClasseurLu, { format: 'xlsx' | 'xlsm' }>

/**
 * Ce que l'import de la bibliothèque lit d'un classeur, réduit à l'apparence de ses cellules : ni contenus, ni dessins, ni
 * tableaux, sur lesquels il échoue parfois, et les chemins absolus de certains logiciels rendus relatifs, qu'il comprend.
 */
export function partiesDeLHabillage({
  paquet,
  parties: feuilles,
  partieDuClasseur,
}: Excel): Record<string, string> {
  const deFeuille = new Set(feuilles.values())
  const parties: Record<string, string> = {}
  for (const nom of paquet.noms) {
    const cle = nom.replace(/^\//, '')
    if (deFeuille.has(nom)) parties[cle] = sansContenu(paquet.texte(nom))
    else if (/sharedStrings\.xml$/i.test(nom)) parties[cle] = '<sst/>'
    else if (nom === partieDuClasseur || /\/(styles|theme\d*)\.xml$/i.test(nom)) {
      parties[cle] = paquet.texte(nom)
    } else if (/(^|\/)_rels\/(workbook\.xml)?\.rels$/i.test(nom)) {
      parties[cle] = relatives(paquet.texte(nom), cle)
    }
  }
  const types = paquet.trouver(TYPES)
  if (types !== null) parties[TYPES] = typesDe(paquet.texte(types), parties)
  return parties
}

const TYPES = '[Content_Types].xml'
const CELLULES = /<((?:\w+:)?)c(?=[\s/>])([^>]*?)(?:\/>|>[\s\S]*?<\/\1c>)/g
const RELATIONS =
  /<((?:\w+:)?)(hyperlinks|tableParts|drawing|legacyDrawing\w*|picture|oleObjects|controls)\b[^>]*?(?:\/>|>[\s\S]*?<\/\1\2>)/g

/** La feuille sans ce que ses cellules contiennent, ni celles qui n'ont pas de style, ni ce qui mène à d'autres parties. */
function sansContenu(texte: string): string {
  return texte.replace(RELATIONS, '').replace(CELLULES, (_, prefixe: string, attributs: string) => {
    const [place] = /\br="[^"]*"/.exec(attributs) ?? []
    const [style] = /\bs="[^"]*"/.exec(attributs) ?? []
    return place && style ? `<${prefixe}c ${place} ${style}/>` : ''
  })
}

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
