import { describe, expect, it } from 'vitest'
import { etendre, reduireLaFeuille } from '../../../hotes/grille/apparence/exemplaires.ts'
import { sansLignesNues } from '../../../hotes/grille/ouverture/lignes-nues.ts'

const LIGNES = [
  '<row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/></row>',
  '<row r="2" ht="30"><c r="A2" s="1"><f>A1</f><v>2</v></c><c r="B2" s="2"/><c r="C2"><v>1</v></c></row>',
  '<row r="3"><c r="A3" s="2"/><c r="B3" s="2"/></row>',
  '<row r="4"><c r="A4" s="1"/></row>',
].join('')

describe('une cellule par style', () => {
  it('vide les cellules et n’en garde que la première de chaque style et de chaque colonne', () => {
    expect(reduireLaFeuille(LIGNES).texte).toBe(
      [
        '<row r="1"><c r="A1" s="1"/><c r="B1" s="1"/></row>',
        '<row r="2" ht="30"><c r="B2" s="2"/></row>',
        '<row r="3"></row>',
        '<row r="4"></row>',
      ].join(''),
    )
  })

  it('rend à chaque cellule ce que l’import dit de la première', () => {
    const { exemplaires } = reduireLaFeuille(LIGNES)
    expect(exemplaires).toEqual([
      { cellule: 'A1', zones: ['A1:A2', 'A4', 'B1'] },
      { cellule: 'B2', zones: ['B2:B3', 'A3'] },
    ])
    // Le style 2 n'est pas dans ce que l'import a gardé ; D9 vient d'une colonne habillée.
    const etendu = etendre({ D9: 7, A1: 5, B1: 5 }, exemplaires)
    expect(etendu).toEqual({ D9: 7, A1: 5, B1: 5, A4: 5, 'A1:A2': 5 })
  })
})

it('ôte les lignes qui ne disent rien, sauf la dernière', () => {
  const feuille = [
    '<sheetData><row r="1" spans="1:4"><c r="A1" s="1"/></row>',
    '<row r="2" spans="1:4" x14ac:dyDescent="0.25"></row>',
    '<row r="3" ht="30"></row>',
    '<row r="4"/>',
    '<row r="5" hidden="1"/>',
    '<row r="6" s="2"></row>',
    '<row r="7" outlineLevel="1"></row>',
    '<row r="8"></row></sheetData>',
  ]
  expect(sansLignesNues({ 'xl/f.xml': feuille.join('') })['xl/f.xml']).toBe(
    feuille.filter((_, i) => i !== 1 && i !== 3).join(''),
  )
})
