import type { Plage } from '../../../core/grille/index.ts'
import { adresseSeule, lireAdresse } from '../../excel/emulateur/classeur/index.ts'
import { type DocumentDeSheets, exigerVivante, type Page } from './document.ts'
import { HORS_DE_LA_FEUILLE, refuser, signatureInconnue } from './refus.ts'

/** Ce que désigne un objet Range. */
export interface Zone {
  readonly page: Page
  readonly plage: Plage
}

const zones = new WeakMap<object, Zone>()

export function retenir<T extends object>(objet: T, zone: Zone): T {
  zones.set(objet, zone)
  return objet
}

/** La zone d'un objet Range reçu en argument ; tout autre objet n'a pas de signature. */
export function zoneDe(objet: unknown, methode: string): Zone {
  const zone = typeof objet === 'object' && objet !== null ? zones.get(objet) : undefined
  return zone ?? signatureInconnue(methode, [objet])
}

/** « B2:C5 », ou ligne, colonne, hauteur et largeur comptées à partir de 1. Lève hors de la feuille. */
export function plageDemandee(page: Page, valeurs: readonly unknown[], methode: string): Plage {
  const definies = valeurs.filter((valeur) => valeur !== undefined)
  const [premiere] = definies
  if (definies.length === 1 && typeof premiere === 'string') return plageNommee(page, premiere)
  const nombres = definies.filter((valeur) => typeof valeur === 'number')
  const [ligne = 0, colonne = 0, hauteur = 1, largeur = 1] = nombres
  if (nombres.length !== definies.length || nombres.length < 2) signatureInconnue(methode, valeurs)
  if (!nombres.every(Number.isInteger)) signatureInconnue(methode, valeurs)
  if (ligne < 1) refuser('The starting row of the range is too small.')
  if (colonne < 1) refuser('The starting column of the range is too small.')
  if (hauteur < 1) refuser('The number of rows in the range must be at least 1.')
  if (largeur < 1) refuser('The number of columns in the range must be at least 1.')
  const [haut, gauche] = [ligne - 1, colonne - 1]
  return dansLaFeuille(page, {
    haut,
    gauche,
    bas: haut + hauteur - 1,
    droite: gauche + largeur - 1,
  })
}

function plageNommee(page: Page, adresse: string): Plage {
  let plage: Plage
  try {
    plage = lireAdresse(adresse, page.feuille.nom)
  } catch {
    return refuser('Range not found')
  }
  // « A:C » et « 2:4 » vont jusqu'au bord, où qu'il soit.
  return /\d/.test(adresse) && /[A-Z]/i.test(adresse)
    ? dansLaFeuille(page, plage)
    : rogner(page, plage)
}

function dansLaFeuille(page: Page, plage: Plage): Plage {
  if (plage.bas >= page.lignes || plage.droite >= page.colonnes) refuser(HORS_DE_LA_FEUILLE)
  return plage
}

/** Ce qui en reste dans la grille. */
export function rogner({ lignes, colonnes }: Page, plage: Plage): Plage {
  return {
    ...plage,
    bas: Math.min(plage.bas, lignes - 1),
    droite: Math.min(plage.droite, colonnes - 1),
  }
}

export function adresseDe({ plage }: Zone): string {
  return adresseSeule(plage)
}

/** La zone, si sa feuille est toujours là et assez grande. */
export function exigerLaZone(document: DocumentDeSheets, zone: Zone): Zone {
  exigerVivante(document, zone.page)
  dansLaFeuille(zone.page, zone.plage)
  return zone
}

/** Les mêmes cellules, une par une, dans la forme de la plage. */
export function matriceDe<T>(plage: Plage, lire: (ligne: number, colonne: number) => T): T[][] {
  return Array.from({ length: plage.bas - plage.haut + 1 }, (_, i) =>
    Array.from({ length: plage.droite - plage.gauche + 1 }, (_, j) =>
      lire(plage.haut + i, plage.gauche + j),
    ),
  )
}

/** Écrit une matrice de la forme de la plage ; toute autre forme lève, dans les mots de Google. */
export function deposer(
  { plage }: Zone,
  matrice: unknown,
  methode: string,
  ecrire: (ligne: number, colonne: number, valeur: unknown) => void,
): void {
  if (!estUneMatrice(matrice)) signatureInconnue(methode, [matrice])
  const hauteur = plage.bas - plage.haut + 1
  const largeur = plage.droite - plage.gauche + 1
  if (matrice.length !== hauteur) {
    refuser(
      `The number of rows in the data does not match the number of rows in the range. The data has ${matrice.length} but the range has ${hauteur}.`,
    )
  }
  for (const ligne of matrice) {
    if (ligne.length === largeur) continue
    refuser(
      `The number of columns in the data does not match the number of columns in the range. The data has ${ligne.length} but the range has ${largeur}.`,
    )
  }
  for (const [i, ligne] of matrice.entries()) {
    for (const [j, valeur] of ligne.entries()) ecrire(plage.haut + i, plage.gauche + j, valeur)
  }
}

function estUneMatrice(valeur: unknown): valeur is readonly (readonly unknown[])[] {
  return Array.isArray(valeur) && valeur.every((ligne) => Array.isArray(ligne))
}
