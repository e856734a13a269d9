import type { Plage } from '../../../../core/grille/index.ts'
import { argumentInvalide, RefusDExcel } from '../protocole/index.ts'
import { nombreDeColonnes, nombreDeLignes } from './adresses.ts'
import { cle, type Feuille, lieuDe } from './classeur.ts'
import type { Cellule, Valeur } from './modele.ts'

/** Au-delà de cinq millions de cellules, Excel refuse de lire une plage. */
const PLAFOND_DE_LECTURE = 5_000_000

export function celluleDe(feuille: Feuille, ligne: number, colonne: number): Cellule | undefined {
  return feuille.cellules.get(cle(ligne, colonne))
}

/** Une matrice de même forme que la plage. */
export function lireGrille<T>(
  feuille: Feuille,
  plage: Plage,
  lire: (cellule: Cellule | undefined, ligne: number, colonne: number) => T,
): T[][] {
  if (nombreDeLignes(plage) * nombreDeColonnes(plage) > PLAFOND_DE_LECTURE) {
    throw new RefusDExcel('ResponsePayloadSizeLimitExceeded', 'La plage est trop grande à lire.')
  }
  const grille: T[][] = []
  for (let i = plage.haut; i <= plage.bas; i++) {
    const ligne: T[] = []
    for (let j = plage.gauche; j <= plage.droite; j++) {
      ligne.push(lire(feuille.cellules.get(cle(i, j)), i, j))
    }
    grille.push(ligne)
  }
  return grille
}

/**
 * Écrit une matrice de la forme de la plage, ou une seule valeur partout. `null` laisse la cellule telle quelle. Une
 * autre forme lève InvalidArgument, comme dans Excel.
 */
export function ecrireGrille(
  plage: Plage,
  valeurs: unknown,
  ecrire: (ligne: number, colonne: number, valeur: unknown) => void,
): void {
  const matrice = Array.isArray(valeurs)
  if (matrice) verifierLaForme(plage, valeurs)
  for (let i = 0; i < nombreDeLignes(plage); i++) {
    for (let j = 0; j < nombreDeColonnes(plage); j++) {
      const valeur = matrice ? valeurs[i][j] : valeurs
      if (valeur !== null) ecrire(plage.haut + i, plage.gauche + j, valeur)
    }
  }
}

function verifierLaForme(plage: Plage, valeurs: readonly unknown[]): void {
  const colonnes = nombreDeColonnes(plage)
  const bonneForme =
    valeurs.length === nombreDeLignes(plage) &&
    valeurs.every((l) => Array.isArray(l) && l.length === colonnes)
  if (!bonneForme) {
    throw argumentInvalide('le tableau n’a pas le nombre de lignes ou de colonnes de la plage')
  }
}

/** La cellule à changer, créée au besoin. */
export function celluleAEcrire(feuille: Feuille, ligne: number, colonne: number): Cellule {
  const existante = celluleDe(feuille, ligne, colonne)
  if (existante) return existante
  const neuve: Cellule = { valeur: '' }
  feuille.cellules.set(cle(ligne, colonne), neuve)
  return neuve
}

/** Retire une cellule qui n’a plus rien, pour qu’écrire puis effacer ne laisse pas de trace. */
export function oublierSiVide(feuille: Feuille, ligne: number, colonne: number): void {
  const cellule = celluleDe(feuille, ligne, colonne)
  if (cellule?.valeur !== '') return
  if (cellule.formule || cellule.format || cellule.apparence || cellule.lien) return
  feuille.cellules.delete(cle(ligne, colonne))
}

/** Le rectangle des cellules non vides (ou mises en forme, sauf `valeursSeules`), dans `limites` ; null s’il n’y en a pas. */
export function plageUtile(feuille: Feuille, limites: Plage, valeursSeules: boolean): Plage | null {
  let utile: { haut: number; gauche: number; bas: number; droite: number } | null = null
  for (const [k, cellule] of feuille.cellules) {
    if (valeursSeules && cellule.valeur === '' && !cellule.formule) continue
    const { ligne, colonne } = lieuDe(k)
    if (ligne < limites.haut || ligne > limites.bas) continue
    if (colonne < limites.gauche || colonne > limites.droite) continue
    utile ??= { haut: ligne, gauche: colonne, bas: ligne, droite: colonne }
    utile.haut = Math.min(utile.haut, ligne)
    utile.bas = Math.max(utile.bas, ligne)
    utile.gauche = Math.min(utile.gauche, colonne)
    utile.droite = Math.max(utile.droite, colonne)
  }
  return utile
}

/** Vrai partout : true ; faux partout : false ; sinon null, comme Excel le dit d’une plage mêlée. */
export function enCommun<T>(
  feuille: Feuille,
  zones: readonly Plage[],
  lire: (cellule: Cellule | undefined) => T,
): T | null {
  let commun: T | undefined
  for (const zone of zones) {
    for (let i = zone.haut; i <= zone.bas; i++) {
      for (let j = zone.gauche; j <= zone.droite; j++) {
        const lu = lire(celluleDe(feuille, i, j))
        if (commun === undefined) commun = lu
        else if (commun !== lu) return null
      }
    }
  }
  return commun ?? null
}

export function pourChaqueCellule(
  zones: readonly Plage[],
  agir: (ligne: number, colonne: number) => void,
): void {
  for (const zone of zones) {
    if (nombreDeLignes(zone) * nombreDeColonnes(zone) > PLAFOND_DE_LECTURE) {
      throw new RefusDExcel('GeneralException', 'Le banc n’écrit pas dans une plage si grande.')
    }
    for (let i = zone.haut; i <= zone.bas; i++) {
      for (let j = zone.gauche; j <= zone.droite; j++) agir(i, j)
    }
  }
}

/** Dates, montants et pourcentages comme ils s’affichent, en gros : le banc n’a pas de moteur de format. */
export function texteAffiche(cellule: Cellule | undefined): string {
  const valeur: Valeur = cellule?.valeur ?? ''
  if (typeof valeur === 'boolean') return valeur ? 'VRAI' : 'FAUX'
  return String(valeur)
}
