import type { FeuilleBrute, Plage, ValeurBrute } from '../../../core/grille/index.ts'
import type { Fait } from './tableau.ts'

/** Une feuille que l'on remplit : cellules, fusions, et les faits que portent certaines cellules. */
export interface Planche {
  readonly nom: string
  readonly cellules: Map<string, Encre>
  readonly fusions: Plage[]
  readonly lignesMasquees: number[]
  readonly faits: FaitPose[]
  hauteur: number
  largeur: number
}

export interface Encre {
  readonly valeur: ValeurBrute
  readonly formule?: string
  readonly format?: string
}

export interface FaitPose extends Fait {
  readonly feuille: string
  readonly ligne: number
  readonly colonne: number
  readonly euros: number
}

export function planche(nom: string): Planche {
  return {
    nom,
    cellules: new Map(),
    fusions: [],
    lignesMasquees: [],
    faits: [],
    hauteur: 0,
    largeur: 0,
  }
}

export function ecrire(p: Planche, ligne: number, colonne: number, encre: Encre): void {
  p.cellules.set(`${ligne}:${colonne}`, encre)
  p.hauteur = Math.max(p.hauteur, ligne + 1)
  p.largeur = Math.max(p.largeur, colonne + 1)
}

/** Une ligne de texte sous tout ce qui est déjà écrit. */
export function ecrireDessous(p: Planche, colonne: number, textes: readonly string[]): void {
  const ligne = p.hauteur
  for (const [i, valeur] of textes.entries()) {
    if (valeur !== '') ecrire(p, ligne, colonne + i, { valeur })
  }
  p.hauteur = Math.max(p.hauteur, ligne + 1)
}

export function sauterUneLigne(p: Planche): void {
  p.hauteur++
}

export function feuilleDe(p: Planche): FeuilleBrute {
  const matrice = <T>(lire: (encre: Encre | undefined) => T) =>
    Array.from({ length: p.hauteur }, (_, ligne) =>
      Array.from({ length: p.largeur }, (_, colonne) =>
        lire(p.cellules.get(`${ligne}:${colonne}`)),
      ),
    )
  return {
    nom: p.nom,
    haut: 0,
    gauche: 0,
    valeurs: matrice((e) => e?.valeur ?? null),
    formules: matrice((e) => (e?.formule === undefined ? (e?.valeur ?? null) : `=${e.formule}`)),
    formats: matrice((e) => e?.format ?? ''),
    fusions: p.fusions,
    lignesMasquees: p.lignesMasquees,
    colonnesMasquees: [],
    masquee: false,
    protegee: false,
  }
}
