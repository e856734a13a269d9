import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { classeurSimple, demarrerExcel, type ExcelSousNode } from './emulateur/index.ts'

const BUDGET = {
  Budget: [
    ['Action', 'Coût'],
    ['Accueil', 12000],
  ],
  Notes: [['rien']],
}

describe('ce qu’Excel refuse', () => {
  let banc: ExcelSousNode

  beforeAll(async () => {
    banc = await demarrerExcel(classeurSimple(BUDGET))
  })
  beforeEach(() => banc.hote.ouvrir(classeurSimple(BUDGET)))
  afterEach(() => {
    banc.hote.pannes.editionDeCellule = false
    banc.hote.pannes.avantChaqueLot = null
    banc.hote.separateurDeZones = ','
  })

  /** Le code de l’erreur levée par ce lot, et l’instruction fautive. */
  async function refusDe(agir: (feuille: Excel.Worksheet, contexte: Excel.RequestContext) => void) {
    try {
      await banc.Excel.run(async (contexte) => {
        agir(contexte.workbook.worksheets.getItem('Budget'), contexte)
        await contexte.sync()
      })
    } catch (erreur) {
      if (erreur instanceof banc.OfficeExtension.Error) return erreur
      throw erreur
    }
    return null
  }

  test('une plage et un tableau de formes différentes', async () => {
    const refus = await refusDe((f) => {
      f.getRange('A1:B1').values = [['x']]
    })
    expect(refus?.code).toBe('InvalidArgument')
    expect(refus?.debugInfo.statement).toContain('range.values')
  })

  test('plus de 512 fusions demandées à la fois', async () => {
    const [budget] = banc.hote.classeur.feuilles
    const fusion = (i: number) => ({ haut: i, gauche: 0, bas: i, droite: 1 })
    budget?.fusions.push(...Array.from({ length: 513 }, (_, i) => fusion(i)))
    const refus = await refusDe((f) => f.getRange().getMergedAreasOrNullObject().load('areaCount'))
    expect(refus?.code).toBe('InvalidOperation')
    expect(await refusDe((f) => f.getRange('A1:B512').getMergedAreasOrNullObject())).toBeNull()
  })

  test('un trait intérieur là où il n’y en a pas', async () => {
    const tirer = (adresse: string, bord: 'InsideHorizontal' | 'InsideVertical') =>
      refusDe((f) => {
        f.getRange(adresse).format.borders.getItem(bord).style = 'Continuous'
      })
    expect((await tirer('A1:C1', 'InsideHorizontal'))?.code).toBe('InvalidArgument')
    expect((await tirer('A1:A3', 'InsideVertical'))?.code).toBe('InvalidArgument')
    expect(await tirer('A1:B2', 'InsideHorizontal')).toBeNull()
  })

  test('dans un groupe d’annulation, ce qui ne s’annule pas', async () => {
    banc.hote.annulationGroupee = true
    const renommer = await refusDe((f) => {
      f.name = 'Autre'
    })
    const supprimer = await refusDe((f) => f.delete())
    banc.hote.annulationGroupee = false
    expect([renommer?.code, supprimer?.code]).toEqual(['UndoNotSupported', 'UndoNotSupported'])
  })

  test('une feuille qui n’existe pas', async () => {
    const refus = await refusDe((_, contexte) => {
      contexte.workbook.worksheets.getItem('Absente').load('name')
    })
    expect(refus?.code).toBe('ItemNotFound')
  })

  test('une feuille protégée, sauf ce qu’elle permet', async () => {
    banc.hote.feuille('Budget').protection = { active: true, options: null }
    const avant = banc.hote.etat()
    const ecrire = await refusDe((f) => {
      f.getRange('A1').values = [['x']]
    })
    const marquer = await refusDe((f) => {
      f.getRange('A1').conditionalFormats.add('Custom')
    })
    expect([ecrire?.code, marquer?.code]).toEqual(['AccessDenied', 'AccessDenied'])
    expect(banc.hote.etat()).toEqual(avant)

    banc.hote.feuille('Budget').protection.options = { allowFormatCells: true }
    const permis = await refusDe((f) => {
      f.getRange('A1').conditionalFormats.add('Custom')
    })
    expect(permis).toBeNull()
  })

  test('un lot s’arrête à l’action fautive ; ce qui précède reste fait', async () => {
    const refus = await refusDe((f) => {
      f.getRange('A1').values = [['avant']]
      f.getRange('A1:B1').values = [['faux']]
      f.getRange('B1').values = [['après']]
    })
    expect(refus?.code).toBe('InvalidArgument')
    expect(banc.hote.etat().feuilles[0]?.cellules).toMatchObject({
      A1: { valeur: 'avant' },
      B1: { valeur: 'Coût' },
    })
  })

  test('un membre que le banc ignore est nommé', async () => {
    const refus = await refusDe((f) => f.getRange('A1').flashFill())
    expect(refus?.code).toBe('ApiNotFound')
    expect(refus?.message).toContain('Range.FlashFill()')
  })

  test('lire avant d’avoir chargé', async () => {
    const refus = await refusDe((f) => f.name.length)
    expect(refus?.code).toBe('PropertyNotLoaded')
  })

  test('tout, pendant qu’une cellule s’édite', async () => {
    banc.hote.pannes.editionDeCellule = true
    const refus = await refusDe((f) => f.load('name'))
    expect(refus?.code).toBe('InvalidOperationInCellEditMode')
  })

  test('un lot perdu n’est pas exécuté, le suivant passe', async () => {
    banc.hote.pannes.lotsPerdus = 1
    const avant = banc.hote.etat()
    const marquer = (f: Excel.Worksheet) => {
      f.getRange('A1').conditionalFormats.add('Custom')
    }
    expect((await refusDe(marquer))?.code).toBe('ConnectionFailure')
    expect(banc.hote.etat()).toEqual(avant)
    expect(await refusDe(marquer)).toBeNull()
    expect(banc.hote.feuille('Budget').misesEnForme).toHaveLength(1)
  })

  test('un code choisi, pour le prochain lot seulement', async () => {
    banc.hote.pannes.refus.push('GeneralException')
    expect((await refusDe((f) => f.load('name')))?.code).toBe('GeneralException')
    expect(await refusDe((f) => f.load('name'))).toBeNull()
  })

  test('une charge trop grosse, dans un sens comme dans l’autre', async () => {
    const { pannes } = banc.hote
    const [envoi, reponse] = [pannes.plafondDEnvoi, pannes.plafondDeReponse]
    pannes.plafondDEnvoi = 200
    expect((await refusDe((f) => f.load('name')))?.code).toBe('RequestPayloadSizeLimitExceeded')
    pannes.plafondDEnvoi = envoi
    pannes.plafondDeReponse = 300
    const lire = (f: Excel.Worksheet) => f.getRange('A1:Z40').load('values')
    expect((await refusDe(lire))?.code).toBe('ResponsePayloadSizeLimitExceeded')
    pannes.plafondDeReponse = reponse
    expect(await refusDe(lire)).toBeNull()
  })

  test('l’autre séparateur de zones, et une adresse trop longue', async () => {
    const zones = (adresse: string) => (f: Excel.Worksheet) => f.getRanges(adresse).load('address')
    expect((await refusDe(zones('A1;B2')))?.code).toBe('InvalidArgument')
    banc.hote.separateurDeZones = ';'
    expect(await refusDe(zones('A1;B2'))).toBeNull()
    expect((await refusDe(zones('A1,B2')))?.code).toBe('InvalidArgument')
    const longue = Array.from({ length: 2000 }, (_, i) => `C${2 * i + 1}`).join(';')
    expect((await refusDe(zones(longue)))?.code).toBe('InvalidArgument')
  })

  /** Charge une plage, laisse arriver quelque chose, puis la relit par la référence gardée. */
  function relireApres(arrive: () => void) {
    return banc.Excel.run(async (contexte) => {
      const plage = contexte.workbook.worksheets.getItem('Budget').getRange('A1:B2')
      plage.load('values')
      await contexte.sync()
      banc.hote.pannes.avantChaqueLot = arrive
      plage.load('address')
      return contexte.sync().then(
        () => plage.address,
        (erreur: OfficeExtension.Error) => erreur.code,
      )
    })
  }

  test('une feuille supprimée entre deux lots ; renommée, sa plage reste bonne', async () => {
    expect(await relireApres(() => banc.hote.renommerLaFeuille('Budget', 'Autre'))).toBe(
      'Autre!A1:B2',
    )
    banc.hote.pannes.avantChaqueLot = null
    banc.hote.renommerLaFeuille('Autre', 'Budget')
    expect(await relireApres(() => banc.hote.supprimerLaFeuille('Budget'))).toBe('ItemNotFound')
  })
})
