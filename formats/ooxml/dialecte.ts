/** Les espaces de noms d'un classeur : ceux d'Excel par défaut, ou ceux d'« Office Open XML strict ». */
export interface Dialecte {
  readonly feuille: string
  readonly relations: string
  readonly dessin: string
  readonly dessinDeFeuille: string
  readonly graphique: string
  /** Parties XML personnalisées. */
  readonly donnees: string
}

export const COURANT: Dialecte = {
  feuille: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  dessin: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  dessinDeFeuille: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  graphique: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  donnees: 'http://schemas.openxmlformats.org/officeDocument/2006/customXml',
}

const STRICT: Dialecte = {
  feuille: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  dessin: 'http://purl.oclc.org/ooxml/drawingml/main',
  dessinDeFeuille: 'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
  graphique: 'http://purl.oclc.org/ooxml/drawingml/chart',
  donnees: 'http://purl.oclc.org/ooxml/officeDocument/customXml',
}

/** D'après la partie du classeur (workbook.xml). */
export function dialecteDe(classeur: string): Dialecte {
  return classeur.slice(0, 4_000).includes(STRICT.feuille) ? STRICT : COURANT
}

const OOXML = 'application/vnd.openxmlformats-officedocument'

/** Types de contenu des parties que nous créons. */
export const TYPES = {
  relations: 'application/vnd.openxmlformats-package.relationships+xml',
  classeur: `${OOXML}.spreadsheetml.sheet.main+xml`,
  feuille: `${OOXML}.spreadsheetml.worksheet+xml`,
  styles: `${OOXML}.spreadsheetml.styles+xml`,
  notes: `${OOXML}.spreadsheetml.comments+xml`,
  vml: `${OOXML}.vmlDrawing`,
  dessin: `${OOXML}.drawing+xml`,
  graphique: `${OOXML}.drawingml.chart+xml`,
  donnees: 'application/xml',
  descriptionDesDonnees: `${OOXML}.customXmlProperties+xml`,
} as const
