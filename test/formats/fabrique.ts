import { composerPaquet } from '../../formats/paquet/index.ts'

const PRINCIPAL = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const LIENS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PAQUET = 'http://schemas.openxmlformats.org/package/2006/relationships'

export interface FeuilleDEssai {
  readonly nom: string
  /** Contenu de `sheetData`. */
  readonly lignes: string
  /** Éléments avant et après `sheetData`. */
  readonly avant?: string
  readonly apres?: string
  readonly etat?: string
  /** Dernier segment du type de relation ; « worksheet » par défaut. */
  readonly type?: string
}

export interface ClasseurDEssai {
  readonly feuilles: readonly FeuilleDEssai[]
  /** Contenu de `sst`. */
  readonly textes?: string
  /** Codes de format ; le style n utilise le n-ième. */
  readonly formats?: readonly (string | number)[]
  readonly depuis1904?: boolean
  readonly macros?: boolean
}

/** Parties d'un .xlsx comme les écrit Excel. */
export function partiesXlsx(classeur: ClasseurDEssai): Map<string, string> {
  const { feuilles, textes, formats, depuis1904 = false, macros = false } = classeur
  const sorte = macros ? 'ms-excel.sheet.macroEnabled' : 'openxmlformats-officedocument.sheet'
  const parties = new Map([
    [
      '[Content_Types].xml',
      `<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.${sorte}.main+xml"/></Types>`,
    ],
    ['_rels/.rels', relations([['rId1', 'officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${PRINCIPAL}" xmlns:r="${LIENS}"><workbookPr date1904="${depuis1904 ? 1 : 0}"/><sheets>${feuilles
        .map(
          ({ nom, etat }, i) =>
            `<sheet name="${nom}" sheetId="${i + 1}"${etat ? ` state="${etat}"` : ''} r:id="rId${i + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...feuilles.map(
          ({ type = 'worksheet' }, i): Lien => [
            `rId${i + 1}`,
            type,
            `worksheets/sheet${i + 1}.xml`,
          ],
        ),
        ...(textes === undefined
          ? []
          : [['rIdT', 'sharedStrings', 'sharedStrings.xml'] satisfies Lien]),
        ...(formats === undefined ? [] : [['rIdS', 'styles', 'styles.xml'] satisfies Lien]),
      ]),
    ],
  ])
  feuilles.forEach(({ lignes, avant = '', apres = '' }, i) => {
    parties.set(
      `xl/worksheets/sheet${i + 1}.xml`,
      `<worksheet xmlns="${PRINCIPAL}" xmlns:r="${LIENS}">${avant}<sheetData>${lignes}</sheetData>${apres}</worksheet>`,
    )
  })
  if (textes !== undefined)
    parties.set('xl/sharedStrings.xml', `<sst xmlns="${PRINCIPAL}">${textes}</sst>`)
  if (formats !== undefined) parties.set('xl/styles.xml', styles(formats))
  return parties
}

export function xlsx(classeur: ClasseurDEssai): Uint8Array {
  return composerPaquet(partiesXlsx(classeur))
}

type Lien = readonly [id: string, type: string, cible: string]

export function relations(liens: readonly Lien[]): string {
  const elements = liens.map(
    ([id, type, cible]) => `<Relationship Id="${id}" Type="${LIENS}/${type}" Target="${cible}"/>`,
  )
  return `<Relationships xmlns="${PAQUET}">${elements.join('')}</Relationships>`
}

function styles(formats: readonly (string | number)[]): string {
  const numFmts = formats.map((format, i) =>
    typeof format === 'number'
      ? ''
      : `<numFmt numFmtId="${200 + i}" formatCode="${format.replaceAll('"', '&quot;')}"/>`,
  )
  const xfs = formats.map(
    (format, i) => `<xf numFmtId="${typeof format === 'number' ? format : 200 + i}"/>`,
  )
  return `<styleSheet xmlns="${PRINCIPAL}"><numFmts>${numFmts.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`
}

const ESPACES = ['office', 'table', 'text', 'style', 'number']
  .map((nom) => `xmlns:${nom}="urn:oasis:names:tc:opendocument:xmlns:${nom}:1.0"`)
  .join(' ')

/** Parties d'un .ods ; `tables` est le contenu de `office:spreadsheet`. */
export function partiesOds(tables: string, styles = ''): Map<string, string> {
  return new Map([
    ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
    [
      'content.xml',
      `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${ESPACES} xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ],
    [
      'META-INF/manifest.xml',
      '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
    ],
  ])
}

export function ods(tables: string, styles = ''): Uint8Array {
  return composerPaquet(partiesOds(tables, styles))
}
