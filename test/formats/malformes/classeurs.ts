import { composerPaquet } from '../../../formats/paquet/index.ts'

export type Parties = Map<string, Uint8Array | string>

const LIENS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'

/** Les parties d'un petit .xlsx en règle, à abîmer ensuite. */
export function partiesXlsx(
  lignes = '<row r="1"><c r="A1"><v>1</v></c></row>',
  apres = '',
): Parties {
  return new Map([
    ['[Content_Types].xml', '<Types/>'],
    [
      '_rels/.rels',
      `<Relationships ${RELATIONS}><Relationship Id="rId1" Type="${LIENS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns:r="${LIENS}"><sheets><sheet name="Budget" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships ${RELATIONS}><Relationship Id="rId1" Type="${LIENS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ],
    ['xl/worksheets/sheet1.xml', `<worksheet><sheetData>${lignes}</sheetData>${apres}</worksheet>`],
  ])
}

/** Les parties d'un petit .ods en règle. */
export function partiesOds(
  lignes = '<table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row>',
): Parties {
  return new Map([
    ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
    [
      'content.xml',
      `<office:document-content><office:body><office:spreadsheet><table:table table:name="Budget">${lignes}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ],
    ['META-INF/manifest.xml', '<manifest:manifest/>'],
  ])
}

/** Le paquet, une partie remplacée (ou retirée, si null). */
export function avec(parties: Parties, nom: string, contenu: Uint8Array | string | null): Buffer {
  const copie = new Map(parties)
  if (contenu === null) copie.delete(nom)
  else copie.set(nom, contenu)
  return Buffer.from(composerPaquet(copie))
}

/** Un document Office d'avant 2007 : l'en-tête du conteneur, puis le nom d'un de ses flux. */
export function ole(flux: string): Buffer {
  const octets = Buffer.alloc(1024)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(octets)
  octets.write(flux, 512, 'utf16le')
  return octets
}

/** Position de l'entrée d'une partie dans l'annuaire du zip. */
export function entreeCentrale(zip: Buffer, nom: string): number {
  return zip.lastIndexOf(nom) - 46
}
