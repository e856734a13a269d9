import { strToU8, zipSync } from 'fflate'
import { a1 } from '../../core/grille/index.ts'
import { type Budget, type Case, COLONNE_DE_L_ANNEE } from './budget.ts'
import { FEUILLE } from './classeur.ts'

const TETE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const TABLEUR = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PAQUET = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** L'heure du lieu, que le zip garde : la même partout. */
const DATE_DU_ZIP = new Date(2025, 0, 15, 12)

/**
 * Le budget en .xlsx, comme un tableur l'écrit : textes partagés, formules avec leur valeur, format en euros. Sans être serré, il pèse dix
 * fois plus.
 */
export function enXlsx(budget: Budget, { serre = true } = {}): Uint8Array {
  const textes = new Map<string, number>()
  const feuille = feuilleDe(budget, textes)
  const parties = {
    '[Content_Types].xml': `${TETE}<Types xmlns="${PAQUET}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${TETE}<workbook xmlns="${TABLEUR}" xmlns:r="${DOCUMENT}"><sheets><sheet name="${FEUILLE}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': `${TETE}<styleSheet xmlns="${TABLEUR}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
    'xl/worksheets/sheet1.xml': feuille,
    'xl/sharedStrings.xml': `${TETE}<sst xmlns="${TABLEUR}" uniqueCount="${textes.size}">${[...textes.keys()].map((t) => `<si><t>${t}</t></si>`).join('')}</sst>`,
  }
  const octets = Object.entries(parties).map(([nom, texte]) => [nom, strToU8(texte)] as const)
  return zipSync(Object.fromEntries(octets), { mtime: DATE_DU_ZIP, level: serre ? 6 : 0 })
}

function relations(liens: readonly (readonly [type: string, cible: string])[]): string {
  const ecrits = liens.map(
    ([type, cible], i) =>
      `<Relationship Id="rId${i + 1}" Type="${DOCUMENT}/${type}" Target="${cible}"/>`,
  )
  return `${TETE}<Relationships xmlns="${PAQUET}/relationships">${ecrits.join('')}</Relationships>`
}

const SANS_FORMAT = ''
const EN_EUROS = ' s="1"'

function feuilleDe({ rangees }: Budget, textes: Map<string, number>): string {
  const largeur = Math.max(...rangees.map((r) => r.length))
  const lignes = rangees.map((rangee, ligne) => {
    const cellules = rangee.map((valeur, colonne) => {
      const style = colonne === COLONNE_DE_L_ANNEE ? SANS_FORMAT : EN_EUROS
      return celluleDe(valeur, `r="${a1(ligne, colonne)}"${style}`, textes)
    })
    return `<row r="${ligne + 1}">${cellules.join('')}</row>`
  })
  return `${TETE}<worksheet xmlns="${TABLEUR}"><dimension ref="A1:${a1(rangees.length - 1, largeur - 1)}"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData>${lignes.join('')}</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`
}

// Les textes du budget n'ont ni « & » ni « < » : rien à échapper.
function celluleDe(valeur: Case, attributs: string, textes: Map<string, number>): string {
  if (valeur === null) return `<c ${attributs}/>`
  if (typeof valeur === 'number') return `<c ${attributs}><v>${valeur}</v></c>`
  if (typeof valeur === 'object') {
    return `<c ${attributs}><f>${valeur.formule}</f><v>${valeur.valeur}</v></c>`
  }
  const rang = textes.get(valeur) ?? textes.size
  textes.set(valeur, rang)
  return `<c ${attributs} t="s"><v>${rang}</v></c>`
}
