import { beforeEach, describe, expect, test } from 'vitest'
import { classeurSimple, demarrerExcel, type ExcelSousNode } from './emulateur/index.ts'

const BUDGET = {
  'Budget 2025': [
    ['Action', 'Axe', 'Coût'],
    ['Accueil', 'droits', 12000],
    ['Cantine', 'enfance', '=1+1'],
  ],
  Notes: [['rien']],
}

describe('la vraie bibliothèque, un classeur en mémoire', () => {
  let banc: ExcelSousNode

  beforeEach(async () => {
    banc = await demarrerExcel(classeurSimple(BUDGET))
  })

  test('lit un tableau en un échange', async () => {
    const lu = await banc.Excel.run(async (contexte) => {
      const feuilles = contexte.workbook.worksheets
      feuilles.load('items/name,items/visibility,items/protection/protected')
      const plage = feuilles.getItem('Budget 2025').getUsedRangeOrNullObject(true)
      plage.load('address,values,formulas,numberFormat,rowIndex')
      const absente = feuilles.getItemOrNullObject('Absente')
      await contexte.sync()
      return {
        noms: feuilles.items.map((f) => [f.name, f.visibility, f.protection.protected]),
        adresse: plage.address,
        valeurs: plage.values,
        formules: plage.formulas,
        absente: absente.isNullObject,
      }
    })
    expect(lu).toEqual({
      noms: [
        ['Budget 2025', 'Visible', false],
        ['Notes', 'Visible', false],
      ],
      adresse: "'Budget 2025'!A1:C3",
      valeurs: [
        ['Action', 'Axe', 'Coût'],
        ['Accueil', 'droits', 12000],
        ['Cantine', 'enfance', 0],
      ],
      formules: [
        ['Action', 'Axe', 'Coût'],
        ['Accueil', 'droits', 12000],
        ['Cantine', 'enfance', '=1+1'],
      ],
      absente: true,
    })
    expect(banc.hote.echanges).toHaveLength(1)
  })

  test('marque puis efface : le classeur redevient le même', async () => {
    const avant = banc.hote.etat()
    await banc.Excel.run(async (contexte) => {
      const feuille = contexte.workbook.worksheets.getItem('Budget 2025')
      const marque = feuille.getRanges('C2,A3:B3').conditionalFormats.add('Custom')
      marque.custom.rule.formula = '="a"="a"'
      marque.custom.format.fill.color = '#FFC7CE'
      marque.custom.format.font.bold = true
      marque.custom.format.font.underline = 'Single'
      await contexte.sync()
    })
    expect(banc.hote.feuille('Budget 2025').misesEnForme).toMatchObject([
      {
        genre: 'Custom',
        formule: '="a"="a"',
        format: { fond: '#FFC7CE', gras: true, souligne: 'Single' },
        zones: [
          { haut: 1, gauche: 2, bas: 1, droite: 2 },
          { haut: 2, gauche: 0, bas: 2, droite: 1 },
        ],
      },
    ])
    banc.hote.rouvrir()
    await banc.Excel.run(async (contexte) => {
      const regles = contexte.workbook.worksheets
        .getItem('Budget 2025')
        .getRange().conditionalFormats
      regles.load('items/type,items/customOrNullObject/rule/formula')
      await contexte.sync()
      for (const regle of regles.items) {
        if (regle.customOrNullObject.rule.formula === '="a"="a"') regle.delete()
      }
      await contexte.sync()
    })
    expect(banc.hote.etat()).toEqual(avant)
  })
})
