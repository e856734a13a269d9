import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { enPlages } from '../../../hotes/grille/ouverture/structurees.ts'
import { atelierDe, taireLaBibliotheque } from './banc.ts'

taireLaBibliotheque()

const TABLEAU = {
  nom: 'Actions',
  feuille: 'Budget',
  haut: 3,
  bas: 12,
  gauche: 1,
  entetes: 1,
  totaux: 1,
  colonnes: ['Action', 'Part État', 'Part [CAF]', 'FSE+'],
}

describe('une référence structurée devient une plage', () => {
  it.each([
    ['SUM(Actions[Part État])', 'SUM($C$4:$C$13)'],
    ['Actions[[#This Row],[Part État]]*2', '$C6*2'],
    ['Actions[@[Part État]]+Actions[@FSE+]', '$C6+$E6'],
    ['SUM(Actions[[#This Row],[Part État]:[FSE+]])', 'SUM($C6:$E6)'],
    ["SUM(actions[Part '[CAF']])", 'SUM($D$4:$D$13)'],
    ['ROWS(Actions)+ROWS(Actions[])', 'ROWS(Actions)+ROWS($B$4:$E$13)'],
    ['Actions[[#Totals],[FSE+]]', '$E$14'],
    ['Actions[[#Headers],[FSE+]]', '$E$3'],
    ['COUNTA(Actions[#All])', 'COUNTA($B$3:$E$14)'],
    ['"Actions[FSE+]"&A1', '"Actions[FSE+]"&A1'],
  ])('%s', (formule, attendue) => {
    expect(enPlages(formule, [TABLEAU], 'Budget', 5)).toBe(attendue)
  })

  it('nomme la feuille du tableau, d’une autre', () => {
    const ailleurs = { ...TABLEAU, feuille: "L’an d'avant" }
    expect(enPlages('Actions[FSE+]', [ailleurs], 'Budget', 5)).toBe("'L’an d''avant'!$E$4:$E$13")
  })

  it.each(['Autres[FSE+]', 'Actions[Absente]', '[1]Feuil1!A1', 'Actions[[#This Row],[FSE+]]'])(
    'laisse %s, qui ne se comprend pas là',
    (formule) => {
      expect(enPlages(formule, [TABLEAU], 'Budget', 40)).toBe(formule)
    },
  )
})

/** Un tableau structuré, et des formules qui le citent, comme Excel les enregistre. */
async function classeur(): Promise<Uint8Array> {
  const livre = new ExcelJS.Workbook()
  const feuille = livre.addWorksheet('Budget')
  feuille.addTable({
    name: 'Actions',
    ref: 'A1',
    headerRow: true,
    columns: [{ name: 'Action' }, { name: 'Part État' }, { name: 'Double' }],
    rows: [
      ['Bus', 10, null],
      ['Logement', 20, null],
    ],
  })
  for (const ligne of [2, 3]) {
    feuille.getCell(`C${ligne}`).value = {
      formula: 'Actions[[#This Row],[Part État]]*2',
      result: ligne === 2 ? 20 : 40,
    }
  }
  feuille.getCell('E1').value = { formula: 'SUM(Actions[Double])', result: 60 }
  return new Uint8Array(await livre.xlsx.writeBuffer())
}

it('un tableau structuré se recalcule dans la grille, et la copie garde ses formules', async () => {
  const a = atelierDe(await classeur())
  expect(a.avis.filter((phrase) => phrase.includes('recalcule'))).toEqual([])
  a.saisir('B2', '15')
  expect([a.montre('C2'), a.montre('E1')]).toEqual(['30', '70'])
  expect(a.changements().cellules).toEqual([
    { feuille: 'Budget', cellule: 'B2', contenu: { valeur: 15 } },
  ])
  const copie = new ExcelJS.Workbook()
  await copie.xlsx.load(a.copie().octets.buffer as ArrayBuffer)
  expect(copie.getWorksheet('Budget')?.getCell('C2').value).toMatchObject({
    formula: 'Actions[[#This Row],[Part État]]*2',
    result: 30,
  })
})
