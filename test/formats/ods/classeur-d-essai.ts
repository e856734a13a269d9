import {
  enTeteDeTableau,
  type Gravite,
  type Marque,
  type Rapport,
} from '../../../core/constats/index.ts'
import { centimes } from '../../../core/modele/index.ts'
import { annoterOds, effacerOds } from '../../../formats/ods/index.ts'
import { composerPaquet, ouvrirPaquet } from '../../../formats/paquet/index.ts'

const ESPACES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
const CALCEXT =
  'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
const TYPE = 'application/vnd.oasis.opendocument.spreadsheet'

export interface Recette {
  /** Éléments `table:table`, et ce qui les suit. */
  readonly corps: string
  /** Contenu de `office:automatic-styles` ; null : l'élément manque. */
  readonly styles?: string | null
  /** Attributs de `office:spreadsheet`. */
  readonly attributs?: string
  /** Comme Excel : sans l'espace de noms de LibreOffice. */
  readonly sansCalcext?: boolean
  /** Contenu de styles.xml ; null : la partie manque. */
  readonly communs?: string | null
}

/** Un .ods minimal dont on donne les feuilles. */
export function classeur(recette: Recette): Uint8Array {
  const { corps, styles = '', attributs = '', sansCalcext = false } = recette
  const automatiques =
    styles === null
      ? ''
      : styles === ''
        ? '<office:automatic-styles/>'
        : `<office:automatic-styles>${styles}</office:automatic-styles>`
  const {
    communs = `<office:document-styles ${ESPACES}><office:styles/></office:document-styles>`,
  } = recette
  const parties = new Map([
    ['mimetype', TYPE],
    [
      'content.xml',
      `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content ${ESPACES}${sansCalcext ? '' : ` ${CALCEXT}`} office:version="1.3">${automatiques}<office:body><office:spreadsheet${attributs}>${corps}</office:spreadsheet></office:body></office:document-content>`,
    ],
    [
      'META-INF/manifest.xml',
      `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">\n <manifest:file-entry manifest:full-path="/" manifest:media-type="${TYPE}"/>\n <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>\n</manifest:manifest>`,
    ],
    ['Thumbnails/thumbnail.png', 'image'],
  ])
  if (communs !== null) parties.set('styles.xml', communs)
  return composerPaquet(parties)
}

/** Une feuille dont on donne les lignes. */
export function feuille(lignes: string, nom = 'Budget', attributs = ''): string {
  return `<table:table table:name="${nom}"${attributs}><table:table-column table:number-columns-repeated="20"/>${lignes}</table:table>`
}

export function ligne(cellules: string, attributs = ''): string {
  return `<table:table-row${attributs}>${cellules}</table:table-row>`
}

export function texte(valeur: string): string {
  return `<table:table-cell office:value-type="string"><text:p>${valeur}</text:p></table:table-cell>`
}

export function marque(
  cellule: string,
  gravite: Gravite = 'bloquant',
  note = `Constat en ${cellule}`,
  nom = 'Budget',
): Marque {
  return { feuille: nom, cellule, gravite, note }
}

export function partie(octets: Uint8Array, nom = 'content.xml'): string {
  return ouvrirPaquet(octets).texte(nom)
}

/** content.xml une fois annoté, puis une fois effacé. */
export function allerRetour(recette: Recette, marques: readonly Marque[], rapport = RAPPORT) {
  const source = classeur(recette)
  const annotation = annoterOds(ouvrirPaquet(source), marques, rapport)
  const efface = effacerOds(ouvrirPaquet(annotation.octets))
  return { ...annotation, source, efface, avant: partie(source), annote: partie(annotation.octets) }
}

const cellule = (style: 'titre' | 'texte' | Gravite, contenu: string) => ({
  style,
  texte: contenu,
})
const euros = (montant: number) => ({
  style: 'montant' as const,
  montant: centimes(montant * 100),
})

export const RAPPORT: Rapport = {
  lignes: [
    [cellule('titre', 'Rapport Pacte')],
    [],
    enTeteDeTableau(['Axe et année', 'Programmé', 'Plancher'], ['Programmé', 'Plancher']),
    [cellule('texte', 'Enfance 2025'), euros(100_000), euros(128_000.5)],
    [cellule('texte', 'Droits 2025'), euros(-5), null],
    [cellule('bloquant', 'Bloquant'), cellule('texte', '=CMD()\n+1\tfin  double')],
  ],
  largeurs: [20, 15, 15, 30],
  enHautDePage: 5,
  graphique: {
    titre: 'Programmé & plancher',
    categories: { haut: 3, bas: 4, gauche: 0, droite: 0 },
    series: [1, 2].map((colonne) => ({
      nom: ['', 'Programmé', 'Plancher'][colonne] ?? '',
      valeurs: { haut: 3, bas: 4, gauche: colonne, droite: colonne },
    })),
    cadre: { haut: 7, bas: 12, gauche: 3, droite: 3 },
  },
}
