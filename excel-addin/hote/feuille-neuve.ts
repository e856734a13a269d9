import {
  type Adresse,
  enRectangles,
  nombreDeColonnes,
  type Plage,
} from '../../core/grille/index.ts'
import { CARACTERES_PAR_ECHANGE, type Contexte } from './session.ts'
import type { Zones } from './zones.ts'

/** Ce qu'on saisit dans une cellule : un nombre, un texte déjà protégé (`enTexte`), ou une formule en anglais. */
export type Saisie = string | number

/** Ce qu'Excel admet dans une cellule. */
const LONGUEUR_ADMISE = 32_767

/** Excel interprète ce qu'on saisit ; derrière une apostrophe, qui ne se voit pas, un texte reste un texte. */
export function enTexte(texte: string): Saisie {
  return texte === '' ? '' : `'${texte.slice(0, LONGUEUR_ADMISE)}`
}

/** Saisit ces lignes à partir de A1. Un échange de plus tous les million de caractères. */
export async function saisir(
  contexte: Contexte,
  feuille: Excel.Worksheet,
  lignes: readonly (readonly Saisie[])[],
): Promise<void> {
  const largeur = nombreDeColonnes(lignes)
  let paquet: Saisie[][] = []
  let caracteres = 0
  const ecrire = (fin: number) => {
    if (paquet.length === 0) return
    feuille.getRangeByIndexes(fin - paquet.length, 0, paquet.length, largeur).formulas = paquet
    paquet = []
    caracteres = 0
  }
  for (const [i, ligne] of lignes.entries()) {
    paquet.push(Array.from({ length: largeur }, (_, j) => ligne[j] ?? ''))
    caracteres += ligne.reduce<number>((somme, saisie) => somme + String(saisie).length, 0)
    if (caracteres < CARACTERES_PAR_ECHANGE) continue
    ecrire(i + 1)
    await contexte.sync()
  }
  ecrire(lignes.length)
}

export type BordInterieur = 'InsideHorizontal' | 'InsideVertical'

/**
 * Applique une allure à toutes ces cellules, en disant quels traits intérieurs y existent : une seule ligne n'en a
 * pas.
 */
export function habiller(
  feuille: Excel.Worksheet,
  cellules: readonly Adresse[],
  zones: Zones,
  allure: (format: Excel.RangeFormat, interieurs: readonly BordInterieur[]) => void,
): void {
  const rectangles = enRectangles(cellules)
  for (const interieurs of [
    [],
    ['InsideHorizontal'],
    ['InsideVertical'],
    BORDS_INTERIEURS,
  ] as const) {
    const plages = rectangles.filter((p) => bordsInterieurs(p).join() === interieurs.join())
    for (const adresse of zones.adresses(plages)) {
      allure(feuille.getRanges(adresse).format, interieurs)
    }
  }
}

const BORDS_INTERIEURS = ['InsideHorizontal', 'InsideVertical'] as const

function bordsInterieurs({ haut, gauche, bas, droite }: Plage): readonly BordInterieur[] {
  return BORDS_INTERIEURS.filter((b) => (b === 'InsideHorizontal' ? bas > haut : droite > gauche))
}

/** Affiche ces cellules selon un code de format de nombre, en anglais. */
export function formater(
  feuille: Excel.Worksheet,
  cellules: readonly Adresse[],
  code: string,
): void {
  for (const zone of enRectangles(cellules)) {
    const plage = plageDans(feuille, zone)
    plage.numberFormat = Array.from({ length: zone.bas - zone.haut + 1 }, () =>
      Array.from({ length: zone.droite - zone.gauche + 1 }, () => code),
    )
  }
}

export function plageDans(feuille: Excel.Worksheet, { haut, gauche, bas, droite }: Plage) {
  return feuille.getRangeByIndexes(haut, gauche, bas - haut + 1, droite - gauche + 1)
}

/** Les tableurs comptent une colonne en caractères de 7 pixels, plus 5 de marge ; l'API, en points de 4/3 de pixel. */
const POINTS_PAR_CARACTERE = 7 * 0.75
const POINTS_DE_MARGE = 5 * 0.75

/** `largeurs` : en caractères, par colonne. */
export function elargir(feuille: Excel.Worksheet, largeurs: readonly number[]): void {
  for (const [colonne, largeur] of largeurs.entries()) {
    const { format } = feuille.getRangeByIndexes(0, colonne, 1, 1).getEntireColumn()
    format.columnWidth = largeur * POINTS_PAR_CARACTERE + POINTS_DE_MARGE
  }
}
