import { ESPACE_DES_FONCTIONS, estErreur, evaluer } from '../../../core/fonctions/index.ts'
import type { CelluleDeModele, ModeleDeTableau } from '../../../core/gabarit/index.ts'
import {
  a1,
  type FeuilleBrute,
  lireA1,
  lirePlage,
  type ValeurBrute,
} from '../../../core/grille/index.ts'

/** Ce que l'utilisateur tape dans le tableau modèle, par adresse A1. */
export type Saisies = Readonly<Record<string, string | number>>

/** Le modèle posé dans une feuille, rempli, et calculé : ce qu'un tableur en donnerait à lire. */
export function remplir(modele: ModeleDeTableau, saisies: Saisies): FeuilleBrute {
  const largeur = Math.max(...modele.lignes.map((l) => l.length))
  const en = (ligne: number, colonne: number) => modele.lignes[ligne]?.[colonne] ?? null
  const valeurEn = (ligne: number, colonne: number): ValeurBrute => {
    const saisie = saisies[a1(ligne, colonne)]
    if (saisie !== undefined) return saisie
    const cellule = en(ligne, colonne)
    const formule = formuleDe(cellule)
    return formule === null ? contenu(cellule) : calculer(formule, valeurEn)
  }
  const matrice = (lire: (ligne: number, colonne: number) => ValeurBrute) =>
    modele.lignes.map((_, ligne) =>
      Array.from({ length: largeur }, (__, colonne) => lire(ligne, colonne)),
    )
  return {
    nom: modele.nom,
    haut: 0,
    gauche: 0,
    valeurs: matrice(valeurEn),
    formules: matrice((ligne, colonne) => {
      const formule = formuleDe(en(ligne, colonne))
      return formule === null ? valeurEn(ligne, colonne) : `=${formule}`
    }),
    formats: [],
    fusions: [],
    lignesMasquees: [],
    colonnesMasquees: [],
    masquee: false,
    protegee: false,
  }
}

function formuleDe(cellule: CelluleDeModele | null): string | null {
  return cellule && 'formule' in cellule && typeof cellule.formule === 'string'
    ? cellule.formule
    : null
}

function contenu(cellule: CelluleDeModele | null): ValeurBrute {
  if (cellule && 'texte' in cellule && typeof cellule.texte === 'string') return cellule.texte
  return cellule && 'nombre' in cellule && typeof cellule.nombre === 'number' ? cellule.nombre : ''
}

type Lire = (ligne: number, colonne: number) => ValeurBrute

/** Juste ce qu'il faut de formules pour le modèle ; une autre est une erreur de l'essai. */
function calculer(formule: string, lire: Lire): ValeurBrute {
  const si = /^IF\((\$?[A-Z]+\$?\d+)="","",(.+)\)$/.exec(formule)
  if (si) return lue(si[1] ?? '', lire) === '' ? '' : calculer(si[2] ?? '', lire)
  const appel = /^([A-Z.]+)\((.*)\)$/.exec(formule)
  const [, nom = '', entre = ''] = appel ?? []
  const donnees = entre.split(',')
  if (nom === 'SUM') return somme(plage(donnees[0] ?? '', lire))
  if (nom === 'SUMIF') {
    const [criteres = '', cherche = '', montants = ''] = donnees
    const axe = lue(cherche, lire)
    const gardes = plage(criteres, lire).map((critere) => critere === axe)
    return somme(plage(montants, lire).filter((_, i) => gardes[i]))
  }
  if (!nom.startsWith(`${ESPACE_DES_FONCTIONS}.`)) throw new Error(`formule d'essai : ${formule}`)
  const rendu = evaluer(
    nom,
    donnees.map((d) => (d.startsWith('"') ? d.slice(1, -1) : lue(d, lire))),
  )
  if (estErreur(rendu)) return '#VALUE!'
  if (typeof rendu === 'object') throw new Error(`${formule} rend un tableau`)
  return rendu
}

function lue(adresse: string, lire: Lire): ValeurBrute {
  const place = lireA1(adresse)
  if (!place) throw new Error(`adresse d'essai : ${adresse}`)
  return lire(place.ligne, place.colonne)
}

function plage(texte: string, lire: Lire): ValeurBrute[] {
  const lu = lirePlage(texte)
  if (!lu) throw new Error(`plage d'essai : ${texte}`)
  const { haut, bas, gauche, droite } = lu
  return Array.from({ length: bas - haut + 1 }, (_, i) =>
    Array.from({ length: droite - gauche + 1 }, (__, j) => lire(haut + i, gauche + j)),
  ).flat()
}

function somme(valeurs: readonly ValeurBrute[]): number {
  return valeurs.reduce<number>((total, v) => (typeof v === 'number' ? total + v : total), 0)
}
