import { describe, expect, it } from 'vitest'
import { signature } from '../../core/constats/index.ts'
import { classeurSimple, type EtatDeClasseur } from '../excel/emulateur/index.ts'
import { creerAtelier } from './faux/atelier.ts'
import { ouvrirDocument } from './faux/document.ts'
import { MembreInconnu, ouvrirSheets, RefusDeGoogle } from './faux/index.ts'
import { strict } from './faux/strict.ts'

const ZONE = { haut: 1, gauche: 1, bas: 2, droite: 2 }

function ouvrir(
  etat: EtatDeClasseur = classeurSimple({ Budget: [['Coût', 12, '=B1*2'], ['x']], Autre: [] }),
) {
  const sheets = ouvrirSheets(etat)
  const { SpreadsheetApp } = sheets.services
  const tableur = SpreadsheetApp.getActiveSpreadsheet()
  const feuille = tableur.getSheetByName('Budget')
  if (feuille === null) throw new Error('une feuille')
  return { sheets, ...sheets.services, tableur, feuille }
}

describe('un membre inconnu', () => {
  it('lève, à lire comme à écrire, sur un service, un objet ou une énumération', () => {
    const { SpreadsheetApp, feuille } = ouvrir()
    expect(() => SpreadsheetApp.openById).toThrow(MembreInconnu)
    expect(() => feuille.hideSheet()).toThrow('Sheet.hideSheet')
    expect(() => feuille.getRange('A1').getBackgrounds()).toThrow('Range.getBackgrounds')
    expect(() => SpreadsheetApp.BooleanCriteria.CELL_EMPTY).toThrow('BooleanCriteria.CELL_EMPTY')
    expect(() => Object.assign(feuille, { marque: 1 })).toThrow(MembreInconnu)
  })

  it('ne se compile pas non plus quand les types de Google ne l’ont pas', () => {
    const atelier = creerAtelier(ouvrirDocument(classeurSimple({ Budget: [] })))
    // @ts-expect-error : ni ce nom…
    strict<GoogleAppsScript.Spreadsheet.Range>(atelier, 'Range')({ getValeurs: () => [] })
    // @ts-expect-error : ni ce genre de valeur.
    strict<GoogleAppsScript.Spreadsheet.Range>(atelier, 'Range')({ getRow: () => 'un' })
    expect(atelier.comptes.total).toBe(0)
  })
})

describe('les dimensions et les bornes', () => {
  it('une matrice d’une autre forme que la plage est refusée, dans les mots de Google', () => {
    const plage = ouvrir().feuille.getRange('A1:B2')
    expect(() => plage.setValues([[1, 2]])).toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    )
    for (const ecrire of [
      () => plage.setNotes([['a', 'b'], ['c']]),
      () => plage.setFormulas([['=A1'], ['=A2']]),
      () => plage.setNumberFormats([['@', '@', '@'], []]),
    ]) {
      expect(ecrire).toThrow(/number of columns in the data does not match/)
    }
    expect(() => Reflect.apply(plage.setValues, plage, ['x'])).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    )
  })

  it('on ne sort pas de la feuille, et les rangs commencent à 1', () => {
    const { feuille } = ouvrir()
    expect([feuille.getMaxRows(), feuille.getMaxColumns()]).toEqual([1000, 26])
    for (const demander of [
      () => feuille.getRange(1001, 1),
      () => feuille.getRange('AA1'),
      () => feuille.getRange(999, 1, 3, 1),
      () => feuille.isRowHiddenByUser(1001),
    ]) {
      expect(demander).toThrow('outside the dimensions of the sheet')
    }
    expect(() => feuille.getRange(0, 1)).toThrow(/starting row.*too small/)
    expect(() => feuille.getRange(1, 1, 0, 1)).toThrow(/at least 1/)
    expect(() => feuille.getRange('pas une adresse')).toThrow('Range not found')
    expect(feuille.getRange('B:C').getA1Notation()).toBe('B1:C1000')
    feuille.insertRowsAfter(1000, 1)
    expect(feuille.getRange(1001, 1).getA1Notation()).toBe('A1001')
  })

  it('une feuille supprimée ne répond plus ; ni deux fois le même nom, ni plus aucune feuille', () => {
    const { tableur, feuille, sheets } = ouvrir()
    expect(() => tableur.insertSheet('BUDGET')).toThrow(/already exists/)
    expect(() => feuille.setName('autre')).toThrow(/already exists/)
    const plage = feuille.getRange('A1')
    tableur.deleteSheet(feuille)
    expect(() => plage.getValue()).toThrow(/Sheet \d+ not found/)
    expect(() => feuille.getName()).toThrow(RefusDeGoogle)
    const [reste] = tableur.getSheets()
    if (reste === undefined) throw new Error('une feuille')
    expect(() => tableur.deleteSheet(reste)).toThrow(/all the visible sheets/)
    expect(sheets.etat().active).toBe('Autre')
  })
})

describe('lire et saisir', () => {
  it('rend nombres, textes, dates du fuseau, et formules à part', () => {
    const etat = classeurSimple({ Budget: [['Coût', 45_728, '=B1*2', '#REF!']] })
    Object.assign(etat.feuilles[0]?.cellules.B1 ?? {}, { format: 'dd/mm/yyyy' })
    const { sheets, feuille } = ouvrir(etat)
    const plage = feuille.getDataRange()
    expect(plage.getValues()).toEqual([['Coût', new Date('2025-03-11T23:00Z'), 0, '#REF!']])
    sheets.fuseau = 'America/Martinique'
    expect(feuille.getRange('B1').getValue()).toEqual(new Date('2025-03-12T04:00Z'))
    expect(plage.getFormulas()).toEqual([['', '', '=B1*2', '']])
    expect(plage.getNumberFormats()[0]?.slice(0, 2)).toEqual(['0.###############', 'dd/mm/yyyy'])
    feuille.getRange('A1').setValue(new Date('2025-03-12T04:00Z'))
    expect(sheets.feuille('Budget').cellules.get(0)).toEqual({
      valeur: 45_728,
      format: 'dd/mm/yyyy',
    })
  })

  it.each([
    ['=1+1', { valeur: 0, formule: '=1+1' }],
    ['+33 1', { valeur: '#NAME?', formule: '=+33 1' }],
    ['0123', { valeur: 123 }],
    ['1 234,5', { valeur: 1234.5 }],
    ['-5 %', { valeur: -0.05, format: '0%' }],
    ['12/03/2025', { valeur: 45_728, format: 'dd/mm/yyyy' }],
    ['vrai', { valeur: true }],
    ['@SOMME(A1)', { valeur: '@SOMME(A1)' }],
    ["'=1+1", { valeur: '=1+1' }],
    ["''déjà", { valeur: "'déjà" }],
  ])('« %s » se saisit comme au clavier', (saisie, cellule) => {
    const { sheets, feuille } = ouvrir(classeurSimple({ Budget: [] }))
    feuille.getRange('A1').setValue(saisie)
    expect(sheets.etat().feuilles[0]?.cellules.A1).toMatchObject(cellule)
    feuille.getRange('A1').setValue('')
    feuille.getRange('B1').setNumberFormat('@').setValue(saisie)
    expect(sheets.etat().feuilles[0]?.cellules.B1).toEqual({ valeur: saisie, format: '@' })
  })

  it('une formule ôtée vide ce qu’elle étalait, remise elle le redonne', () => {
    const { sheets, feuille } = ouvrir(classeurSimple({ Budget: [] }))
    sheets.calculer = () => [
      ['a', 1],
      ['b', 2],
    ]
    feuille.getRange('A1').setFormula('=PACTE_X()')
    sheets.calculer = null
    const etale = sheets.etat()
    feuille.getRange('A1').setValue('a')
    expect(feuille.getRange('A1:B2').getValues()).toEqual([
      ['a', ''],
      ['', ''],
    ])
    feuille.getRange('A1').setFormula('=PACTE_X()')
    expect(sheets.etat()).toEqual(etale)
  })

  it('une note vide n’en est plus une', () => {
    const { sheets, feuille } = ouvrir()
    const avant = sheets.etat()
    feuille.getRange('A1:B1').setNotes([['a', 'b']])
    expect(feuille.getRange('A1:C1').getNotes()).toEqual([['a', 'b', '']])
    feuille.getRange('A1:B1').setNotes([['', '']])
    expect(sheets.etat()).toEqual(avant)
  })
})

describe('les règles de mise en forme', () => {
  const formule = `=${signature('bloquant')}`

  it('se construisent, se relisent, et remplacent toutes celles d’avant', () => {
    const { SpreadsheetApp, feuille } = ouvrir()
    const regle = SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(formule)
      .setBackground('#ff0000')
      .setBold(true)
      .setRanges([feuille.getRange('A1'), feuille.getRange('B2:C3')])
      .build()
    feuille.setConditionalFormatRules([regle])
    const [relue] = feuille.getConditionalFormatRules()
    expect(relue?.getRanges().map((r) => r.getA1Notation())).toEqual(['A1', 'B2:C3'])
    const condition = relue?.getBooleanCondition()
    expect(condition?.getCriteriaType()).toBe(SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA)
    expect(condition?.getCriteriaValues()).toEqual([formule])
    expect([condition?.getBackground(), condition?.getBold()]).toEqual(['#ff0000', true])
    feuille.setConditionalFormatRules([])
    expect(feuille.getConditionalFormatRules()).toEqual([])
  })

  it('n’ont pas de bordure, demandent une plage, et toutes de la même feuille', () => {
    const { SpreadsheetApp, tableur, feuille } = ouvrir()
    const neuve = () =>
      SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formule).setBold(true)
    expect(() => Reflect.get(neuve(), 'setBorder')).toThrow(MembreInconnu)
    expect(() => neuve().build()).toThrow(/at least one range/)
    const ailleurs = tableur.getSheetByName('Autre')?.getRange('A1')
    if (ailleurs === undefined) throw new Error('une feuille')
    expect(() =>
      neuve()
        .setRanges([ailleurs, feuille.getRange('A1')])
        .build(),
    ).toThrow(/same sheet/)
    const regle = neuve().setRanges([ailleurs]).build()
    expect(() => feuille.setConditionalFormatRules([regle])).toThrow(/another sheet/)
    expect(() => Reflect.apply(feuille.setConditionalFormatRules, feuille, [[{}]])).toThrow(
      /method signature/,
    )
  })

  it('que Google ne sait pas relire restent entières si on les rend telles quelles', () => {
    const etat = classeurSimple({ Budget: [['Coût']] })
    const base = { zones: [ZONE], arreter: false, formule: '', format: {} }
    etat.feuilles[0]?.misesEnForme.push(
      { ...base, genre: 'IconSet', regle: { type: 'iconSet', seuils: [1, 2] } },
      { ...base, genre: 'Custom', formule: '=$A1>2', illisible: true },
      { ...base, genre: 'CellValue', regle: { operator: 'greaterThan', formulae: [5] } },
      { ...base, genre: 'ColorScale', regle: { type: 'colorScale' } },
    )
    const { sheets, feuille } = ouvrir(etat)
    const regles = feuille.getConditionalFormatRules()
    expect(regles.map((r) => r.getBooleanCondition()?.getCriteriaValues() ?? null)).toEqual([
      null,
      null,
      [5],
      null,
    ])
    expect(regles.map((r) => r.getGradientCondition() !== null)).toEqual([
      false,
      false,
      false,
      true,
    ])
    const avant = sheets.etat()
    feuille.setConditionalFormatRules(regles)
    expect(sheets.etat()).toEqual(avant)
  })
})

describe('les protections', () => {
  it('d’une plage : on n’y écrit pas, ni note ni valeur ni couleur ; une qui avertit laisse faire', () => {
    const { sheets, SpreadsheetApp, feuille } = ouvrir()
    const protection = { plage: ZONE, modifiable: false, avertitSeulement: false }
    sheets.page('Budget').protections.push(protection)
    const [lue] = feuille.getProtections(SpreadsheetApp.ProtectionType.RANGE)
    expect([lue?.canEdit(), lue?.getRange().getA1Notation()]).toEqual([false, 'B2:C3'])
    expect(feuille.getRange('A1:B2').canEdit()).toBe(false)
    for (const ecrire of [
      () => feuille.getRange('B2').setValue(1),
      () => feuille.getRange('A1:B2').setNotes(MATRICE),
      () => feuille.getRangeList(['A1', 'C3']).setBackground('#fff000'),
      () => feuille.setConditionalFormatRules([regleEn('C3')]),
    ]) {
      expect(ecrire).toThrow(/edit a protected cell or object/)
    }
    feuille.getRange('A1:A2').setNotes([['a'], ['b']])
    feuille.setConditionalFormatRules([regleEn('A1')])
    sheets.page('Budget').protections = [{ ...protection, avertitSeulement: true }]
    feuille.getRange('A1:B2').setNotes(MATRICE)

    function regleEn(cellule: string) {
      return SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied('=TRUE')
        .setRanges([feuille.getRange(cellule)])
        .build()
    }
  })

  it('d’une feuille : rien ne s’y change, sauf ses cellules déverrouillées', () => {
    const { sheets, SpreadsheetApp, tableur, feuille } = ouvrir()
    feuille.getRange('A2').setBackground('#ffffff')
    Object.assign(sheets.feuille('Budget').cellules.get(16_384) ?? {}, {
      apparence: { deverrouillee: true },
    })
    sheets.feuille('Budget').protection = { active: true, options: {} }
    const [lue] = feuille.getProtections(SpreadsheetApp.ProtectionType.SHEET)
    expect(lue?.getUnprotectedRanges().map((r) => r.getA1Notation())).toEqual(['A2'])
    feuille.getRange('A2').setValue('saisie')
    for (const ecrire of [
      () => feuille.getRange('A1').setNote('x'),
      () => feuille.setConditionalFormatRules([]),
      () => feuille.setName('Autre nom'),
      () => tableur.deleteSheet(feuille),
    ]) {
      expect(ecrire).toThrow(/edit a protected cell or object/)
    }
  })

  it('un compte qui ne peut que lire lit', () => {
    const { sheets, feuille, PropertiesService } = ouvrir()
    sheets.pannes.lectureSeule = true
    expect(feuille.getRange('A1').getValue()).toBe('Coût')
    expect(() => feuille.getRange('A1').setValue('x')).toThrow(/permission/)
    const proprietes = PropertiesService.getDocumentProperties()
    expect(() => proprietes.setProperty('a', 'b')).toThrow(/permission/)
  })
})

const MATRICE = [
  ['a', 'b'],
  ['c', 'd'],
]

describe('les propriétés du document', () => {
  it('se gardent à la réouverture, hors du fichier ; les objets d’avant ne valent plus rien', () => {
    const { sheets, PropertiesService, feuille } = ouvrir()
    const avant = sheets.etat()
    const proprietes = PropertiesService.getDocumentProperties()
    proprietes.setProperties({ a: '1', b: '2' }).deleteProperty('b')
    sheets.rouvrir()
    expect(proprietes.getProperties()).toEqual({ a: '1' })
    expect(proprietes.getProperty('b')).toBeNull()
    expect(() => feuille.getName()).toThrow(/not found/)
    expect(sheets.etat()).toEqual(avant)
  })

  it('ont une taille, par valeur et en tout, en octets', () => {
    const { sheets, PropertiesService } = ouvrir()
    const proprietes = PropertiesService.getDocumentProperties()
    proprietes.setProperty('pile', 'x'.repeat(9 * 1024))
    expect(() => proprietes.setProperty('trop', 'é'.repeat(5000))).toThrow('Argument too large')
    const pleines = Object.fromEntries(
      Array.from({ length: 56 }, (_, i) => [`cle${i}`, 'x'.repeat(9000)]),
    )
    expect(() => proprietes.setProperties(pleines)).toThrow(/storage quota/)
    expect(Object.keys(sheets.proprietes)).toEqual(['pile'])
  })
})

describe('le verrou, les pannes et le temps', () => {
  it('tenu par un autre, il fait attendre tout le délai', () => {
    const { sheets, LockService } = ouvrir()
    const verrou = LockService.getDocumentLock()
    expect([verrou.tryLock(10), verrou.hasLock()]).toEqual([true, true])
    verrou.releaseLock()
    sheets.pannes.verrouPris = true
    const debut = sheets.pannes.heure
    expect(verrou.tryLock(5000)).toBe(false)
    expect(() => verrou.waitLock(1000)).toThrow(/Lock timeout/)
    expect(sheets.pannes.heure - debut).toBe(6000)
    expect(sheets.pannes.verrouTenu).toBe(false)
  })

  it('compte les appels, les fait durer, et refuse celui qui est prévu', () => {
    const { sheets, feuille, Utilities } = ouvrir()
    sheets.comptes.remettreAZero()
    sheets.pannes.lenteur = 20
    const debut = sheets.pannes.heure
    sheets.pannes.prevues.push({ appel: 'Range.setNote', phrase: 'Service error', apres: 1 })
    const plage = feuille.getRange('A1')
    plage.setNote('a')
    expect(() => plage.setNote('b')).toThrow('Service error')
    plage.setNote('c')
    plage.getValues()
    Utilities.sleep(1000)
    expect(sheets.pannes.heure - debut).toBe(6 * 20 + 1000)
    expect(sheets.comptes.parNom.get('Range.setNote')).toBe(3)
    expect([sheets.comptes.lectures, sheets.comptes.ecritures, sheets.comptes.total]).toEqual([
      1, 3, 6,
    ])
  })

  it('une heure se dit dans un fuseau, avant et après un changement d’heure', () => {
    const { Utilities } = ouvrir()
    const dire = (instant: string) =>
      Utilities.formatDate(new Date(instant), 'Europe/Paris', "yyyy-MM-dd'T'HH:mm:ss")
    expect(dire('2025-03-30T00:59:59Z')).toBe('2025-03-30T01:59:59')
    expect(dire('2025-03-30T01:00:00Z')).toBe('2025-03-30T03:00:00')
  })
})

describe('ce qui est masqué, et ce qui se voit', () => {
  it('lignes masquées à la main et par le filtre, colonnes, feuilles', () => {
    const etat = classeurSimple({ Budget: [['Axe'], ['Droits'], ['Enfance'], ['Droits']] })
    Object.assign(etat.feuilles[0] ?? {}, { lignesMasquees: [2], colonnesMasquees: [0] })
    const { sheets, feuille } = ouvrir(etat)
    expect(feuille.getFilter()).toBeNull()
    sheets.page('Budget').filtre = {
      plage: { haut: 0, gauche: 0, bas: 3, droite: 0 },
      caches: { 0: ['Droits'] },
    }
    expect(feuille.getFilter()?.getColumnFilterCriteria(1)?.getHiddenValues()).toEqual(['Droits'])
    const rangs = [1, 2, 3, 4]
    expect(rangs.map((rang) => feuille.isRowHiddenByFilter(rang))).toEqual([
      false,
      true,
      false,
      true,
    ])
    expect(rangs.map((rang) => feuille.isRowHiddenByUser(rang))).toEqual([
      false,
      false,
      true,
      false,
    ])
    expect([feuille.isColumnHiddenByUser(1), feuille.isSheetHidden()]).toEqual([true, false])
  })

  it('sélection, menus, boîtes et volet', () => {
    const { sheets, SpreadsheetApp, HtmlService, tableur, feuille } = ouvrir()
    feuille.setActiveRange(feuille.getRange('B2:C3'))
    expect(tableur.getCurrentCell()?.getA1Notation()).toBe('B2')
    expect(tableur.getActiveRange()?.getA1Notation()).toBe('B2:C3')
    const ui = SpreadsheetApp.getUi()
    ui.createMenu('Pacte').addItem('Vérifier', 'verifier').addSeparator().addToUi()
    sheets.vue.reponses.push('NO')
    expect(ui.alert('Titre', 'Texte', ui.ButtonSet.YES_NO)).toBe(ui.Button.NO)
    ui.showSidebar(HtmlService.createHtmlOutput('<p>').append('</p>').setTitle('Pacte'))
    expect(() => HtmlService.createHtmlOutputFromFile('absent')).toThrow(/No HTML file named/)
    expect(sheets.vue).toMatchObject({
      menus: [{ titre: 'Pacte', articles: [{ libelle: 'Vérifier', fonction: 'verifier' }, null] }],
      alertes: [{ titre: 'Titre', texte: 'Texte', boutons: 'YES_NO' }],
      volets: [{ titre: 'Pacte', html: '<p></p>' }],
    })
  })
})
