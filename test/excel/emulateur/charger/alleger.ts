import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/**
 * Retire dessins et tableaux structurés, sur lesquels exceljs tombe dans certains fichiers. Ils ne changent rien aux
 * cellules ; le classeur en mémoire n’en a donc pas. Les notes
 * des fichiers d’openpyxl prennent le nom qu’exceljs attend, et les nôtres son chemin.
 */
export function alleger(octets: Uint8Array): Uint8Array {
  const gardees = Object.entries(unzipSync(octets))
    .filter(([nom]) => !/^xl\/(?:drawings\/(?:_rels\/)?drawing|charts|media|tables)/.test(nom))
    .map(([nom, contenu]) => [renommer(nom), nettoyer(nom, contenu)] as const)
  return zipSync(Object.fromEntries(gardees), { level: 0 })
}

/** « xl/comments/comment1.xml » → « xl/comments1.xml ». */
function renommer(nom: string): string {
  return nom.replace(/^xl\/comments\/comment(\d+)\.xml$/, 'xl/comments$1.xml')
}

function nettoyer(nom: string, contenu: Uint8Array): Uint8Array {
  if (/^xl\/worksheets\/_rels\//.test(nom)) {
    const texte = strFromU8(contenu).replaceAll(RELATIONS, '')
    return strToU8(
      texte.replaceAll(/"\/xl\/comments(?:\/comment)?(\d+)\.xml"/g, '"../comments$1.xml"'),
    )
  }
  if (/^xl\/worksheets\/[^/]+\.xml$/.test(nom)) {
    return strToU8(strFromU8(contenu).replaceAll(APPELS, ''))
  }
  return contenu
}

const RELATIONS =
  /<(?:\w+:)?Relationship\b(?=[^>]*Type="[^"]*\/(?:drawing|table|vmlDrawing)")[^>]*\/>/g
const APPELS = /<(?:\w+:)?drawing\b[^>]*\/>|<((?:\w+:)?tableParts)\b[^>]*(?:\/>|>.*?<\/\1>)/gs
