import { composerPaquet } from '../../../formats/paquet/index.ts'
import { avec, entreeCentrale, ole, type Parties, partiesOds, partiesXlsx } from './classeurs.ts'

const CLASSEUR = 'xl/workbook.xml'
const FEUILLE = 'xl/worksheets/sheet1.xml'
const ENTITES =
  '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'

const zip = (parties: Parties) => Buffer.from(composerPaquet(parties))
const sain = zip(partiesXlsx())

/** Un octet ou un nombre changé dans une copie. */
function retouche(octets: Buffer, change: (copie: Buffer) => void): Buffer {
  const copie = Buffer.from(octets)
  change(copie)
  return copie
}

function premierePartie(parties: Parties, nom: string): string {
  return String(parties.get(nom))
}

/** Chaque fichier malformé, par son nom ; ceux de la fin sont lisibles malgré tout. */
export const FORMES: Readonly<Record<string, () => Buffer>> = {
  'vide.xlsx': () => Buffer.alloc(0),
  'vide.csv': () => Buffer.alloc(0),
  'tronque.xlsx': () => sain.subarray(0, sain.length - 200),
  'coupe-au-debut.xlsx': () => sain.subarray(40),
  'coupe-au-milieu.xlsx': () => Buffer.concat([sain.subarray(0, 60), sain.subarray(400)]),
  'zip-sans-partie.xlsx': () => zip(new Map()),
  'archive-quelconque.xlsx': () => zip(new Map([['photos/vacances.txt', 'bonjour']])),
  'chiffre-office.xlsx': () => ole('EncryptedPackage'),
  'chiffre.ods': () =>
    avec(
      partiesOds(),
      'META-INF/manifest.xml',
      '<m:manifest><m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>',
    ),
  'chiffre-zip.xlsx': () =>
    retouche(sain, (o) => o.writeUInt16LE(1, entreeCentrale(o, CLASSEUR) + 8)),
  'ancien-excel.xls': () => ole('Workbook'),
  'ancien-excel-renomme.xlsx': () => ole('Workbook'),
  'ancien-word.xlsx': () => ole('WordDocument'),
  'binaire-excel.xlsx': () => {
    const parties = partiesXlsx()
    parties.set('xl/workbook.bin', Buffer.from([0x83, 1, 0]))
    parties.delete(CLASSEUR)
    const rels = premierePartie(parties, '_rels/.rels')
    return avec(parties, '_rels/.rels', rels.replace('workbook.xml', 'workbook.bin'))
  },
  'ods-renomme.xlsx': () => zip(partiesOds()),
  'xlsx-renomme.ods': () => sain,
  'xlsx-renomme.csv': () => sain,
  'xlsx-renomme.xls': () => sain,
  'csv-renomme.xlsx': () => Buffer.from('Axe;Coût\nDroits;100\n'),
  'texte.txt': () => Buffer.from('Axe;Coût\nDroits;100\n'),
  'sans-extension': () => sain,
  'page-web.xls': () => Buffer.from('<html><body><table><tr><td>1</td></tr></table></body></html>'),
  'page-web.csv': () => Buffer.from('<!DOCTYPE html>\n<html><body>Session expirée</body></html>'),
  'xml-2003.xlsx': () =>
    Buffer.from('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
  'document.pdf': () => Buffer.from('%PDF-1.7\n%âãÏÓ\n', 'latin1'),
  'document-word.xlsx': () =>
    zip(
      new Map([
        ['[Content_Types].xml', '<Types/>'],
        ['word/document.xml', '<d/>'],
      ]),
    ),
  'presentation.xlsx': () =>
    zip(
      new Map([
        ['[Content_Types].xml', '<Types/>'],
        ['ppt/presentation.xml', '<p/>'],
      ]),
    ),
  'texte-libre.ods': () =>
    avec(partiesOds(), 'mimetype', 'application/vnd.oasis.opendocument.text'),
  'numbers.xlsx': () =>
    zip(
      new Map([
        ['Index/Document.iwa', 'x'],
        ['Metadata/Properties.plist', 'x'],
      ]),
    ),
  'bombe-annoncee.xlsx': () =>
    retouche(sain, (o) => o.writeUInt32LE(0x7fffffff, entreeCentrale(o, FEUILLE) + 24)),
  'bombe-cachee.xlsx': () =>
    retouche(avec(partiesXlsx(), FEUILLE, `<worksheet>${' '.repeat(5_000_000)}</worksheet>`), (o) =>
      o.writeUInt32LE(30, entreeCentrale(o, FEUILLE) + 24),
    ),
  'bombe-recouvrement.xlsx': () =>
    retouche(sain, (o) => {
      const position = o.readUInt32LE(entreeCentrale(o, FEUILLE) + 42)
      o.writeUInt32LE(position, entreeCentrale(o, CLASSEUR) + 42)
    }),
  'somme-fausse.xlsx': () =>
    retouche(sain, (o) => o.writeUInt32LE(12345, entreeCentrale(o, FEUILLE) + 16)),
  'flux-abime.xlsx': () =>
    retouche(sain, (o) => {
      const position = o.readUInt32LE(entreeCentrale(o, FEUILLE) + 42)
      o.fill(0xff, position + 30 + FEUILLE.length, position + 30 + FEUILLE.length + 8)
    }),
  'methode-inconnue.xlsx': () =>
    retouche(sain, (o) => o.writeUInt16LE(99, entreeCentrale(o, CLASSEUR) + 10)),
  'chemin-remontant.xlsx': () => avec(partiesXlsx(), '../../../etc/cron.d/pacte', 'x'),
  'chemin-remontant.ods': () => avec(partiesOds(), 'Pictures\\..\\..\\pacte.exe', 'x'),
  'doctype-classeur.xlsx': () =>
    avec(partiesXlsx(), CLASSEUR, `${ENTITES}${premierePartie(partiesXlsx(), CLASSEUR)}`),
  'entites-feuille.xlsx': () =>
    avec(partiesXlsx(), FEUILLE, `${ENTITES}<worksheet><sheetData>&c;</sheetData></worksheet>`),
  'entite-inconnue.xlsx': () =>
    zip(partiesXlsx('<row r="1"><c r="A1" t="inlineStr"><is><t>&nbsp;</t></is></c></row>')),
  'doctype-contenu.ods': () =>
    avec(
      partiesOds(),
      'content.xml',
      `<?xml version="1.0"?>${ENTITES}${premierePartie(partiesOds(), 'content.xml')}`,
    ),
  'sans-classeur.xlsx': () => avec(partiesXlsx(), CLASSEUR, null),
  'sans-feuille.xlsx': () => avec(partiesXlsx(), FEUILLE, null),
  'sans-relation.xlsx': () => avec(partiesXlsx(), 'xl/_rels/workbook.xml.rels', null),
  'sans-contenu.ods': () => avec(partiesOds(), 'content.xml', null),
  'sans-tableur.ods': () => avec(partiesOds(), 'content.xml', '<office:document-content/>'),
  'xml-coupe.xlsx': () =>
    avec(partiesXlsx(), FEUILLE, '<worksheet><sheetData><row r="1"><c r="A1"><v>1'),
  'xml-croise.xlsx': () => zip(partiesXlsx('<row r="1"><c r="A1"><v>1</c></v></row>')),
  'xml-coupe.ods': () => avec(partiesOds(), 'content.xml', '<office:document-content><office:body'),
  'xml-emboite.xlsx': () => zip(partiesXlsx('<row>'.repeat(5000))),
  'hors-de-la-feuille.xlsx': () =>
    zip(partiesXlsx('<row r="9999999"><c r="A9999999"><v>1</v></c></row>')),
  'texte-partage-absent.xlsx': () =>
    zip(partiesXlsx('<row r="1"><c r="A1" t="s"><v>4</v></c></row>')),
  'repetee-un-million-de-fois.ods': () =>
    zip(
      partiesOds(
        '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row>',
      ),
    ),
  'repetee-sans-fin.ods': () =>
    zip(
      partiesOds(
        '<table:table-row table:number-rows-repeated="2000000"><table:table-cell office:value-type="float" office:value="1"/></table:table-row>',
      ),
    ),
  'guillemet-ouvert.csv': () =>
    Buffer.from('Axe;Action\nDroits;"Points conseil budget\nEnfance;Crèches\n'),
  'binaire.csv': () =>
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48]),
  'controles.csv': () => Buffer.from('Axe;\x01\x02\x03\x04\x05\n'),
  'lisible-fusions-recouvertes.xlsx': () =>
    zip(
      partiesXlsx(
        '<row r="1"><c r="A1"><v>1</v></c></row>',
        '<mergeCells><mergeCell ref="A1:C3"/><mergeCell ref="B2:D4"/><mergeCell ref="n’importe quoi"/></mergeCells>',
      ),
    ),
  'lisible-lignes-vides-repetees.ods': () =>
    zip(
      partiesOds(
        '<table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row><table:table-row table:number-rows-repeated="999999999"><table:table-cell table:number-columns-repeated="999999999"/></table:table-row>',
      ),
    ),
  'lisible-commentaire-de-fin.xlsx': () =>
    Buffer.concat([retouche(sain, (o) => o.writeUInt16LE(5, o.length - 2)), Buffer.from('salut')]),
  'lisible-relation-fausse.xlsx': () =>
    avec(
      partiesXlsx(),
      '_rels/.rels',
      premierePartie(partiesXlsx(), '_rels/.rels').replace('workbook.xml', 'ailleurs.xml'),
    ),
}
