import { describe, expect, it } from 'vitest'
import { registries } from '../../../hotes/grille/bibliotheque.ts'
import { etatDe } from '../../../hotes/grille/etat.ts'
import { protegerLaFeuille } from '../fichier/proteger.ts'
import { type Atelier, atelier, atelierDe, classeurDe, taireLaBibliotheque } from './banc.ts'

taireLaBibliotheque()

const SHEET = { sheetId: 'feuille-0' }
const ZONE = { top: 0, left: 0, bottom: 1, right: 1 }
const REFUSEES: readonly (readonly [string, object])[] = [
  [
    'ADD_COLUMNS_ROWS',
    { ...SHEET, sheetName: 'Budget', dimension: 'ROW', base: 0, position: 'after', quantity: 1 },
  ],
  ['REMOVE_COLUMNS_ROWS', { ...SHEET, sheetName: 'Budget', dimension: 'COL', elements: [0] }],
  ['CREATE_SHEET', { sheetId: 'autre', name: 'Autre', position: 1 }],
  ['RENAME_SHEET', { ...SHEET, oldName: 'Budget', newName: 'Autre' }],
  ['HIDE_COLUMNS_ROWS', { ...SHEET, dimension: 'ROW', elements: [0] }],
  ['ADD_MERGE', { ...SHEET, target: [ZONE] }],
  ['SET_FORMATTING', { ...SHEET, target: [ZONE], style: { bold: true } }],
  ['CLEAR_CELLS', { ...SHEET, target: [ZONE] }],
  ['UPDATE_CELL', { ...SHEET, row: 0, col: 0, style: { bold: true } }],
  ['CUT', {}],
  ['SORT_CELLS', { ...SHEET, col: 0, row: 0, zone: ZONE, sortDirection: 'asc' }],
]

/** Ce que la grille dit en refusant. */
function refus({ modele }: Atelier): string[] {
  const dits: string[] = []
  const etat = etatDe(modele.getters)
  if (etat !== undefined) etat.refuser = (phrase) => dits.push(phrase)
  return dits
}

function envoyer({ modele }: Atelier, type: string, commande: object) {
  return modele.dispatch(type as 'CUT', commande as never)
}

describe('les garde-fous', () => {
  it.each(REFUSEES)('%s est refusée, et la phrase dit où le faire', async (type, commande) => {
    const ouvert = await atelier({ A1: 2, A2: 1, B1: 3 })
    const dits = refus(ouvert)
    const avant = ouvert.modele.exportData()
    expect(envoyer(ouvert, type, commande).isSuccessful).toBe(false)
    expect(dits).toHaveLength(1)
    expect(dits[0]).toMatch(/Faites-le dans votre tableur/)
    expect({ ...ouvert.modele.exportData(), revisionId: '' }).toEqual({ ...avant, revisionId: '' })
  })

  it('ce qui s’enregistre est admis : saisir, effacer, copier, recopier, annuler', async () => {
    const ouvert = await atelier({ A1: 2, A2: 1, B1: { formula: 'A1*2', result: 4 } })
    const dits = refus(ouvert)
    const { modele, montre } = ouvert
    envoyer(ouvert, 'DELETE_CONTENT', {
      ...SHEET,
      target: [{ top: 1, left: 0, bottom: 1, right: 0 }],
    })
    expect(montre('A2')).toBe('')
    modele.dispatch('REQUEST_UNDO')
    expect(montre('A2')).toBe('1')
    modele.selection.selectCell(1, 0)
    modele.dispatch('COPY')
    modele.dispatch('PASTE', { target: [{ top: 1, left: 1, bottom: 1, right: 1 }] })
    expect(montre('B2')).toBe('2')
    expect(dits).toEqual([])
    expect(ouvert.changements().cellules).toEqual([
      { feuille: 'Budget', cellule: 'B2', contenu: { formule: 'A2*2', resultat: 2 } },
    ])
  })

  it('coller une date la colle comme elle se saisirait, et s’enregistre de même', async () => {
    const ouvert = await atelier({ A1: new Date('2025-03-12'), B1: 5 })
    const { modele } = ouvert
    modele.selection.selectCell(0, 0)
    modele.dispatch('COPY')
    modele.dispatch('PASTE', { target: [{ top: 0, left: 1, bottom: 0, right: 1 }] })
    expect(ouvert.changements().cellules[0]?.contenu).toEqual({ valeur: '12/03/2025' })
  })

  it('recopier une date en fait une date', async () => {
    const ouvert = await atelier({ A1: new Date('2025-03-12'), A2: 'mot' })
    const { modele } = ouvert
    modele.selection.selectCell(0, 0)
    modele.dispatch('AUTOFILL_SELECT', { row: 1, col: 0 })
    modele.dispatch('AUTOFILL')
    expect(ouvert.changements().cellules).toMatchObject([
      { cellule: 'A2', contenu: { valeur: expect.stringMatching(/^1[23]\/03\/2025$/) } },
    ])
  })

  it.each([
    ['une formule', { formula: '"0"&"12"', result: '012' }, '012'],
    ['un texte', '=1+1', '=1+1'],
  ])('coller la valeur de %s n’en fait ni une formule ni un nombre', async (_, copiee, collee) => {
    const ouvert = await atelier({ A1: copiee })
    const { modele } = ouvert
    modele.selection.selectCell(0, 0)
    modele.dispatch('COPY')
    const target = [{ top: 0, left: 1, bottom: 0, right: 1 }]
    modele.dispatch('PASTE', { target, pasteOption: 'asValue' })
    expect(ouvert.changements().cellules[0]?.contenu).toEqual({ valeur: collee })
  })

  it.each(['=A1:A2', '=SEQUENCE(3)', '=A1:A2*2'])(
    '« %s » est refusée : elle s’étalerait',
    async (formule) => {
      const ouvert = await atelier({ A1: 2, A2: 1 })
      const dits = refus(ouvert)
      ouvert.saisir('C1', formule)
      expect(dits).toEqual([expect.stringContaining('plusieurs cellules')])
      expect(ouvert.changements().cellules).toEqual([])
      ouvert.saisir('C1', '=SUM(A1:A2)')
      expect(ouvert.montre('C1')).toBe('3')
    },
  )

  it('rien ne se saisit dans une feuille protégée', async () => {
    const ouvert = atelierDe(protegerLaFeuille(await classeurDe({ A1: 1 }), 'b.xlsx', 'Budget'))
    ouvert.saisir('A1', '2')
    expect(ouvert.montre('A1')).toBe('1')
    await expect(
      ouvert.hote.ecrire([{ feuille: 'Budget', cellule: 'A1', avant: 1, apres: 2 }]),
    ).rejects.toMatchObject({ motif: 'protege' })
  })

  it('rien ne se saisit dans la feuille du rapport', async () => {
    const ouvert = await atelier({ A1: 1 })
    const dits = refus(ouvert)
    await ouvert.hote.ecrireRapport({
      lignes: [[{ style: 'texte', texte: 'lu' }]],
      largeurs: [10],
      graphique: null,
    })
    const sheetId = ouvert.modele.getters.getSheetIds().at(-1) ?? ''
    envoyer(ouvert, 'UPDATE_CELL', { sheetId, row: 0, col: 0, content: 'autre' })
    expect(ouvert.modele.getters.getEvaluatedCell({ sheetId, row: 0, col: 0 }).value).toBe('lu')
    expect(dits[0]).toContain('rapport')
  })

  it('les menus ne proposent que ce qui est admis', async () => {
    await atelier({ A1: 1 })
    expect(registries.topbarMenuRegistry.getKeys()).toEqual(['edit', 'view'])
    for (const menus of ['cellMenuRegistry', 'colMenuRegistry', 'rowMenuRegistry'] as const) {
      expect(registries[menus].getKeys()).toEqual(['copy', 'paste', 'paste_special'])
    }
  })
})
