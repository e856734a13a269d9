import ExcelJS from 'exceljs'
import { beforeEach, vi } from 'vitest'
import { lireA1 } from '../../../core/grille/index.ts'
import { type GrilleOuverte, ouvrirDansLaGrille } from '../../../hotes/grille/index.ts'

/** La bibliothèque raconte ce qu'elle fait : ce n'est pas une sortie des tests. */
export function taireLaBibliotheque(): void {
  beforeEach(() => {
    vi.spyOn(console, 'debug').mockReturnValue(undefined)
  })
}

type Contenu = ExcelJS.CellValue

/** Un .xlsx d'une feuille « Budget », d'après ce que ses cellules contiennent. */
export async function classeurDe(cellules: Readonly<Record<string, Contenu>>): Promise<Uint8Array> {
  const classeur = new ExcelJS.Workbook()
  const feuille = classeur.addWorksheet('Budget')
  for (const [adresse, contenu] of Object.entries(cellules)) {
    feuille.getCell(adresse).value = contenu
  }
  return new Uint8Array(await classeur.xlsx.writeBuffer())
}

/** Une grille ouverte, et les gestes d'un utilisateur. */
export interface Atelier extends GrilleOuverte {
  /** Ce que la cellule affiche. */
  readonly montre: (cellule: string) => string
  /** Valide ce texte, comme la barre de formule le donne à la grille : séparateurs anglais. */
  readonly saisir: (cellule: string, contenu: string) => void
  readonly relue: () => Promise<Atelier>
}

export function atelierDe(octets: Uint8Array, nom = 'budget.xlsx'): Atelier {
  const grille = ouvrirDansLaGrille(octets, nom)
  const { modele } = grille
  const positionDe = (cellule: string) => {
    const { ligne: row, colonne: col } = lireA1(cellule) ?? { ligne: -1, colonne: -1 }
    return { sheetId: modele.getters.getActiveSheetId(), row, col }
  }
  return {
    ...grille,
    montre: (cellule) => modele.getters.getEvaluatedCell(positionDe(cellule)).formattedValue,
    saisir: (cellule, content) => {
      modele.dispatch('UPDATE_CELL', { ...positionDe(cellule), content })
    },
    relue: async () => atelierDe(grille.copie().octets, nom),
  }
}

export async function atelier(cellules: Readonly<Record<string, Contenu>>): Promise<Atelier> {
  return atelierDe(await classeurDe(cellules))
}
