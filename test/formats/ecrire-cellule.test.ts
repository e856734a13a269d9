import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { celluleEn, lireA1, type ValeurBrute } from '../../core/grille/index.ts'
import { annoter, effacer } from '../../formats/annotation.ts'
import { ouvrirFichier } from '../../formats/index.ts'
import { lireClasseur } from '../../formats/ouvrir.ts'
import { classeur as classeurOds, feuille, ligne, texte } from './ods/classeur-d-essai.ts'
import { classeur, marque, partie, parties } from './ooxml/classeur-d-essai.ts'

const fichier = (nom: string) => readFileSync(new URL(`../fidelite/${nom}`, import.meta.url))

function ecrire(octets: Uint8Array, nom: string, cellule: string, valeur: ValeurBrute) {
  const changements = { cellules: [{ feuille: 'Budget', cellule, contenu: { valeur } }] }
  const { octets: ecrits, nonEcrits } = ouvrirFichier(octets, nom).appliquer(changements)
  if (nonEcrits.cellules.length > 0) throw new Error('rien n’a été écrit')
  return ecrits
}

function lire(octets: Uint8Array, nom: string, cellule: string) {
  const place = lireA1(cellule)
  const [page] = lireClasseur(octets, nom).classeur.feuilles
  return page && place ? celluleEn(page, place.ligne, place.colonne) : undefined
}

const CELLULES =
  '<sheetData><row r="2" ht="20"><c r="B2" s="0"><v>1</v></c><c r="D2" t="inlineStr"><is><t>x</t></is></c></row><row r="4"/></sheetData>'

const LIGNES =
  ligne(
    `<table:table-cell table:number-columns-repeated="3" office:value-type="currency" office:currency="EUR" office:value="1" calcext:value-type="currency" table:style-name="ce1"><text:p>1 €</text:p></table:table-cell>`,
    ' table:number-rows-repeated="3"',
  ) + ligne(texte('a'))

const FORMATS: readonly (readonly [string, () => Uint8Array])[] = [
  ['a.xlsx', () => classeur({ cellules: CELLULES })],
  ['b.xlsx', () => classeur({ cellules: '<sheetData/>' })],
  ['riche.xlsx', () => fichier('riche.xlsx')],
  ['riche-openpyxl.xlsx', () => fichier('riche-openpyxl.xlsx')],
  ['a.ods', () => classeurOds({ corps: feuille(LIGNES) })],
  ['riche.ods', () => fichier('riche.ods')],
]

describe.each(FORMATS)('une valeur écrite dans %s', (nom, ouvrir) => {
  it.each(['A1', 'B2', 'C2', 'D2', 'A3', 'B4', 'D4', 'C60'])(
    'en %s se relit, et les autres cellules ne bougent pas',
    (cellule) => {
      const source = ouvrir()
      const autres = (octets: Uint8Array) => {
        const place = lireA1(cellule)
        return lireClasseur(octets, nom).classeur.feuilles.map((f, i) => ({
          ...f,
          lignes: Array.from({ length: 61 }, (_, l) =>
            Array.from({ length: 20 }, (_, c) =>
              i === 0 && l === place?.ligne && c === place.colonne ? null : celluleEn(f, l, c),
            ),
          ),
        }))
      }
      const attendues = autres(source)
      const ecrit = ecrire(source, nom, cellule, 40_000.5)
      expect(lire(ecrit, nom, cellule)).toMatchObject({ genre: 'nombre', valeur: 40_000.5 })
      expect(autres(ecrit)).toEqual(attendues)
      const texte = ecrire(ecrit, nom, cellule, '=1+1 <&>  "é"')
      expect(lire(texte, nom, cellule)).toEqual({ genre: 'texte', valeur: '=1+1 <&>  "é"' })
      const booleen = ecrire(texte, nom, cellule, true)
      expect(lire(booleen, nom, cellule)).toEqual({ genre: 'booleen', valeur: true })
      const vide = ecrire(booleen, nom, cellule, '')
      expect(lire(vide, nom, cellule)).toBeUndefined()
      expect(autres(vide)).toEqual(attendues)
    },
  )

  it('survit à nos marques, posées avant ou après', () => {
    const source = ouvrir()
    const marques = [marque('A1'), marque('C60'), marque('B2')]
    const annote = annoter(lireClasseur(source, nom), marques, null).octets
    const ecrit = ['A1', 'C60', 'B2'].reduce((o, c) => ecrire(o, nom, c, 7), annote)
    const propre = effacer(lireClasseur(ecrit, nom))
    for (const cellule of ['A1', 'C60', 'B2']) {
      expect(lire(propre, nom, cellule)).toMatchObject({ valeur: 7 })
    }
    const apres = annoter(lireClasseur(ecrire(source, nom, 'B2', 8), nom), marques, null).octets
    expect(lire(effacer(lireClasseur(apres, nom)), nom, 'B2')).toMatchObject({ valeur: 8 })
  })

  it('n’est pas écrite dans une feuille qui n’existe pas', () => {
    const source = ouvrir()
    const absente = { feuille: 'Absente', cellule: 'A1', contenu: { valeur: 1 } }
    const { octets, nonEcrits } = ouvrirFichier(source, nom).appliquer({ cellules: [absente] })
    expect(octets).toBe(source)
    expect(nonEcrits.cellules).toMatchObject([{ feuille: 'Absente', raison: 'feuille-absente' }])
  })
})

describe('dans un .xlsx', () => {
  it('seules la feuille et la demande de recalcul changent ; le style reste', () => {
    const source = fichier('riche.xlsx')
    const avant = parties(source)
    const apres = parties(ecrire(source, 'riche.xlsx', 'B4', 1))
    expect(Object.keys(apres).filter((nom) => apres[nom] !== avant[nom])).toEqual([
      'xl/worksheets/sheet1.xml',
      'xl/workbook.xml',
    ])
    expect(apres['xl/workbook.xml']).toMatch(/<calcPr [^>]*fullCalcOnLoad="1"/)
    expect(apres['xl/worksheets/sheet1.xml']).toContain('<c r="B4" s="3"><v>1</v></c>')
  })

  it.each([
    ['sans réglage de calcul', '', '<calcPr fullCalcOnLoad="1"/></workbook>'],
    [
      'qui l’interdit',
      '<calcPr fullCalcOnLoad="0" calcId="9"/>',
      '<calcPr fullCalcOnLoad="1" calcId="9"/>',
    ],
    [
      'suivi d’autre chose',
      '<oleSize ref="A1"/>',
      '<calcPr fullCalcOnLoad="1"/><oleSize ref="A1"/>',
    ],
  ])('le recalcul se demande à sa place : classeur %s', (_, avant, apres) => {
    const octets = classeur({
      classeur: `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Budget" sheetId="3" r:id="rId1"/></sheets><definedNames><definedName name="n">1</definedName></definedNames>${avant}</workbook>`,
    })
    expect(partie(ecrire(octets, 'a.xlsx', 'A1', 2), 'xl/workbook.xml')).toContain(apres)
  })

  it('les lignes et les cellules restent dans l’ordre, préfixe compris', () => {
    const ecrire3 = (o: Uint8Array) =>
      ['C2', 'B3', 'A1'].reduce((x, c) => ecrire(x, 'a.xlsx', c, 5), o)
    const xml = partie(ecrire3(classeur({ cellules: CELLULES })), 'xl/worksheets/sheet1.xml')
    expect([...xml.matchAll(/ r="(\w+)"/g)].map((m) => m[1])).toEqual([
      '1',
      'A1',
      '2',
      'B2',
      'C2',
      'D2',
      '3',
      'B3',
      '4',
    ])
    const prefixe = classeur({
      feuille:
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData/></x:worksheet>',
    })
    expect(partie(ecrire(prefixe, 'a.xlsx', 'B2', 5), 'xl/worksheets/sheet1.xml')).toContain(
      '<x:sheetData><x:row r="2"><x:c r="B2"><x:v>5</x:v></x:c></x:row></x:sheetData>',
    )
  })
})

describe('dans un .ods', () => {
  it('une cellule répétée se sépare des autres, garde son style et sa note', () => {
    const source = classeurOds({ corps: feuille(LIGNES) })
    const annote = annoter(lireClasseur(source, 'a.ods'), [marque('B2')], null).octets
    const xml = partie(ecrire(annote, 'a.ods', 'B2', 5), 'content.xml')
    expect(xml).toMatch(
      /<table:table-cell table:number-columns-repeated="1" table:style-name="ce1" office:value-type="float" office:value="5"><office:annotation.*?<\/office:annotation><text:p>5<\/text:p><\/table:table-cell>/,
    )
  })
})

describe('dans un .csv', () => {
  const octets = (texte: string) => new TextEncoder().encode(texte)
  const decoder = (o: Uint8Array) => new TextDecoder().decode(o)

  it.each([
    ['A;"B;b";C\r\n1;"x ""y""";3\r\n', 'B2', 40_000.5, 'A;"B;b";C\r\n1;40000,5;3\r\n'],
    ['A;"B;b";C\r\n1;2;3', 'C2', 7, 'A;"B;b";C\r\n1;2;7'],
    ['A;B\n1;\n', 'B2', 7, 'A;B\n1;7\n'],
    ['A,B\n1,2\n', 'B2', 1.5, 'A,B\n1,"1,5"\n'],
    ['A;B\n1;2\n', 'A2', 'a;"b', 'A;B\n"a;""b";2\n'],
    ['sep=;\nA;B\n1;2\n', 'A2', '', 'sep=;\nA;B\n;2\n'],
  ])('seul le champ change : %j', (texte, cellule, valeur, attendu) => {
    expect(decoder(ecrire(octets(texte), 'Budget.csv', cellule, valeur))).toBe(attendu)
  })

  it('un champ qui n’existe pas ne s’invente pas', () => {
    const { aLaPlace } = ouvrirFichier(octets('A;B\n1;2\n'), 'Budget.csv')
    expect(aLaPlace({ ligne: 1, colonne: 1 })).toBe(true)
    expect(aLaPlace({ ligne: 1, colonne: 2 })).toBe(false)
    expect(aLaPlace({ ligne: 9, colonne: 0 })).toBe(false)
  })

  it('un nombre écrit se reconnaît quand on le relit', () => {
    const { memeContenu } = ouvrirFichier(octets('A;B\n1;2,5\n'), 'Budget.csv')
    expect(memeContenu('2,5', 2.5)).toBe(true)
    expect(memeContenu('2,5', 2)).toBe(false)
  })
})
