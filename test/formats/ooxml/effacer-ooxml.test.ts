import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GRAVITES, SIGNATURE_DU_RAPPORT, signature } from '../../../core/constats/index.ts'
import { a1 } from '../../../core/grille/index.ts'
import { annoterOoxml, effacerOoxml, rapportsDuClasseur } from '../../../formats/ooxml/index.ts'
import { ouvrirPaquet } from '../../../formats/paquet/index.ts'
import {
  classeur,
  ENTETE,
  marque,
  partie,
  parties,
  RAPPORT,
  type Recette,
  relations,
  STYLES,
} from './classeur-d-essai.ts'

const FEUILLE = 'xl/worksheets/sheet1.xml'
const MARQUES = GRAVITES.map((gravite, i) => marque(a1(i + 1, 1), { gravite }))

const effacer = (octets: Uint8Array) => effacerOoxml(ouvrirPaquet(octets))

function annoter(recette: Recette, marques = MARQUES): Uint8Array {
  return annoterOoxml(ouvrirPaquet(classeur(recette)), marques, RAPPORT).octets
}

describe('annoter puis effacer rend chaque partie octet pour octet', () => {
  const couleurs = (attributs: string) =>
    `<conditionalFormatting sqref="A1:C9"><cfRule type="expression" ${attributs}><formula>TRUE</formula></cfRule></conditionalFormatting>`
  const prefixe = (xml: string) =>
    xml.replaceAll(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=')
  const mainX = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const cas: Readonly<Record<string, Recette>> = {
    'un classeur simple': {},
    'une feuille sans cellules': { cellules: '<sheetData/>' },
    'des règles sur nos cellules': { suite: couleurs('priority="2"') + couleurs('priority="9"') },
    'des règles de tableau croisé': {
      suite: couleurs('priority="2"').replace('sqref', 'pivot="1" sqref'),
    },
    'une cellule dont le style est au-delà de la liste': {
      cellules:
        '<sheetData><row r="1"><c r="A1" s="3"><v>1</v></c><c r="B1" s="24"/></row></sheetData>',
    },
    'sans styles': { styles: null },
    'des styles sans dxfs': { styles: STYLES.replace('<dxfs count="0"/>', '') },
    'des dxfs vides en deux balises': {
      styles: STYLES.replace('<dxfs count="0"/>', '<dxfs count="0"></dxfs>'),
    },
    'des dxfs vides sans compte': { styles: STYLES.replace('<dxfs count="0"/>', '<dxfs />') },
    'des relations vides': {
      autres: {
        'xl/worksheets/_rels/sheet1.xml.rels': `${ENTETE.replace('\r', '')}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`,
      },
    },
    'des styles de données riches': {
      autres: { 'xl/richData/richStyles.xml': '<x><dxf/><rSty dxfid="0"/></x>' },
    },
    'des dxfs': { styles: STYLES.replace('<dxfs count="0"/>', '<dxfs count="1"><dxf/></dxfs>') },
    'des dxfs mal comptés': {
      styles: STYLES.replace('<dxfs count="0"/>', '<dxfs count="7">\n <dxf/>\n</dxfs>'),
    },
    'des listes sans compte': { styles: STYLES.replaceAll(/ count="[1-9]"/g, '') },
    'des formats de nombre': {
      styles: STYLES.replace(
        '<fonts',
        '<numFmts count="2"><numFmt numFmtId="190" formatCode="0"/><numFmt numFmtId="164" formatCode="0.0"/></numFmts><fonts',
      ),
    },
    'des styles réduits à rien': {
      styles: /^.*?<styleSheet[^>]*>/s.exec(STYLES)?.[0].concat('</styleSheet>') ?? '',
    },
    'des éléments préfixés': {
      styles: prefixe(STYLES).replace('<x:?', '<?'),
      feuille: `<x:worksheet ${mainX}><x:sheetData><x:row r="1"/></x:sheetData></x:worksheet>`,
    },
    'un préambule UTF-8 et des fins de ligne': {
      feuille: `\ufeff${partie(classeur(), FEUILLE).replaceAll('><', '>\r\n<')}`,
    },
    'le dialecte strict': {
      classeur: partie(classeur(), 'xl/workbook.xml').replace(
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      ),
    },
  }

  it.each(Object.entries(cas))('%s', (_, recette) => {
    const source = classeur(recette)
    const annote = annoter(recette)
    expect(parties(annote)).not.toEqual(parties(source))
    expect(parties(effacer(annote))).toEqual(parties(source))
    const deux = annoterOoxml(ouvrirPaquet(annote), MARQUES, RAPPORT).octets
    expect(parties(deux)).toEqual(parties(annote))
  })

  it('quelles que soient les marques', () => {
    const marques = fc.uniqueArray(
      fc.record({
        cellule: fc.tuple(fc.nat(40), fc.nat(30)).map(([ligne, colonne]) => a1(ligne, colonne)),
        gravite: fc.constantFrom(...GRAVITES),
        note: fc.string({ unit: 'grapheme' }),
        feuille: fc.constantFrom('Budget', 'Autre'),
      }),
      { selector: ({ cellule, feuille }) => feuille + cellule, maxLength: 40 },
    )
    const recette = { suite: couleurs('priority="1"') }
    const source = parties(classeur(recette))
    fc.assert(
      fc.property(marques, (liste) => {
        expect(parties(effacer(annoter(recette, liste)))).toEqual(source)
      }),
      { numRuns: 60 },
    )
  })
})

describe('un classeur réenregistré', () => {
  const regle = (priorite: number, formule: string) =>
    `<cfRule type="expression" dxfId="4" priority="${priorite}" aboveAverage="0"><formula>${formule}</formula></cfRule>`

  it('perd nos couleurs, déplacées et réunies à celles de l’utilisateur, qui restent', () => {
    const sienne = regle(3, 'A1&gt;2')
    const nos = GRAVITES.map((g) =>
      regle(1, signature(g).replaceAll('"', '&quot;').replace('=', ' = ')),
    )
    const suite = `<conditionalFormatting sqref="Z8 Y1:Y3">${nos[0]}${sienne}</conditionalFormatting><conditionalFormatting sqref="B1">${nos[1]}</conditionalFormatting>`
    const rendu = partie(effacer(classeur({ suite })), FEUILLE)
    expect(rendu).toContain(
      `<conditionalFormatting sqref="Z8 Y1:Y3">${regle(1, 'A1&gt;2')}</conditionalFormatting></worksheet>`,
    )
  })

  it('garde une formule qui ressemble à la nôtre sans l’être', () => {
    const suite = `<conditionalFormatting sqref="B1">${regle(1, '"pacte:a"="pacte:b"')}</conditionalFormatting>`
    const source = classeur({ suite })
    expect(effacer(source)).toBe(source)
  })

  const signe = `<conditionalFormatting sqref="A1:J9">${regle(1, SIGNATURE_DU_RAPPORT)}</conditionalFormatting>`
  /** Notre rapport déplacé en tête, renommé, avec un nom local, une formule et un dessin à lui. */
  const deplace: Recette = {
    classeur: partie(classeur(), 'xl/workbook.xml')
      .replace('name="Budget"', 'name="Rapport Pacte (2)"')
      .replace('activeTab="1"', 'firstSheet="1" activeTab="0"')
      .replace(
        '</sheets>',
        '</sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Rapport Pacte (2)!$A$1</definedName><definedName name="Taux" localSheetId="1">0.5</definedName><definedName name="Global">1</definedName></definedNames>',
      ),
    cellules: '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row></sheetData>',
    suite: signe,
    relations: {
      rId1: ['drawing', '../drawings/drawing1.xml'],
      rId2: ['image', '../media/image1.png'],
    },
    autres: {
      'xl/drawings/drawing1.xml': '<wsDr/>',
      'xl/drawings/_rels/drawing1.xml.rels': relations({
        rId1: ['chart', '../charts/chart1.xml'],
        rId2: ['image', '/xl/media/image1.png'],
      }),
      'xl/charts/chart1.xml': '<chartSpace/>',
      'xl/media/image1.png': 'png',
      'xl/calcChain.xml': '<calcChain/>',
      'xl/worksheets/_rels/sheet2.xml.rels': relations({ rId1: ['image', '../media/image1.png'] }),
      'xl/_rels/workbook.xml.rels': relations({
        rId1: ['worksheet', 'worksheets/sheet1.xml'],
        rId2: ['worksheet', 'worksheets/sheet2.xml'],
        rId3: ['styles', 'styles.xml'],
        rId4: ['calcChain', 'calcChain.xml'],
      }),
    },
  }

  it('reconnaît notre rapport à son nom et à sa signature ensemble', () => {
    expect(rapportsDuClasseur(ouvrirPaquet(classeur(deplace)))).toEqual(['Rapport Pacte (2)'])
    expect(rapportsDuClasseur(ouvrirPaquet(classeur()))).toEqual([])
    // Signée mais nommée autrement : l'utilisateur y a peut-être recopié une de nos cellules.
    const renommee = {
      ...deplace,
      classeur: (deplace.classeur ?? '').replace('Rapport Pacte (2)', 'Notes'),
    }
    expect(rapportsDuClasseur(ouvrirPaquet(classeur(renommee)))).toEqual([])
  })

  it('perd le rapport et ce que lui seul utilisait ; les rangs des autres onglets suivent', () => {
    const rendu = effacer(classeur(deplace))
    const noms = Object.keys(parties(rendu))
    expect(noms.filter((nom) => /sheet1|drawing|chart|calcChain/.test(nom))).toEqual([])
    expect(noms).toContain('xl/media/image1.png')
    const xml = partie(rendu, 'xl/workbook.xml')
    expect(xml).toContain('<workbookView firstSheet="0" activeTab="0"/>')
    expect(xml).toContain(
      '<definedNames><definedName name="Taux" localSheetId="0">0.5</definedName><definedName name="Global">1</definedName></definedNames>',
    )
    expect(xml).not.toContain('Rapport Pacte (2)')
    expect(partie(rendu, '[Content_Types].xml')).not.toContain('sheet1.xml')
  })

  it('garde la feuille de l’utilisateur qui porte le même nom que la nôtre', () => {
    const source = partie(classeur(), 'xl/workbook.xml').replace('"Autre"', '"Rapport Pacte"')
    const annote = annoter({ classeur: source })
    expect(partie(annote, 'xl/workbook.xml')).toContain('Rapport Pacte (2)')
    expect(partie(effacer(annote), 'xl/workbook.xml')).toBe(source)
  })

  it('garde nos styles s’ils servent désormais à une cellule de l’utilisateur', () => {
    const annote = annoter({})
    const rang = Number(/ s="(\d+)"/.exec(partie(annote, 'xl/worksheets/sheet3.xml'))?.[1])
    const lu = ouvrirPaquet(annote)
    const repris = classeur({
      feuille: lu.texte(FEUILLE).replace('<c r="A1">', `<c r="A1" s="${rang}">`),
      styles: lu.texte('xl/styles.xml'),
    })
    expect(partie(effacer(repris), 'xl/styles.xml')).toBe(lu.texte('xl/styles.xml'))
    const sansReprise = classeur({ feuille: lu.texte(FEUILLE), styles: lu.texte('xl/styles.xml') })
    expect(partie(effacer(sansReprise), 'xl/styles.xml')).toBe(STYLES)
  })

  it('la seule feuille d’un classeur reste, même si c’est notre rapport', () => {
    const seule = partie(classeur(), 'xl/workbook.xml').replace(/<sheet name="Autre"[^>]*>/, '')
    const rendu = effacer(classeur({ classeur: seule, suite: signe, autres: { 'x.txt': ENTETE } }))
    expect(partie(rendu, 'xl/workbook.xml')).toContain('name="Budget"')
  })
})
