import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { classeurSimple, demarrerExcel, type ExcelSousNode } from './emulateur/index.ts'

const BUDGET = {
  'L’été': [
    ['Action', 'Axe', 'Coût'],
    ['Accueil', 'droits', 12000],
    ['Cantine', 'enfance', 8000],
  ],
}

describe('les objets d’Excel', () => {
  let banc: ExcelSousNode

  beforeAll(async () => {
    banc = await demarrerExcel(classeurSimple(BUDGET))
  })
  beforeEach(() => banc.hote.ouvrir(classeurSimple(BUDGET)))

  function dans<T>(agir: (f: Excel.Worksheet, c: Excel.RequestContext) => Promise<T>): Promise<T> {
    return banc.Excel.run((contexte) =>
      agir(contexte.workbook.worksheets.getActiveWorksheet(), contexte),
    )
  }

  test('parties XML : gardées dans le classeur, retrouvées par espace de noms après réouverture', async () => {
    const xml = '<pacte xmlns="urn:pacte"><a>é</a></pacte>'
    await dans(async (_, contexte) => {
      contexte.workbook.customXmlParts.add(xml)
      contexte.workbook.customXmlParts.add('<autre xmlns="urn:autre"/>')
      await contexte.sync()
    })
    banc.hote.rouvrir()
    const lu = await dans(async (_, contexte) => {
      const partie = contexte.workbook.customXmlParts
        .getByNamespace('urn:pacte')
        .getOnlyItemOrNullObject()
      const texte = partie.getXml()
      const absente = contexte.workbook.customXmlParts
        .getByNamespace('urn:rien')
        .getOnlyItemOrNullObject()
      await contexte.sync()
      partie.delete()
      await contexte.sync()
      return [texte.value, partie.isNullObject, absente.isNullObject]
    })
    expect(lu).toEqual([xml, false, true])
    expect(banc.hote.etat().parties).toEqual(['<autre xmlns="urn:autre"/>'])
  })

  test('fusions, masquages et propriétés des lignes', async () => {
    const lu = await dans(async (feuille, contexte) => {
      feuille.getRange('A2:B2').merge()
      feuille.getRange('3:3').rowHidden = true
      const plage = feuille.getUsedRange()
      const fusions = plage.getMergedAreasOrNullObject()
      fusions.load('address')
      const lignes = plage.getRowProperties({ rowHidden: true, rowIndex: true })
      plage.load('values,rowHidden')
      await contexte.sync()
      return [fusions.address, lignes.value, plage.values[1], plage.rowHidden]
    })
    expect(lu).toEqual([
      "'L’été'!A2:B2",
      [
        { rowHidden: false, rowIndex: 0 },
        { rowHidden: false, rowIndex: 1 },
        { rowHidden: true, rowIndex: 2 },
      ],
      ['Accueil', '', 12000],
      null,
    ])
  })

  test('une saisie s’interprète comme au clavier, sauf au format texte', async () => {
    await dans(async (feuille, contexte) => {
      feuille.getRange('A2:C2').values = [['=A1', '-note', '12,5']]
      const texte = feuille.getRange('A3:C3')
      texte.numberFormat = [['@', '@', '@']]
      texte.values = [['=A1', '-note', '12,5']]
      await contexte.sync()
    })
    const cellules = banc.hote.etat().feuilles[0]?.cellules
    expect(cellules).toMatchObject({
      A2: { formule: '=A1' },
      B2: { formule: '=-note', valeur: '#NAME?' },
      C2: { valeur: 12.5 },
      A3: { valeur: '=A1' },
      B3: { valeur: '-note' },
      C3: { valeur: '12,5' },
    })
    expect(cellules?.A3).not.toHaveProperty('formule')
  })

  test('apparence, largeurs, validation, liens : écrits, relus, effacés sans trace', async () => {
    const avant = banc.hote.etat()
    const lu = await dans(async (feuille, contexte) => {
      const plage = feuille.getRange('E1:E2')
      plage.values = [['x'], ['y']]
      plage.format.fill.color = '#ff0000'
      plage.format.font.bold = true
      plage.format.borders.getItem('EdgeTop').style = 'Continuous'
      plage.dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } }
      feuille.getRange('E1').hyperlink = { documentReference: 'A1', textToDisplay: 'voir' }
      plage.load('format/fill/color,format/font/bold,dataValidation/type,values')
      await contexte.sync()
      const relu = [
        plage.format.fill.color,
        plage.format.font.bold,
        plage.dataValidation.type,
        plage.values,
      ]
      plage.clear()
      await contexte.sync()
      return relu
    })
    expect(lu).toEqual(['#FF0000', true, 'List', [['voir'], ['y']]])
    expect(banc.hote.etat()).toEqual(avant)
  })

  test('une feuille de rapport : nom, onglet, volets figés, orientation, graphique, propriété', async () => {
    await dans(async (_, contexte) => {
      const rapport = contexte.workbook.worksheets.add('Rapport')
      rapport.tabColor = '#1F3864'
      rapport.showGridlines = false
      rapport.freezePanes.freezeRows(1)
      rapport.pageLayout.orientation = 'Landscape'
      rapport.customProperties.add('pacte', 'rapport')
      rapport.getRange('A1:B3').values = [
        ['Axe', 'Programmé'],
        ['droits', 10],
        ['enfance', 20],
      ]
      rapport.getRange('A:B').format.columnWidth = 120
      const graphique = rapport.charts.add('BarClustered', rapport.getRange('A1:B3'))
      graphique.title.text = 'Crédits par axe'
      graphique.axes.valueAxis.numberFormat = '# ##0 €'
      graphique.series.getItemAt(0).format.fill.setSolidColor('#1F3864')
      graphique.setPosition('D2', 'J20')
      rapport.activate()
      await contexte.sync()
    })
    const rapport = banc.hote.etat().feuilles[1]
    expect(banc.hote.classeur.active.nom).toBe('Rapport')
    expect(rapport).toMatchObject({
      nom: 'Rapport',
      couleurDOnglet: '#1F3864',
      quadrillage: false,
      figees: { bas: 0 },
      miseEnPage: { orientation: 'Landscape' },
      proprietes: { pacte: 'rapport' },
      largeurs: { 0: 120, 1: 120 },
    })
    expect(rapport?.graphiques).toMatchObject([
      {
        attributs: {
          ChartType: 'BarClustered',
          Source: 'Rapport!A1:B3',
          'Title.Text': 'Crédits par axe',
          'Axes.ValueAxis.NumberFormat': '# ##0 €',
          Position: ['Rapport!D2', 'Rapport!J20'],
        },
        series: [{ attributs: { 'Format.Fill.Color': '#1F3864' } }],
      },
    ])
  })

  test('noms, sélection et cellule active', async () => {
    banc.hote.selectionner('L’été', 'B2:C3')
    const lu = await dans(async (feuille, contexte) => {
      contexte.workbook.names.add('Couts', feuille.getRange('C2:C3'))
      contexte.workbook.names.add('Version', '="1"').visible = false
      const choisie = contexte.workbook.getSelectedRange()
      choisie.load('address')
      choisie.worksheet.load('name')
      const active = contexte.workbook.getActiveCell()
      active.load('address')
      await contexte.sync()
      const plage = contexte.workbook.names.getItem('couts').getRange()
      plage.load('values')
      await contexte.sync()
      return [choisie.address, choisie.worksheet.name, active.address, plage.values]
    })
    expect(lu).toEqual(["'L’été'!B2:C3", 'L’été', "'L’été'!B2", [[12000], [8000]]])
    expect(banc.hote.etat().noms).toMatchObject([
      { nom: 'Couts', formule: "='L’été'!C2:C3" },
      { nom: 'Version', formule: '="1"', visible: false },
    ])
  })

  test('une marque suit les lignes insérées et supprimées', async () => {
    await dans(async (feuille, contexte) => {
      feuille.getRange('C3').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE'
      feuille.getRange('2:3').insert('Down')
      await contexte.sync()
    })
    const zones = () => banc.hote.feuille('L’été').misesEnForme[0]?.zones
    expect(zones()).toEqual([{ haut: 4, gauche: 2, bas: 4, droite: 2 }])
    await dans(async (feuille, contexte) => {
      feuille.getRange('2:2').delete('Up')
      await contexte.sync()
    })
    expect(zones()).toEqual([{ haut: 3, gauche: 2, bas: 3, droite: 2 }])
    expect(banc.hote.etat().feuilles[0]?.cellules.C4).toEqual({ valeur: 8000 })
  })

  test('une règle neuve passe devant ; celles d’autrui gardent leur ordre', async () => {
    const { misesEnForme } = banc.hote.feuille('L’été')
    misesEnForme.push({
      id: '{autrui}',
      genre: 'DataBar',
      zones: [{ haut: 1, gauche: 2, bas: 2, droite: 2 }],
      arreter: false,
      formule: '',
      format: {},
      regle: { type: 'dataBar' },
    })
    const lu = await dans(async (feuille, contexte) => {
      feuille.getRange('C2').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE'
      const regles = feuille.getRange().conditionalFormats
      regles.load('items/type,items/priority,items/customOrNullObject/rule/formula')
      await contexte.sync()
      return regles.items.map((r) => [
        r.type,
        r.priority,
        r.customOrNullObject.isNullObject ? null : r.customOrNullObject.rule.formula,
      ])
    })
    expect(lu).toEqual([
      ['Custom', 0, '=TRUE'],
      ['DataBar', 1, null],
    ])
  })

  test('une formule écrite prend la valeur qu’on lui calcule', async () => {
    banc.hote.calculer = (formule) => (formule.startsWith('=PACTE.') ? 42 : undefined)
    const lu = await dans(async (feuille, contexte) => {
      const plage = feuille.getRange('D2:D3')
      plage.formulas = [['=PACTE.PARTETAT(C2,0)'], ['=1+1']]
      plage.load('values,formulas')
      await contexte.sync()
      return [plage.values, plage.formulas]
    })
    banc.hote.calculer = null
    expect(lu).toEqual([
      [[42], [0]],
      [['=PACTE.PARTETAT(C2,0)'], ['=1+1']],
    ])
  })
})
