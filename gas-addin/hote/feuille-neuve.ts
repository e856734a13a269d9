import { enRectangles, nombreDeColonnes, type Plage, parAllure } from '../../core/grille/index.ts'
import { type Feuille, plageDans, zonesDans } from './feuilles.ts'

type Zones = GoogleAppsScript.Spreadsheet.RangeList

/** Une feuille neuve a mille lignes et vingt-six colonnes : au-delà, il faut les ajouter. */
export function agrandir(feuille: Feuille, lignes: number, colonnes: number): void {
  const bas = feuille.getMaxRows()
  const droite = feuille.getMaxColumns()
  if (lignes > bas) feuille.insertRowsAfter(bas, lignes - bas)
  if (colonnes > droite) feuille.insertColumnsAfter(droite, colonnes - droite)
}

/** Saisit ces lignes à partir de A1, en un appel. Un texte y est déjà protégé (`enTexte`). */
export function saisir(feuille: Feuille, lignes: readonly (readonly (string | number)[])[]): void {
  const largeur = nombreDeColonnes(lignes)
  const carrees = lignes.map((ligne) => Array.from({ length: largeur }, (_, j) => ligne[j] ?? ''))
  if (carrees.length > 0) plageDans(feuille, etendueDe(lignes)).setValues(carrees)
}

export function etendueDe(lignes: readonly (readonly unknown[])[]): Plage {
  return {
    haut: 0,
    gauche: 0,
    bas: Math.max(1, lignes.length) - 1,
    droite: nombreDeColonnes(lignes) - 1,
  }
}

/** Applique son allure à chaque groupe de cellules. */
export function habiller<A>(
  feuille: Feuille,
  allures: readonly (readonly (A | null)[])[],
  donner: (zones: Zones, allure: A) => void,
): void {
  for (const [allure, cellules] of parAllure(allures)) {
    donner(zonesDans(feuille, enRectangles(cellules)), allure)
  }
}

/** Les tableurs comptent une colonne en caractères de 7 pixels, plus 5 de marge. `largeurs` : en caractères. */
export function elargir(feuille: Feuille, largeurs: readonly number[]): void {
  for (const [colonne, largeur] of largeurs.entries()) {
    feuille.setColumnWidth(colonne + 1, enPixels(largeur))
  }
}

export function enPixels(caracteres: number): number {
  return Math.round(caracteres * 7 + 5)
}
