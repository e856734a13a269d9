import { describe, expect, it } from 'vitest'
import { type Cellule, celluleEn, type Feuille, lireA1 } from '../../../core/grille/index.ts'
import { lireClasseur } from '../../../formats/ouvrir.ts'
import { ods } from '../fabrique.ts'

function lire(tables: string, styles = ''): readonly Feuille[] {
  return lireClasseur(ods(tables, styles), 'essai.ods').classeur.feuilles
}

function feuille(contenu: string, styles = ''): (a1: string) => Cellule | undefined {
  const [lue] = lire(`<table:table table:name="F">${contenu}</table:table>`, styles)
  return (a1) => {
    const place = lireA1(a1)
    return lue && place ? celluleEn(lue, place.ligne, place.colonne) : undefined
  }
}

const ligne = (cellules: string, attributs = '') =>
  `<table:table-row${attributs}>${cellules}</table:table-row>`
const cellule = (attributs: string, texte = '') =>
  `<table:table-cell ${attributs}>${texte === '' ? '' : `<text:p>${texte}</text:p>`}</table:table-cell>`
const nombre = (valeur: number | string, attributs = '') =>
  cellule(`office:value-type="float" office:value="${valeur}" ${attributs}`, `${valeur}`)

describe('les valeurs d’un .ods', () => {
  it('lit chaque type de valeur', () => {
    const en = feuille(
      ligne(
        nombre('1160700.5') +
          cellule(
            'office:value-type="currency" office:currency="EUR" office:value="12.5"',
            '12,50 €',
          ) +
          cellule('office:value-type="percentage" office:value="0.4"', '40 %') +
          cellule('office:value-type="date" office:date-value="2025-06-30T12:00:00"', '30/06/25') +
          cellule('office:value-type="boolean" office:boolean-value="true"', 'VRAI') +
          cellule('office:value-type="string"', 'Coût &amp; plan') +
          cellule('office:value-type="string" office:string-value="entier"', 'affiché') +
          cellule(
            'office:value-type="string" office:string-value="" calcext:value-type="error"',
            '#DIV/0 !',
          ) +
          cellule('office:value-type="time" office:time-value="PT10H"', '10:00') +
          cellule('office:value-type="float" office:value="x"', 'illisible') +
          cellule('table:style-name="ce1"'),
      ),
    )
    expect(en('A1')).toEqual({ genre: 'nombre', valeur: 1160700.5 })
    expect(en('B1')).toEqual({ genre: 'nombre', valeur: 12.5, format: '#,##0.00 "€"' })
    expect(en('C1')).toEqual({ genre: 'nombre', valeur: 0.4, format: '0%' })
    expect(en('D1')).toEqual({ genre: 'date', valeur: '2025-06-30' })
    expect(en('E1')).toEqual({ genre: 'booleen', valeur: true })
    expect(en('F1')).toEqual({ genre: 'texte', valeur: 'Coût & plan' })
    expect(en('G1')).toEqual({ genre: 'texte', valeur: 'entier' })
    expect(en('H1')).toEqual({ genre: 'erreur', valeur: '#DIV/0 !' })
    expect(en('I1')).toEqual({ genre: 'texte', valeur: '10:00' })
    expect(en('J1')).toEqual({ genre: 'texte', valeur: 'illisible' })
    expect(en('K1')).toBeUndefined()
  })

  it('joint les paragraphes, rétablit espaces et tabulations, écarte notes et dessins', () => {
    const en = feuille(
      ligne(
        `<table:table-cell office:value-type="string"><office:annotation><text:p>note de l’agent</text:p></office:annotation>
           <text:p>  Part
             <text:span>État</text:span><text:s text:c="2"/>2025<text:tab/>fin<text:line-break/>suite</text:p><text:p>deux</text:p>
           <draw:frame><draw:text-box><text:p>légende</text:p></draw:text-box></draw:frame></table:table-cell>`,
      ),
    )
    expect(en('A1')).toEqual({ genre: 'texte', valeur: 'Part État  2025\tfin\nsuite\ndeux' })
  })

  it('lit le format par le style de la cellule, son parent, sa ligne ou sa colonne', () => {
    const styles = `
      <number:number-style style:name="N0"><number:number number:min-integer-digits="1"/></number:number-style>
      <number:number-style style:name="NKP0"><number:number number:decimal-places="1" number:grouping="true"/><number:text> k€</number:text></number:number-style>
      <number:number-style style:name="NK"><number:text>-</number:text><number:number number:decimal-places="1"/><style:map style:condition="value()&gt;=0" style:apply-style-name="NKP0"/></number:number-style>
      <number:percentage-style style:name="NP"><number:number number:decimal-places="1"/><number:text> %</number:text></number:percentage-style>
      <number:currency-style style:name="NE"><number:number number:decimal-places="0" number:grouping="true"/><number:text> </number:text><number:currency-symbol>€</number:currency-symbol></number:currency-style>
      <style:style style:name="k" style:family="table-cell" style:data-style-name="NK"/>
      <style:style style:name="fils" style:family="table-cell" style:parent-style-name="k"/>
      <style:style style:name="p" style:family="table-cell" style:data-style-name="NP"/>
      <style:style style:name="e" style:family="table-cell" style:data-style-name="NE"/>
      <style:style style:name="nu" style:family="table-cell" style:data-style-name="N0"/>`
    const en = feuille(
      `<table:table-column/><table:table-column table:number-columns-repeated="2" table:default-cell-style-name="e"/>` +
        ligne(
          nombre(1, 'table:style-name="fils"') + nombre(2) + nombre(3, 'table:style-name="nu"'),
        ) +
        ligne(nombre(4) + nombre(5), ' table:default-cell-style-name="p"'),
      styles,
    )
    expect(en('A1')).toEqual({ genre: 'nombre', valeur: 1, format: '#,##0.0" k€"' })
    expect(en('B1')).toEqual({ genre: 'nombre', valeur: 2, format: '#,##0" ""€"' })
    expect(en('C1')).toEqual({ genre: 'nombre', valeur: 3 })
    expect(en('B2')).toEqual({ genre: 'nombre', valeur: 5, format: '0.0" "%' })
  })
})

describe('les formules d’un .ods', () => {
  it.each([
    ['of:=SUM([.B2:.B5];[.D10:.D12])', 'SUM(B2:B5,D10:D12)'],
    ['of:=[$Total.$C$1]+[.A1]', 'Total!$C$1+A1'],
    ["of:=SUM([$'Ma feuille.2'.A1:.B2])", "SUM('Ma feuille.2'!A1:B2)"],
    ['of:=SUM([$A.A1:$C.A1])', 'SUM(A:C!A1:A1)'],
    ['of:=IF([.A1]>0;"a;b";{1;2|3;4})', 'IF(A1>0,"a;b",{1,2;3,4})'],
    ['of:=SUM([.A:.A]~[.C:.C])', 'SUM(A:A,C:C)'],
    ['of:=[.#REF!]', '#REF!'],
    ['of:=COM.MICROSOFT.CONCAT([.A1])', 'CONCAT(A1)'],
    ['oooc:=SUM([.A1])', 'SUM(A1)'],
    ['=A1+1', 'A1+1'],
  ])('écrit %s comme Excel', (ecrite, attendue) => {
    const en = feuille(
      ligne(
        nombre(1, `table:formula="${ecrite.replaceAll('"', '&quot;').replaceAll('>', '&gt;')}"`),
      ),
    )
    expect(en('A1')?.formule).toBe(attendue)
  })

  it('distingue valeur absente et texte vide, et étend les matrices', () => {
    const en = feuille(
      ligne(
        cellule('table:formula="of:=[.B1]"') +
          cellule('table:formula="of:=&quot;&quot;" office:value-type="string"') +
          nombre(
            1,
            'table:formula="of:=[.X1:.Y1]*2" table:number-matrix-columns-spanned="2" table:number-matrix-rows-spanned="1"',
          ) +
          nombre(2) +
          nombre(3),
      ),
    )
    expect(en('A1')).toEqual({ genre: 'sans-valeur', formule: 'B1' })
    expect(en('B1')).toEqual({ genre: 'texte', valeur: '', formule: '""' })
    expect(en('D1')).toEqual({ genre: 'nombre', valeur: 2, formule: 'X1:Y1*2' })
    expect(en('E1')).toEqual({ genre: 'nombre', valeur: 3 })
  })
})

describe('les feuilles d’un .ods', () => {
  it('déplie lignes et cellules répétées sans jamais déplier le vide', () => {
    const [lue] = lire(
      `<table:table table:name="F">${
        ligne(
          nombre(1, 'table:number-columns-repeated="3"') +
            cellule('table:number-columns-repeated="16381"'),
        ) +
        ligne(cellule('table:number-columns-repeated="16384"'), ' table:number-rows-repeated="4"') +
        ligne(`${cellule('')}${nombre(2)}`, ' table:number-rows-repeated="2"') +
        ligne(
          cellule('table:number-columns-repeated="16384"'),
          ' table:number-rows-repeated="1048569"',
        )
      }</table:table>`,
    )
    const un = { genre: 'nombre', valeur: 1 }
    expect(lue?.lignes).toHaveLength(7)
    expect(lue?.lignes[0]).toEqual([un, un, un])
    expect(lue?.lignes[1]).toBeUndefined()
    expect(lue?.lignes[5]?.[1]).toEqual({ genre: 'nombre', valeur: 2 })
    expect(lue?.lignes[6]).toEqual(lue?.lignes[5])
  })

  it('traverse groupes et en-têtes, et lit fusions, masques et protection', () => {
    const [a, b] = lire(
      `<table:table table:name="A" table:style-name="cachee" table:protected="true">
         <table:table-column table:number-columns-repeated="2"/>
         <table:table-column-group><table:table-column table:visibility="collapse"/></table:table-column-group>
         <table:table-column table:visibility="filter"/>
         <table:table-header-rows>${ligne(
           `${cellule('office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="2"', 'Axe')}<table:covered-table-cell/>`,
         )}</table:table-header-rows>
         <table:table-row-group>${ligne(nombre(1), ' table:visibility="filter"')}${ligne(nombre(2), ' table:visibility="collapse" table:number-rows-repeated="2"')}</table:table-row-group>
         ${ligne(`<table:covered-table-cell/>${nombre(3)}`)}
       </table:table>
       <table:table table:name="B" table:style-name="visible"><table:shapes><table:table><table:table-row/></table:table></table:shapes></table:table>`,
      `<style:style style:name="cachee" style:family="table"><style:table-properties table:display="false"/></style:style>
       <style:style style:name="visible" style:family="table"><style:table-properties table:display="true"/></style:style>`,
    )
    expect(a?.fusions).toEqual([{ haut: 0, gauche: 0, bas: 1, droite: 1 }])
    expect([...(a?.lignesMasquees ?? [])]).toEqual([1, 2, 3])
    expect([...(a?.colonnesMasquees ?? [])]).toEqual([2, 3])
    expect([a?.masquee, a?.protegee]).toEqual([true, true])
    expect(a?.lignes[4]?.[1]).toEqual({ genre: 'nombre', valeur: 3 })
    expect([b?.nom, b?.masquee, b?.protegee]).toEqual(['B', false, false])
    expect(b?.lignes).toEqual([])
  })

  it('laisse de côté les copies d’autres classeurs et ce qui n’est pas une feuille', () => {
    const feuilles = lire(
      `<table:tracked-changes><table:cell-content-change><table:table table:name="X"/></table:cell-content-change></table:tracked-changes>
       <table:table table:name="'file:///autre.ods'#$Feuille1"><table:table-row/></table:table>
       <table:table table:name="Budget"/>
       <table:dde-links><table:dde-link><table:table table:name="Y"/></table:dde-link></table:dde-links>`,
    )
    expect(feuilles.map(({ nom }) => nom)).toEqual(['Budget'])
  })
})
