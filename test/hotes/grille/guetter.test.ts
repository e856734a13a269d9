import { expect, it } from 'vitest'
import type { Changement, Selection } from '../../../task-pane/hote/index.ts'
import { atelier, taireLaBibliotheque } from './banc.ts'

taireLaBibliotheque()

async function surveiller() {
  const ouvert = await atelier({ A1: 10, A2: 20 })
  const vus: Changement[] = []
  ouvert.hote.surveiller((changement) => vus.push(changement))
  async function apres(geste: () => unknown): Promise<readonly Changement[]> {
    vus.length = 0
    await geste()
    return [...vus]
  }
  return { ...ouvert, apres }
}

it('une saisie se remarque, et nomme sa cellule', async () => {
  const { saisir, apres } = await surveiller()
  expect(await apres(() => saisir('A1', '11'))).toEqual([
    { cible: { feuille: 'Budget', cellule: 'A1' }, valeurs: null },
  ])
})

it('vider, annuler et rétablir se remarquent ; élargir une colonne, non', async () => {
  const { modele, apres } = await surveiller()
  const sheetId = modele.getters.getActiveSheetId()
  const target = [{ left: 0, right: 0, top: 0, bottom: 1 }]
  expect(await apres(() => modele.dispatch('DELETE_CONTENT', { sheetId, target }))).not.toEqual([])
  expect(await apres(() => modele.dispatch('REQUEST_UNDO'))).not.toEqual([])
  expect(await apres(() => modele.dispatch('REQUEST_REDO'))).not.toEqual([])
  const largeur = { sheetId, dimension: 'COL' as const, elements: [0], size: 200 }
  expect(await apres(() => modele.dispatch('RESIZE_COLUMNS_ROWS', largeur))).toEqual([])
})

it('vider une plage se remarque une fois, et la nomme ; des cellules éparses, par plage, puis sans les nommer', async () => {
  const { modele, apres } = await surveiller()
  const sheetId = modele.getters.getActiveSheetId()
  const vider = (
    target: readonly (readonly [left: number, top: number, right: number, bottom: number])[],
  ) =>
    apres(() =>
      modele.dispatch('DELETE_CONTENT', {
        sheetId,
        target: target.map(([left, top, right, bottom]) => ({ left, top, right, bottom })),
      }),
    )
  const nommees = (vus: readonly Changement[]) => vus.map(({ cible }) => cible?.cellule ?? null)
  modele.dispatch('UPDATE_CELL', { sheetId, row: 0, col: 1, content: '1' })
  modele.dispatch('UPDATE_CELL', { sheetId, row: 1, col: 1, content: '2' })
  expect(nommees(await vider([[0, 0, 1, 1]]))).toEqual(['A1:B2'])
  for (let i = 0; i < 60; i += 2)
    modele.dispatch('UPDATE_CELL', { sheetId, row: i, col: 3, content: '1' })
  expect(nommees(await vider([[3, 0, 3, 2]]))).toEqual(['D1', 'D3'])
  expect(nommees(await vider([[3, 3, 3, 59]]))).toEqual([null])
})

it('nos marques, nos corrections et leur retrait ne sont pas des changements', async () => {
  const { hote, apres } = await surveiller()
  const marque = { feuille: 'Budget', cellule: 'A1', gravite: 'bloquant', note: 'Trop.' } as const
  expect(await apres(() => hote.marquer([marque]))).toEqual([])
  const ecriture = { feuille: 'Budget', cellule: 'A1', avant: 10, apres: 9 }
  expect(await apres(() => hote.ecrire([ecriture]))).toEqual([])
  expect(await apres(() => hote.effacer())).toEqual([])
})

it('une cellule choisie se remarque, une fois ; une saisie n’en choisit pas', async () => {
  const { hote, modele, saisir } = await atelier({ A1: 10, A2: 20 })
  const choisies: Selection[] = []
  hote.suivreLaSelection((selection) => choisies.push(selection))
  modele.selection.selectCell(0, 1)
  modele.selection.selectCell(0, 1)
  saisir('A1', '11')
  expect(choisies).toEqual([{ feuille: 'Budget', ligne: 1, colonne: 0 }])
})
