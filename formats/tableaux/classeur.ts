import { COURANT, TYPES } from '../ooxml/index.ts'
import { composerPaquet, DECLARATION, relationsEnXml, typesEnXml } from '../paquet/index.ts'
import { echapper, echapperAttribut } from '../xml/index.ts'
import { ecrireLaFeuille } from './feuille.ts'
import { stylesEnXml } from './styles.ts'
import type { Tableau } from './tableau.ts'

const lien = (genre: string) => `${COURANT.relations}/${genre}`

/** Un .xlsx neuf, une feuille par tableau ; `pied` s'imprime au bas des pages. Les mêmes donnent les mêmes octets. */
export function ecrireTableaux(tableaux: readonly Tableau[], pied: string): Uint8Array {
  const feuilles = tableaux.map((tableau, i) => {
    const ecrite = ecrireLaFeuille(tableau, pied, COURANT)
    return { ...ecrite, nom: tableau.nom, partie: partieDe(i + 1) }
  })
  return composerPaquet(
    new Map<string, Uint8Array | string>([
      [
        '[Content_Types].xml',
        typesEnXml([
          ['xl/workbook.xml', TYPES.classeur],
          ['xl/styles.xml', TYPES.styles],
          ...feuilles.map(({ partie }) => [partie, TYPES.feuille] as const),
        ]),
      ],
      ['_rels/.rels', relationsEnXml([[lien('officeDocument'), 'xl/workbook.xml']])],
      ['xl/workbook.xml', classeurEnXml(feuilles)],
      [
        'xl/_rels/workbook.xml.rels',
        relationsEnXml([
          ...feuilles.map(({ partie }) => [lien('worksheet'), partie.slice('xl/'.length)] as const),
          [lien('styles'), 'styles.xml'],
        ]),
      ],
      ['xl/styles.xml', stylesEnXml(COURANT)],
      ...feuilles.map(({ partie, octets }) => [partie, octets] as const),
    ]),
  )
}

function partieDe(rang: number): string {
  return `xl/worksheets/sheet${rang}.xml`
}

/** Chaque feuille garde son filtre, et répète ses titres sur chaque page imprimée. */
function classeurEnXml(
  feuilles: readonly { readonly nom: string; readonly etendue: string }[],
): string {
  const onglets = feuilles.map(
    ({ nom }, i) =>
      `<sheet name="${echapperAttribut(nom)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  )
  const noms = feuilles.flatMap(({ nom, etendue }, i) => {
    const feuille = `'${nom.replaceAll("'", "''")}'`
    const filtre = etendue.replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2')
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">` +
        `${echapper(`${feuille}!${filtre}`)}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">` +
        `${echapper(`${feuille}!$1:$1`)}</definedName>`,
    ]
  })
  return (
    `${DECLARATION}<workbook xmlns="${COURANT.feuille}" xmlns:r="${COURANT.relations}"><sheets>` +
    `${onglets.join('')}</sheets><definedNames>${noms.join('')}</definedNames></workbook>`
  )
}
