import { describe, expect, it } from 'vitest'
import {
  DEBUT_DE_BLOC,
  FIN_DE_BLOC,
  GRAVITES,
  type Marque,
  type Rapport,
  signature,
} from '../../../core/constats/index.ts'
import { a1 } from '../../../core/grille/index.ts'
import { annoterOoxml } from '../../../formats/ooxml/index.ts'
import { ouvrirPaquet } from '../../../formats/paquet/index.ts'
import { lireXml, OUVRANTE } from '../../../formats/xml/index.ts'
import { classeur, marque, partie, RAPPORT, type Recette } from './classeur-d-essai.ts'

const FEUILLE = 'xl/worksheets/sheet1.xml'
const UNE_REGLE = (zone: string, priorite: number, autre = '') =>
  `<conditionalFormatting sqref="${zone}"${autre}><cfRule type="cellIs" priority="${priorite}" stopIfTrue="1" operator="greaterThan"><formula>7</formula></cfRule></conditionalFormatting>`
const MARGES =
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>'

function annoter(recette: Recette, marques: readonly Marque[] = [marque('B2')], rapport = RAPPORT) {
  const annotation = annoterOoxml(ouvrirPaquet(classeur(recette)), marques, rapport)
  return { ...annotation, lire: (nom: string) => partie(annotation.octets, nom) }
}

/** Noms des enfants de la racine, dans l'ordre. */
function enfants(texte: string): string[] {
  const xml = lireXml(texte, 'essai')
  const noms: string[] = []
  while (xml.suivant()) if (xml.genre === OUVRANTE && xml.profondeur === 2) noms.push(xml.nom)
  return noms
}

function zonesDe(texte: string): string[] {
  return [
    ...texte.matchAll(/<conditionalFormatting sqref="([^"]*)"><cfRule type="expression"/g),
  ].map(([, zones = '']) => zones)
}

describe('la couleur', () => {
  it('est une règle par gravité et par feuille, avec notre signature, sur des zones réunies', () => {
    const cellules = ['B2', 'B3', 'B4', 'C2', 'C3', 'C4', 'E9']
    const { lire } = annoter({}, [
      ...cellules.map((cellule) => marque(cellule)),
      marque('A1', { gravite: 'signalement' }),
    ])
    const texte = lire(FEUILLE)
    expect(zonesDe(texte)).toEqual(['B2:C4 E9', 'A1'])
    expect(texte).toContain(`<formula>${signature('bloquant')}</formula>`)
    expect(texte).not.toContain(signature('a-justifier'))
  })

  it.each(GRAVITES)('%s : un fond, et un trait qui se voit sans la couleur', (gravite) => {
    const { lire } = annoter({}, [marque('B2', { gravite })])
    const rang = Number(/dxfId="(\d+)"/.exec(lire(FEUILLE))?.[1])
    const styles = lire('xl/styles.xml')
    const dxfs =
      /<dxfs count="4">(.*)<\/dxfs\s*>/.exec(styles)?.[1]?.match(/<dxf>.*?<\/dxf>/g) ?? []
    expect(dxfs[rang]).toMatch(/<fill>.*<bgColor rgb="FF[0-9A-F]{6}"\/>/)
    expect(dxfs[rang]).toMatch(/<b\/>|<u\/>/)
    expect(dxfs[rang]).toMatch(/<left style="(thin|dashed|dotted)">/)
    expect(dxfs[rang]).toMatch(/<font>.*<color rgb=/)
  })

  it('passe après les règles des autres, sans y toucher, quand elles ne couvrent pas nos cellules', () => {
    const suite = UNE_REGLE('D1:D9', 4)
    const texte = annoter({ suite }).lire(FEUILLE)
    expect(texte).toContain(suite)
    expect(texte).toContain('<cfRule type="expression" dxfId="0" priority="5">')
  })

  it('passe devant quand l’une couvre nos cellules : les autres gardent leur ordre', () => {
    const suite = UNE_REGLE('A1:B9', 1) + UNE_REGLE('D1:D9', 8)
    const marques = [marque('B2'), marque('B3', { gravite: 'a-justifier' })]
    const texte = annoter({ suite }, marques).lire(FEUILLE)
    const priorites = [...texte.matchAll(/priority="(\d+)"/g)].map((m) => Number(m[1]))
    expect(priorites).toEqual([1, 2, 3, 10])
    expect(texte.match(/stopIfTrue="1"/g)).toHaveLength(2)
  })

  it('passe devant aussi une règle étendue (x14) et une zone qu’on ne sait pas lire', () => {
    const etendue =
      '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="urn:x14"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="urn:xm"><x14:cfRule type="cellIs" priority="1" id="{1}"><xm:f>7</xm:f></x14:cfRule><xm:sqref>A1:B9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>'
    const texte = annoter({ suite: MARGES + etendue }).lire(FEUILLE)
    expect(texte).toContain('<x14:cfRule type="cellIs" priority="2"')
    expect(texte).toContain('<cfRule type="expression" dxfId="0" priority="1">')
    expect(annoter({ suite: UNE_REGLE('B:B', 3) }).lire(FEUILLE)).toContain(
      'priority="4" stopIfTrue',
    )
  })

  it('ne décale rien si un tableau croisé désigne les règles par leur priorité', () => {
    const suite = UNE_REGLE('A1:B9', 1, ' pivot="1"')
    const texte = annoter({ suite }).lire(FEUILLE)
    expect(texte).toContain(suite)
    expect(texte).toContain('<cfRule type="expression" dxfId="0" priority="2">')
  })

  it('se divise au-delà de 4 000 zones', () => {
    const marques = Array.from({ length: 4_001 }, (_, i) => marque(a1(i * 2, i % 2), { note: '' }))
    const zones = zonesDe(annoter({}, marques).lire(FEUILLE)).map((z) => z.split(' ').length)
    expect(zones).toEqual([4_000, 1])
  })
})

describe('la place des éléments', () => {
  const avant =
    '<sheetProtection sheet="0"/><autoFilter ref="A1:B2"/><mergeCells count="1"><mergeCell ref="C1:D1"/></mergeCells>'
  const apres = `<dataValidations count="0"/>${MARGES}<headerFooter/>`
  const controles =
    '<mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent>'

  it('suit l’ordre du schéma', () => {
    const suite = `${avant}${apres}<legacyDrawingHF r:id="rIdH"/>${controles}<tableParts count="0"/><extLst/>`
    expect(enfants(annoter({ suite }).lire(FEUILLE))).toEqual([
      ...['sheetData', 'sheetProtection', 'autoFilter', 'mergeCells', 'conditionalFormatting'],
      ...['dataValidations', 'pageMargins', 'headerFooter', 'legacyDrawing', 'legacyDrawingHF'],
      ...['AlternateContent', 'tableParts', 'extLst'],
    ])
  })

  it('met le dessin des notes devant des contrôles enveloppés', () => {
    expect(enfants(annoter({ suite: MARGES + controles }).lire(FEUILLE)).slice(-2)).toEqual([
      'legacyDrawing',
      'AlternateContent',
    ])
  })

  it.each(['<sheetData/>', '<sheetData />', '<sheetData></sheetData>'])(
    'accepte %s',
    (cellules) => {
      const { lire } = annoter({ cellules, suite: MARGES })
      expect(enfants(lire(FEUILLE))).toEqual([
        'sheetData',
        'conditionalFormatting',
        'pageMargins',
        'legacyDrawing',
      ])
    },
  )

  it('écrit avec le préfixe de la partie', () => {
    const feuille =
      '<x:worksheet xmlns:x="urn:main"><x:sheetData><x:row r="1"/></x:sheetData></x:worksheet>'
    const texte = annoter({ feuille }).lire(FEUILLE)
    expect(texte).toContain('<x:cfRule type="expression"')
    expect(texte).toContain('<x:legacyDrawing ')
    expect(texte).not.toMatch(/<\/?(?!x:)\w/)
  })
})

describe('le rapport', () => {
  const nomDe = (octets: Uint8Array) => partie(octets, 'xl/workbook.xml')
  const RAPPORT_EN_XML = 'xl/worksheets/sheet3.xml'

  it('est le dernier onglet, avec un identifiant et une relation neufs', () => {
    const { octets, rapport, lire } = annoter({})
    expect(rapport).toBe('Rapport Pacte')
    expect(nomDe(octets)).toMatch(
      /name="Autre"[^>]*><sheet [^>]*name="Rapport Pacte" sheetId="8" r:id="rIdPacte1"\/><\/sheets>/,
    )
    expect(nomDe(octets)).toContain('activeTab="1"')
    expect(lire('[Content_Types].xml')).toContain('PartName="/xl/worksheets/sheet3.xml"')
  })

  it('prend un autre nom si l’utilisateur a déjà une feuille qui s’appelle ainsi', () => {
    const source = partie(classeur(), 'xl/workbook.xml').replace('"Autre"', '"RAPPORT pacte"')
    expect(annoter({ classeur: source }).rapport).toBe('Rapport Pacte (2)')
  })

  it('n’est pas ajouté à un classeur dont la structure est protégée', () => {
    const source = partie(classeur(), 'xl/workbook.xml').replace(
      '<bookViews>',
      '<workbookProtection lockStructure="1"/><bookViews>',
    )
    const { rapport, octets, lire } = annoter({ classeur: source })
    expect(rapport).toBeNull()
    expect(nomDe(octets)).toBe(source)
    expect(zonesDe(lire(FEUILLE))).toEqual(['B2'])
  })

  it('écrit les textes comme des textes : rien n’y devient une formule', () => {
    const texte = annoter({}).lire(RAPPORT_EN_XML)
    expect(texte).not.toMatch(/<f[\s>]/)
    const cellule =
      /<c r="B\d+" s="(\d+)" t="inlineStr"><is><t xml:space="preserve">=CMD\(\)\|maraudes /
    const rang = Number(cellule.exec(texte)?.[1])
    const xfs =
      annoter({})
        .lire('xl/styles.xml')
        .match(/<cellXfs.*<\/cellXfs>/)?.[0] ?? ''
    expect((xfs.match(/<xf .*?(?:\/>|<\/xf>)/g) ?? [])[rang]).toContain('quotePrefix="1"')
  })

  it('écrit les montants en euros, avec leur format, et les largeurs', () => {
    const { lire } = annoter({})
    const rang = Number(/s="(\d+)"><v>320000\.01<\/v>/.exec(lire(RAPPORT_EN_XML))?.[1])
    const xfs = lire('xl/styles.xml').match(/<cellXfs.*<\/cellXfs>/)?.[0] ?? ''
    expect((xfs.match(/<xf .*?(?:\/>|<\/xf>)/g) ?? [])[rang]).toContain('numFmtId="164"')
    expect(lire('xl/styles.xml')).toContain('numFmtId="164" formatCode="#,##0.00\\ &quot;€&quot;"')
    expect(lire(RAPPORT_EN_XML)).toContain('<col min="2" max="2" width="56" customWidth="1"/>')
  })

  it('lie chaque constat à sa cellule, et répète l’en-tête sur chaque page imprimée', () => {
    const { lire, octets } = annoter({})
    const feuille = lire(RAPPORT_EN_XML)
    const lien = /<hyperlink ref="D(\d+)" location="'Budget'!E12"\/>/.exec(feuille)
    expect(lien).not.toBeNull()
    const entete = Number(lien?.[1]) - 1
    expect(feuille).toContain(
      `<c r="B${entete}" s="2" t="inlineStr"><is><t xml:space="preserve">Constat<`,
    )
    expect(nomDe(octets)).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="2">'Rapport Pacte'!$${entete}:$${entete}<`,
    )
  })

  it('aligne l’intitulé d’un montant à droite, et ouvre une page avant les justifiés', () => {
    const { lire } = annoter({})
    const feuille = lire(RAPPORT_EN_XML)
    const xfs = lire('xl/styles.xml').match(/<cellXfs.*<\/cellXfs>/)?.[0] ?? ''
    const alignementDe = (intitule: string) => {
      const rang = Number(
        new RegExp(`s="(\\d+)" t="inlineStr"><is><t xml:space="preserve">${intitule}<`).exec(
          feuille,
        )?.[1],
      )
      return (xfs.match(/<xf .*?(?:\/>|<\/xf>)/g) ?? [])[rang]
    }
    expect(alignementDe('Programmé')).toContain('horizontal="right"')
    expect(alignementDe('Situation')).not.toContain('horizontal')
    const titre = Number(/<c r="A(\d+)"[^>]*><is><t[^>]*>Constats justifiés/.exec(feuille)?.[1])
    expect(feuille).toContain(
      `<rowBreaks count="1" manualBreakCount="1"><brk id="${titre - 1}" max="16383" man="1"/></rowBreaks>`,
    )
  })

  it('dessine un graphique natif qui lit ses cellules', () => {
    const graphique = annoter({}).lire('xl/charts/chart1.xml')
    expect(graphique.match(/<c:ser>/g)).toHaveLength(3)
    expect(graphique).toContain("<c:f>'Rapport Pacte'!$A$8:$A$9</c:f>")
    expect(graphique).toContain("<c:f>'Rapport Pacte'!$C$8:$C$9</c:f>")
    expect(graphique).toContain('<c:pt idx="0"><c:v>100000.12</c:v></c:pt>')
  })

  it('se passe de graphique, de largeurs et de lignes', () => {
    const vide: Rapport = { lignes: [], largeurs: [], graphique: null }
    const { lire } = annoter({}, [], vide)
    expect(lire(RAPPORT_EN_XML)).toContain('<sheetData></sheetData>')
    expect(lire(RAPPORT_EN_XML)).not.toContain('drawing')
  })
})

describe('ce qui n’est pas posé', () => {
  it('une feuille absente', () => {
    const perdue = marque('B2', { feuille: 'Nulle part' })
    expect(annoter({}, [perdue]).nonPosees).toEqual([
      { marque: perdue, manque: 'tout', raison: 'feuille-absente' },
    ])
  })

  it('une feuille protégée, laissée telle quelle', () => {
    const suite = '<sheetProtection sheet="true"/>'
    const { nonPosees, lire } = annoter({ suite })
    expect(nonPosees).toMatchObject([{ manque: 'tout', raison: 'feuille-protegee' }])
    expect(lire(FEUILLE)).toBe(partie(classeur({ suite }), FEUILLE))
  })
})

it('écrit un XML bien formé dans toutes les parties, quels que soient les textes', () => {
  const note = `<b> & "x" ]]> \u0000\u000b _x0041_ ${DEBUT_DE_BLOC}\n${FIN_DE_BLOC}\n\ud800`
  const { octets } = annoter({}, [marque('B2', { note })], {
    lignes: [[{ style: 'texte', texte: note }]],
    largeurs: [10],
    graphique: null,
  })
  const paquet = ouvrirPaquet(octets)
  for (const nom of paquet.noms) {
    const xml = lireXml(paquet.texte(nom), nom)
    while (xml.suivant());
    // biome-ignore lint/suspicious/noControlCharactersInRegex: ce sont eux qu'on cherche.
    expect(paquet.texte(nom)).not.toMatch(/[\0\x0b\ufffd]/)
  }
  expect(partie(octets, 'xl/comments1.xml')).toContain('_x005F_x0041_')
})
