import type { CompteRendu } from '../../core/compte-rendu/index.ts'
import {
  composerPaquet,
  DECLARATION,
  PAQUET_OFFICE,
  relationsEnXml,
  typesEnXml,
} from '../paquet/index.ts'
import { echapper } from '../xml/index.ts'
import { blocEnXml, enParagraphe } from './corps.ts'
import { STYLES_EN_XML } from './styles.ts'
import { W } from './vocabulaire.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Le compte rendu en .docx modifiable ; les mêmes octets pour le même document. */
export function ecrireDocx(document: CompteRendu): Uint8Array {
  return composerPaquet(
    new Map([
      [
        '[Content_Types].xml',
        typesEnXml([
          ['word/document.xml', `${WORD}.document.main+xml`],
          ['word/styles.xml', `${WORD}.styles+xml`],
          ['word/settings.xml', `${WORD}.settings+xml`],
          ['word/footer1.xml', `${WORD}.footer+xml`],
          ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
        ]),
      ],
      [
        '_rels/.rels',
        relationsEnXml([
          [`${OFFICE}/relationships/officeDocument`, 'word/document.xml'],
          [`${PAQUET_OFFICE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
        ]),
      ],
      ['docProps/core.xml', proprietesEnXml(document)],
      ['word/document.xml', documentEnXml(document)],
      [
        'word/_rels/document.xml.rels',
        relationsEnXml([
          [`${OFFICE}/relationships/styles`, 'styles.xml'],
          [`${OFFICE}/relationships/settings`, 'settings.xml'],
          [`${OFFICE}/relationships/footer`, 'footer1.xml'],
        ]),
      ],
      ['word/styles.xml', STYLES_EN_XML],
      ['word/settings.xml', REGLAGES],
      ['word/footer1.xml', piedEnXml(document)],
    ]),
  )
}

/** Le rang du pied de page dans les relations du document, à partir de 1. */
const PIED = 'rId3'

function documentEnXml({ titre, sousTitre, blocs }: CompteRendu): string {
  const corps = [
    enParagraphe('Titre', [{ texte: titre }]),
    enParagraphe('SousTitre', [{ texte: sousTitre }]),
    ...blocs.map(blocEnXml),
  ].join('')
  return (
    `${DECLARATION}<w:document ${W} xmlns:r="${OFFICE}/relationships"><w:body>${corps}<w:sectPr>` +
    `<w:footerReference w:type="default" r:id="${PIED}"/><w:pgSz w:w="11906" w:h="16838"/>` +
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="709" w:footer="567" ' +
    'w:gutter="0"/></w:sectPr></w:body></w:document>'
  )
}

function piedEnXml({ titre }: CompteRendu): string {
  const champ = (nom: string) =>
    `<w:fldSimple w:instr=" ${nom} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`
  const suite = (texte: string) => `<w:r><w:t xml:space="preserve">${echapper(texte)}</w:t></w:r>`
  return (
    `${DECLARATION}<w:ftr ${W}><w:p><w:pPr><w:pStyle w:val="PiedDePage"/></w:pPr>${suite(`${titre} – page `)}` +
    `${champ('PAGE')}${suite(' sur ')}${champ('NUMPAGES')}</w:p></w:ftr>`
  )
}

/** Sans lui, Word ouvrirait le document en mode de compatibilité. */
const REGLAGES =
  `${DECLARATION}<w:settings ${W}><w:compat><w:compatSetting w:name="compatibilityMode" ` +
  'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="fr-FR"/>' +
  '</w:settings>'

function proprietesEnXml({ titre, date }: CompteRendu): string {
  const instant = (nom: string) =>
    `<dcterms:${nom} xsi:type="dcterms:W3CDTF">${echapper(date)}T00:00:00Z</dcterms:${nom}>`
  return (
    `${DECLARATION}<cp:coreProperties xmlns:cp="${PAQUET_OFFICE}/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${echapper(titre)}</dc:title><dc:language>fr-FR</dc:language>` +
    `${instant('created')}${instant('modified')}</cp:coreProperties>`
  )
}
