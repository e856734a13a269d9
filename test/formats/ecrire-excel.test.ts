import { describe, expect, it } from 'vitest'
import { celluleEn, lireA1 } from '../../core/grille/index.ts'
import { ecrireCellules } from '../../formats/cellules.ts'
import type { Geste } from '../../formats/contenu/index.ts'
import { lireClasseur } from '../../formats/ouvrir.ts'
import { classeur, ENTETE, partie, relations } from './ooxml/classeur-d-essai.ts'

const FEUILLE = 'xl/worksheets/sheet1.xml'

function ecrire(octets: Uint8Array, gestes: Readonly<Record<string, Geste>>) {
  const ecritures = Object.entries(gestes).map(([cellule, geste]) => {
    const place = lireA1(cellule)
    if (place === null) throw new Error(cellule)
    return { feuille: 'Budget', place, geste }
  })
  const { octets: ecrits, refusees } = ecrireCellules(lireClasseur(octets, 'a.xlsx'), ecritures)
  const donnees = /<(\w+:)?sheetData.*sheetData>/s.exec(partie(ecrits, FEUILLE))?.[0]
  return { ecrits, donnees, refus: refusees.map(({ raison }) => raison) }
}

function lire(octets: Uint8Array, cellule: string) {
  const place = lireA1(cellule)
  const [page] = lireClasseur(octets, 'a.xlsx').classeur.feuilles
  return page && place ? celluleEn(page, place.ligne, place.colonne) : undefined
}

const feuille = (lignes: string, suite = '') =>
  classeur({ cellules: `<sheetData>${lignes}</sheetData>`, suite })

describe('plusieurs cellules d’un .xlsx', () => {
  it('s’écrivent d’un passage, chacune à sa place, avec son genre', () => {
    const source = feuille(
      '<row r="2" spans="2:3" s="4" customFormat="1"><c r="B2" s="1"><v>1</v></c></row><row r="5"/>',
    )
    const { donnees } = ecrire(source, {
      D5: { valeur: 'fin' },
      A2: { valeur: -1.5 },
      B2: { formule: 'A2<2', resultat: true },
      E2: { formule: 'A2&"x"', resultat: ' <x>' },
      C3: { formule: 'A2/0', resultat: '#DIV/0!' },
      A1: { valeur: false },
      B9: { formule: 'IFS(A2,B2)', resultat: null },
    })
    expect(donnees).toBe(
      '<sheetData><row r="1"><c r="A1" t="b"><v>0</v></c></row>' +
        '<row r="2" spans="2:5" s="4" customFormat="1"><c r="A2" s="4"><v>-1.5</v></c><c r="B2" s="1" t="b"><f>A2&lt;2</f><v>1</v></c><c r="E2" s="4" t="str"><f>A2&amp;&quot;x&quot;</f><v> &lt;x&gt;</v></c></row>' +
        '<row r="3"><c r="C3" t="e"><f>A2/0</f><v>#DIV/0!</v></c></row>' +
        '<row r="5"><c r="D5" t="inlineStr"><is><t xml:space="preserve">fin</t></is></c></row>' +
        '<row r="9"><c r="B9"><f>_xlfn.IFS(A2,B2)</f></c></row></sheetData>',
    )
  })

  it('gardent le préfixe du fichier', () => {
    const source = classeur({
      feuille:
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    })
    const { donnees } = ecrire(source, {
      A1: { resultat: 3 },
      B1: { formule: 'A1', resultat: 3 },
      C1: { valeur: 'c' },
    })
    expect(donnees).toBe(
      '<x:sheetData><x:row r="1"><x:c r="A1"><x:f>1+1</x:f><x:v>3</x:v></x:c><x:c r="B1"><x:f>A1</x:f><x:v>3</x:v></x:c><x:c r="C1" t="inlineStr"><x:is><x:t xml:space="preserve">c</x:t></x:is></x:c></x:row></x:sheetData>',
    )
  })

  it('une cellule neuve prend le style de sa colonne, et la feuille s’étend jusqu’à elle', () => {
    const source = classeur({
      feuille: `${ENTETE}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:C4"/><cols><col min="2" max="4" style="7"/></cols><sheetData/></worksheet>`,
    })
    const { ecrits } = ecrire(source, {
      D2: { valeur: 1 },
      F3: { valeur: 2 },
      A9: { valeur: null },
    })
    const texte = partie(ecrits, FEUILLE)
    expect(texte).toContain('<dimension ref="A1:F4"/>')
    expect(texte).toContain('<row r="2"><c r="D2" s="7"><v>1</v></c></row><row r="3"><c r="F3">')
    expect(texte).not.toContain('A9')
  })

  it('rien n’est écrit quand rien ne change', () => {
    const source = feuille(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c><c r="C1" t="inlineStr"><is><t>c</t></is></c></row>',
    )
    const { ecrits } = ecrire(source, {
      A1: { valeur: 1 },
      B1: { formule: 'A1*2', resultat: 2 },
      C1: { valeur: 'c' },
      D1: { valeur: '' },
      E1: { resultat: 4 },
    })
    expect(ecrits).toBe(source)
  })

  it('un texte dangereux s’échappe, et un nombre impossible se refuse', () => {
    const texte = ' =1+1\u0001 _x0041_ <&>\n'
    const { ecrits, refus } = ecrire(feuille(''), {
      A1: { valeur: texte },
      A2: { valeur: Number.NaN },
      A3: { formule: '1/0', resultat: Number.POSITIVE_INFINITY },
      A4: { valeur: 'x'.repeat(32_768) },
      A5: { formule: 'SUM(', resultat: 0 },
    })
    expect(lire(ecrits, 'A1')).toEqual({ genre: 'texte', valeur: texte.replace('\u0001', '') })
    expect(refus).toEqual(['nombre', 'nombre', 'texte-trop-long', 'formule'])
  })

  it('une cellule recouverte par une fusion se refuse, sa première non', () => {
    const source = feuille('', '<mergeCells count="1"><mergeCell ref="B2:C3"/></mergeCells>')
    const { refus, ecrits } = ecrire(source, { C3: { valeur: 1 }, B2: { valeur: 2 } })
    expect(refus).toEqual(['fusion'])
    expect(lire(ecrits, 'B2')).toMatchObject({ valeur: 2 })
  })

  it('sous protection, seuls les résultats des formules se gardent à jour', () => {
    const source = feuille(
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>1</v></c></row>',
      '<sheetProtection sheet="1"/>',
    )
    const { refus, donnees } = ecrire(source, { A1: { resultat: 3 }, B1: { valeur: 4 } })
    expect(refus).toEqual(['feuille-protegee'])
    expect(donnees).toContain('<c r="A1"><f>1+1</f><v>3</v></c><c r="B1"><v>1</v></c>')
  })
})

describe('les formules voisines gardent leur sens', () => {
  const PARTAGEES = feuille(
    '<row r="1"><c r="B1"><f t="shared" ref="B1:B4" si="0">A1*$C$1</f><v>1</v></c></row>' +
      '<row r="2"><c r="B2" s="1"><f t="shared" si="0"/><v>2</v></c></row>' +
      '<row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c><c r="C3"><f t="shared" ref="C3:D3" si="1">B3</f><v>3</v></c><c r="D3"><f t="shared" si="1"/><v>3</v></c></row>' +
      '<row r="4"><c r="B4"><f t="shared" si="0"/><v>4</v></c></row>',
  )
  const formules = (octets: Uint8Array) =>
    ['B1', 'B2', 'B3', 'B4', 'C3', 'D3'].map((c) => lire(octets, c)?.formule)

  it('quand la première d’une formule partagée est remplacée', () => {
    const { ecrits, donnees } = ecrire(PARTAGEES, { B1: { valeur: 5 }, B3: { resultat: 30 } })
    expect(formules(ecrits)).toEqual([undefined, 'A2*$C$1', 'A3*$C$1', 'A4*$C$1', 'B3', 'C3'])
    expect(donnees).toContain('<c r="B2" s="1"><f>A2*$C$1</f><v>2</v></c>')
    expect(donnees).toContain('<c r="B3"><f>A3*$C$1</f><v>30</v></c>')
    expect(donnees).toContain('<f t="shared" si="1"/>')
  })

  it('quand une suivante est remplacée', () => {
    const { ecrits, donnees } = ecrire(PARTAGEES, { B2: { formule: 'A1+1', resultat: 2 } })
    expect(formules(ecrits)).toEqual(['A1*$C$1', 'A1+1', 'A3*$C$1', 'A4*$C$1', 'B3', 'C3'])
    expect(donnees).toContain('<f t="shared" ref="B1:B4" si="0">A1*$C$1</f>')
  })

  it('quand la première et une suivante le sont', () => {
    const { ecrits } = ecrire(PARTAGEES, { B1: { valeur: null }, B3: { valeur: 1 } })
    expect(formules(ecrits)).toEqual([undefined, 'A2*$C$1', undefined, 'A4*$C$1', 'B3', 'C3'])
  })

  const MATRICES = feuille(
    '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c><c r="C1" cm="1"><f t="array" ref="C1:C3">B1:B3</f><v>1</v></c><c r="E1"><f t="array" ref="E1">SUM(B1:B2*2)</f><v>6</v></c></row>' +
      '<row r="2"><c r="A2"><v>4</v></c><c r="C2" s="1"><v>2</v></c></row><row r="3"><c r="C3"><v>3</v></c><c r="D3"><v>9</v></c></row>',
  )

  it('une matrice se refuse, sauf celle d’une seule cellule ; ses résultats se gardent', () => {
    const { refus, donnees } = ecrire(MATRICES, {
      A1: { valeur: 1 },
      A2: { resultat: 40 },
      C1: { resultat: 10 },
      C2: { valeur: 1 },
      E1: { formule: 'B1', resultat: 1 },
    })
    expect(refus).toEqual(['matrice', 'matrice'])
    expect(donnees).toContain('<c r="A2"><v>40</v></c><c r="C2" s="1"><v>2</v></c>')
    expect(donnees).toContain('<c r="C1" cm="1"><f t="array" ref="C1:C3">B1:B3</f><v>10</v></c>')
    expect(donnees).toContain('<c r="E1"><f>B1</f><v>1</v></c>')
  })

  it('une formule étalée qu’on remplace emporte ce qu’elle étalait', () => {
    const { refus, donnees } = ecrire(MATRICES, { C1: { valeur: 7 }, C3: { valeur: 8 } })
    expect(refus).toEqual([])
    expect(donnees).toContain('<c r="C1"><v>7</v></c>')
    expect(donnees).toContain('<c r="C2" s="1"/>')
    expect(donnees).toContain('<c r="C3"><v>8</v></c><c r="D3"><v>9</v></c>')
  })
})

describe('ce que le classeur dit ailleurs de ses cellules', () => {
  const avecChaine = (chemin: string) =>
    classeur({
      cellules:
        '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>1</v></c></row></sheetData>',
      autres: {
        'xl/calcChain.xml': `${ENTETE}<calcChain xmlns="x"><c r="A1" i="3"/></calcChain>`,
        'xl/_rels/workbook.xml.rels': relations({
          rId1: ['worksheet', 'worksheets/sheet1.xml'],
          rId2: ['worksheet', '/xl/worksheets/sheet2.xml'],
          rId9: ['calcChain', chemin],
        }),
        '[Content_Types].xml': `${ENTETE}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="r"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/calcChain.xml" ContentType="c"/></Types>`,
      },
    })

  it.each(['calcChain.xml', '/xl/calcChain.xml'])(
    'l’ordre de calcul (%s) s’en va avec une formule, sa relation et son type aussi',
    (chemin) => {
      const garde = ecrire(avecChaine(chemin), {
        B1: { valeur: 5 },
        A1: { formule: '1+2', resultat: 3 },
      }).ecrits
      expect(partie(garde, 'xl/calcChain.xml')).toContain('r="A1"')
      for (const gestes of [{ A1: { valeur: 5 } }, { B1: { formule: 'A1', resultat: 2 } }]) {
        const { ecrits } = ecrire(avecChaine(chemin), gestes)
        expect(partie(ecrits, 'xl/calcChain.xml')).toBe('')
        expect(partie(ecrits, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain')
        expect(partie(ecrits, '[Content_Types].xml')).not.toContain('calcChain')
      }
    },
  )

  it('le titre d’une colonne de tableau et un tableau croisé se refusent', () => {
    const source = classeur({
      relations: { r1: ['table', '../tables/table1.xml'], r2: ['pivotTable', '../p/p1.xml'] },
      autres: {
        'xl/tables/table1.xml': '<table ref="A1:B3"/>',
        'xl/p/p1.xml': '<pivotTableDefinition><location ref="D1:E9"/></pivotTableDefinition>',
      },
    })
    const { refus } = ecrire(source, { A1: { valeur: 2 }, A2: { valeur: 2 }, E9: { valeur: 2 } })
    expect(refus).toEqual(['tableau', 'tableau-croise'])
  })
})
