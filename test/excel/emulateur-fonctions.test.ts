import { beforeAll, describe, expect, test } from 'vitest'
import { classeurSimple, demarrerExcel, type ExcelSousNode } from './emulateur/index.ts'

describe('fonctions personnalisées et événements, par le vrai moteur', () => {
  let banc: ExcelSousNode

  beforeAll(async () => {
    banc = await demarrerExcel(classeurSimple({ Budget: [['a', 1]] }))
    const { CustomFunctions } = banc
    CustomFunctions.associate('SOMME', (plage: number[][], facteur: number | null) =>
      facteur === null ? plage.flat().length : plage.flat().reduce((a, b) => a + b, 0) * facteur,
    )
    CustomFunctions.associate('MATRICE', () => [
      ['a', 1],
      ['b', 2],
    ])
    CustomFunctions.associate('ECHEC', () => {
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, 'Montant illisible')
    })
    CustomFunctions.associate(
      'OU',
      async (invocation: CustomFunctions.Invocation) => invocation.address,
    )
  })

  test('une plage, un argument omis (null), un résultat en matrice', async () => {
    const plage = [
      [1, 2],
      [3, 4],
    ]
    expect(await banc.appeler('SOMME', [plage, 2])).toMatchObject({ reussi: true, valeur: 20 })
    expect(await banc.appeler('SOMME', [plage, null])).toMatchObject({ reussi: true, valeur: 4 })
    expect((await banc.appeler('MATRICE', [])).valeur).toEqual([
      ['a', 1],
      ['b', 2],
    ])
  })

  test('une erreur porte son message ; une fonction inconnue échoue', async () => {
    const { reussi, valeur, codeDErreur } = await banc.appeler('ECHEC', [])
    expect([reussi, valeur, codeDErreur]).toEqual([false, 'Montant illisible', 7])
    expect((await banc.appeler('INCONNUE', [])).reussi).toBe(false)
  })

  test('les événements arrivent aux abonnés', async () => {
    const recus: unknown[] = []
    await banc.Excel.run(async (contexte) => {
      const { worksheets } = contexte.workbook
      worksheets.onChanged.add(async (e) => void recus.push(['change', e.address]))
      worksheets.onSelectionChanged.add(async (e) => void recus.push(['selection', e.address]))
      worksheets.onAdded.add(async (e) => void recus.push(['ajout', e.type]))
      worksheets.onDeleted.add(async (e) => void recus.push(['retrait', e.type]))
      await contexte.sync()
    })
    banc.hote.taper('Budget', 'B1', 5)
    banc.hote.selectionner('Budget', 'A1:B1')
    await banc.Excel.run(async (contexte) => {
      const neuve = contexte.workbook.worksheets.add('Rapport')
      await contexte.sync()
      neuve.delete()
      await contexte.sync()
    })
    await expect.poll(() => recus.length).toBe(4)
    expect(recus).toEqual([
      ['change', 'B1'],
      ['selection', 'A1:B1'],
      ['ajout', 'WorksheetAdded'],
      ['retrait', 'WorksheetDeleted'],
    ])
  })

  test('se sait dans Excel, en français, avec les API du plancher', () => {
    const { Office } = banc
    expect(Office.context.host).toBe('Excel')
    expect(Office.context.displayLanguage).toBe('fr-FR')
    const admis = (version: string) =>
      Office.context.requirements.isSetSupported('ExcelApi', version)
    expect([admis('1.14'), admis('1.15')]).toEqual([true, false])
  })
})
