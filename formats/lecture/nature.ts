import { ErreurDeClasseur } from '../erreur.ts'
import { deLatin1 } from '../octets/index.ts'
import { estZip, type Paquet } from '../paquet/index.ts'

/** Ce qu'est un fichier d'après son contenu, extension mise à part. */
export type Nature = 'zip' | 'html' | 'xml' | 'pdf' | 'texte'

export function natureDe(octets: Uint8Array): Nature {
  if (estZip(octets)) return 'zip'
  const debut = deLatin1(octets.subarray(0, 4096))
    .replaceAll('\0', '')
    .replace(/^(ï»¿|ÿþ|þÿ)/, '')
    .trimStart()
  if (debut.startsWith('%PDF-')) return 'pdf'
  if (/^<(!doctype\s+html|html|head|body|table|meta|style)\b/i.test(debut)) return 'html'
  if (/^<\?xml\s/.test(debut)) return /<html\b/i.test(debut) ? 'html' : 'xml'
  return 'texte'
}

/** Refuse ce qui n'est ni un zip ni un texte délimité, en disant ce que c'est. */
export function refuserSelonLaNature(nature: Nature): void {
  if (nature === 'html') {
    throw autreFormat('une page web (HTML), et non un classeur', OUVRIR)
  }
  if (nature === 'xml') {
    throw autreFormat('un document XML, et non un classeur .xlsx', OUVRIR)
  }
  if (nature === 'pdf') {
    throw new ErreurDeClasseur(
      'format',
      'Le fichier est un PDF, dont les cellules ne se lisent pas\u00a0: ' +
        'demandez le classeur d’origine (.xlsx, .xlsm, .ods ou .csv).',
    )
  }
}

/** Ce que contient un zip : un classeur lisible, ou autre chose, que l'erreur nomme. */
export function natureDuPaquet(paquet: Paquet): 'excel' | 'ods' {
  const type = typeOpenDocument(paquet)
  if (type !== null) {
    if (/opendocument\.spreadsheet/.test(type)) return 'ods'
    const document = /opendocument\.text/.test(type)
      ? 'un texte (.odt)'
      : 'un document OpenDocument'
    throw autreFormat(`${document}, et non un classeur`, COPIER)
  }
  const a = (debut: string) => paquet.noms.some((nom) => nom.replace(/^\//, '').startsWith(debut))
  if (a('word/')) throw autreFormat('un document Word', COPIER)
  if (a('ppt/')) throw autreFormat('une présentation PowerPoint', COPIER)
  if (a('Index/') && a('Metadata/')) {
    throw new ErreurDeClasseur(
      'format',
      'Le fichier est un classeur Numbers\u00a0: dans Numbers, exportez-le vers Excel (.xlsx).',
    )
  }
  if (a('xl/') || a('[Content_Types].xml')) return 'excel'
  throw new ErreurDeClasseur(
    'format',
    'Le fichier est une archive zip qui n’est pas un classeur\u00a0: ' +
      'si elle contient le classeur, extrayez-le d’abord.',
  )
}

function typeOpenDocument(paquet: Paquet): string | null {
  if (paquet.trouver('mimetype') !== null) return paquet.texte('mimetype').trim()
  const manifeste = paquet.trouver('META-INF/manifest.xml')
  if (manifeste === null || paquet.trouver('content.xml') === null) return null
  return paquet.texte(manifeste)
}

const OUVRIR = 'ouvrez-le dans votre tableur et enregistrez-le en .xlsx'
const COPIER = 'copiez son tableau dans un .xlsx ou un .ods'

function autreFormat(quoi: string, faire: string): ErreurDeClasseur {
  return new ErreurDeClasseur('format', `Le fichier est ${quoi}\u00a0: ${faire}.`)
}
