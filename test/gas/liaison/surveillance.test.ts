import { expect, it } from 'vitest'
import { geste } from '../../../gas-addin/code/geste.ts'
import { hoteDistant } from '../../../gas-addin/liaison/index.ts'
import type { Changement, Selection } from '../../../task-pane/hote/index.ts'
import { classeurSimple } from '../../excel/emulateur/index.ts'
import { ouvrirSheets } from '../faux/index.ts'

/** Le volet et son script ; `revenir` : l’utilisateur clique de nouveau dans le volet. */
function surveiller() {
  const sheets = ouvrirSheets(
    classeurSimple({
      Budget: [
        ['Action', 'Coût'],
        ['Accueil', 12_000],
      ],
    }),
  )
  Object.assign(globalThis, sheets.services)
  const appels: string[] = []
  let reprendre = (): void => undefined
  const hote = hoteDistant(
    async (nom, json) => {
      appels.push(nom)
      return geste(nom, json)
    },
    () => undefined,
    (faire) => {
      reprendre = faire
    },
  )
  const vus: Changement[] = []
  hote.surveiller((changement) => vus.push(changement))
  async function revenir(): Promise<number> {
    vus.length = 0
    reprendre()
    await new Promise((resoudre) => setTimeout(resoudre, 5))
    return vus.length
  }
  const taper = (valeur: number) => {
    SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Budget')?.getRange(2, 2).setValue(valeur)
  }
  return { hote, appels, revenir, taper }
}

it('avant toute lecture, ne demande rien à Google', async () => {
  const { appels, revenir } = surveiller()
  expect(await revenir()).toBe(0)
  expect(appels).toEqual([])
})

it('une cellule tapée se remarque quand on revient au volet, une fois', async () => {
  const { hote, revenir, taper } = surveiller()
  await hote.lire()
  expect(await revenir()).toBe(0)
  taper(13_000)
  expect(await revenir()).toBe(1)
  expect(await revenir()).toBe(0)
  await hote.lire()
  expect(await revenir()).toBe(0)
})

it('nos marques et nos notes ne sont pas des changements, ni leur retrait', async () => {
  const { hote, revenir } = surveiller()
  await hote.lire()
  await hote.marquer([{ feuille: 'Budget', cellule: 'B2', gravite: 'bloquant', note: 'Trop.' }])
  expect(await revenir()).toBe(0)
  await hote.effacer()
  expect(await revenir()).toBe(0)
})

it('la cellule choisie se demande quand on revient au volet, une fois le classeur lu', async () => {
  const { hote, appels, revenir } = surveiller()
  const choisies: Selection[] = []
  hote.suivreLaSelection((selection) => choisies.push(selection))
  await revenir()
  expect(appels).toEqual([])
  await hote.lire()
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Budget')?.getRange(2, 2).activate()
  await revenir()
  expect(choisies).toEqual([{ feuille: 'Budget', ligne: 1, colonne: 1 }])
})
