import { describe, expect, it, vi } from 'vitest'
import { ouvrirFichier } from '../../../formats/index.ts'
import { helpers, Model } from '../../../hotes/grille/bibliotheque.ts'
import { dUneTraite, peuAPeu } from '../../../hotes/grille/etapes.ts'
import { donneesDe } from '../../../hotes/grille/ouverture/donnees.ts'
import type { Habillage } from '../../../hotes/grille/ouverture/habillage.ts'
import { preparer } from '../../../hotes/grille/preparer.ts'
import { remplirParEtapes } from '../../../hotes/grille/remplissage/index.ts'
import { atelierDe, classeurDe, taireLaBibliotheque } from './banc.ts'

taireLaBibliotheque()

const LIGNES = 120

/** Des formules qui se suivent, un total en haut, un résultat étalé, des fusions, une ligne haute. */
async function budgetHabille() {
  const cellules: Record<string, string | number | { formula: string; result: number }> = {
    A1: 'Budget',
    B1: { formula: `SUM(B3:B${LIGNES})`, result: 0 },
    E3: { formula: 'SEQUENCE(90)', result: 1 },
  }
  for (let ligne = 3; ligne <= LIGNES; ligne++) {
    cellules[`A${ligne}`] = `Action ${ligne}`
    cellules[`B${ligne}`] = ligne
    cellules[`C${ligne}`] = { formula: `B${ligne}*2+SUBTOTAL(9,B3:B4)`, result: 0 }
  }
  const { feuilles } = ouvrirFichier(await classeurDe(cellules), 'b.xlsx').classeur
  const fusions = [
    { haut: 0, bas: 0, gauche: 1, droite: 3 },
    { haut: 69, bas: 73, gauche: 0, droite: 0 },
  ]
  const habillage: Habillage = {
    styles: { 1: { bold: true }, 2: { fillColor: '#ffcc00' }, 3: { fontSize: 30 } },
    formats: { 1: '0.00', 2: '0%' },
    borders: { 1: { bottom: { style: 'thin', color: '#000000' } } },
    feuilles: new Map([
      [
        'Budget',
        {
          ...helpers.createEmptySheet('s', 'Budget'),
          // La colonne, puis des morceaux qui la remplacent ; au-delà des contenus, des cellules vides habillées.
          styles: { 'B1:B150': 1, 'B30:B90': 2, 'A70:A74': 2, B44: 3 },
          formats: { 'B1:B100': 1, 'B50:B60': 2 },
          borders: { 'A60:D61': 1 },
        },
      ],
    ]),
  }
  return {
    feuilles: feuilles.map((feuille) => ({
      id: 'f',
      feuille: { ...feuille, fusions },
      figees: new Set<number>(),
    })),
    habillage,
  }
}

/** Ce qu'on voit d'un modèle, cellule par cellule. */
function vueDe({ getters }: Model) {
  const { bottom, right } = getters.getSheetZone('f')
  return Array.from({ length: bottom + 1 }, (_, row) => ({
    hauteur: getters.getRowSize('f', row),
    cellules: Array.from({ length: right + 1 }, (_, col) => {
      const position = { sheetId: 'f', row, col }
      const { value, format, formattedValue } = getters.getEvaluatedCell(position)
      return {
        ...{ value, format, formattedValue },
        style: getters.getCellComputedStyle(position),
        fusion: getters.getMerge(position)?.id,
        etalement: getters.getSpreadZone(position),
      }
    }),
  }))
}

describe('remplir la grille par étapes', () => {
  it('donne le modèle que la bibliothèque bâtirait d’un bloc', async () => {
    preparer()
    const { feuilles, habillage } = await budgetHabille()
    const { structure, bandes } = donneesDe(feuilles, habillage, {})
    const parBandes = [...bandes]
    expect(parBandes.length).toBeGreaterThan(3)
    const rempli = dUneTraite(remplirParEtapes(structure, parBandes))
    const [vide] = structure.sheets
    if (vide === undefined) throw new Error('une feuille')
    const toutes = parBandes.flatMap(({ sheets }) => sheets)
    const pleine = {
      ...vide,
      cells: Object.assign({}, ...toutes.map(({ cells }) => cells)),
      styles: Object.assign({}, ...toutes.map(({ styles }) => styles)),
      formats: Object.assign({}, ...toutes.map(({ formats }) => formats)),
    }
    const { styles = {}, formats = {} } = parBandes.at(-1) ?? {}
    const dUnBloc = new Model({ ...structure, styles, formats, sheets: [pleine] })
    expect(vueDe(rempli)).toEqual(vueDe(dUnBloc))
    expect(rempli.exportData()).toEqual(dUnBloc.exportData())
    expect(rempli.getters.getEvaluatedCellsPositions('f')).toHaveLength(
      dUnBloc.getters.getEvaluatedCellsPositions('f').length,
    )
    // Et il continue de vivre comme lui : un nombre change, ses totaux suivent.
    for (const modele of [rempli, dUnBloc]) {
      modele.dispatch('UPDATE_CELL', { sheetId: 'f', row: 3, col: 1, content: '1000' })
    }
    expect(vueDe(rempli)).toEqual(vueDe(dUnBloc))
    for (const modele of [rempli, dUnBloc]) modele.dispatch('REQUEST_UNDO')
    expect(vueDe(rempli)).toEqual(vueDe(dUnBloc))
  })

  it('n’a rien à annuler, et rend le fichier octet pour octet', async () => {
    const octets = await classeurDe({ A1: 'a', B1: 2, C1: { formula: 'B1*2', result: 4 } })
    const { modele, montre, saisir, copie, changements } = atelierDe(octets)
    expect(modele.dispatch('REQUEST_UNDO').isSuccessful).toBe(false)
    expect(copie().octets).toEqual(octets)
    saisir('B1', '5')
    expect(montre('C1')).toBe('10')
    modele.dispatch('REQUEST_UNDO')
    expect([montre('A1'), montre('B1'), montre('C1')]).toEqual(['a', '2', '4'])
    expect(modele.dispatch('REQUEST_UNDO').isSuccessful).toBe(false)
    expect(changements().cellules).toEqual([])
    expect(copie().octets).toEqual(octets)
  })

  it('coupe l’import et le calcul en autant d’étapes qu’il y a de lignes ou presque', async () => {
    preparer()
    const { feuilles } = await budgetHabille()
    const { structure, bandes } = donneesDe(feuilles, null, {})
    const etapes = remplirParEtapes(structure, bandes)
    let nombre = 0
    while (etapes.next().done !== true) nombre++
    const { rowNumber = 0, colNumber = 0 } = structure.sheets[0] ?? {}
    expect(nombre).toBeGreaterThan((rowNumber * colNumber) / 300)
  })

  it('rend la main entre deux tranches de temps, dit où il en est, et s’arrête', async () => {
    const arret = new AbortController()
    const dits: number[] = []
    vi.spyOn(performance, 'now').mockImplementation(() => faites * 40)
    let faites = 0
    function* travail() {
      while (faites < 100) {
        faites++
        yield { fraction: faites / 100, feuille: 'Budget' }
      }
    }
    const fini = peuAPeu(travail(), {
      arret: arret.signal,
      avancer: ({ fraction }) => {
        dits.push(fraction)
        if (fraction === 0.05) arret.abort(new Error('arrêté'))
      },
    })
    await expect(fini).rejects.toThrow('arrêté')
    vi.restoreAllMocks()
    expect(dits).toEqual([0.01, 0.02, 0.03, 0.04, 0.05])
  })
})
