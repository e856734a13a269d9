import type { Illisible, Lieu, Ligne, Negatif } from '../../modele/index.ts'
import { designer } from '../phrases.ts'
import type { Contexte } from '../regle.ts'

/** Une cellule que la lecture a mise de côté, et la ligne qui la porte (null : hors des actions). */
export interface CelluleFautive<T, L extends Ligne | null> {
  readonly faute: T
  readonly ligne: L
}

/** Chaque cellule illisible une seule fois : un tableau à années côte à côte relit ses colonnes communes. */
export function* cellulesIllisibles(
  { contrat }: Contexte,
  retenue: (illisible: Illisible) => boolean,
): Generator<CelluleFautive<Illisible, Ligne | null>> {
  const nouvelle = premiereFois()
  for (const ligne of contrat.lignes) {
    for (const faute of ligne.illisibles) {
      if (retenue(faute) && nouvelle(faute.lieu)) yield { faute, ligne }
    }
  }
  for (const faute of contrat.illisibles) {
    if (retenue(faute) && nouvelle(faute.lieu)) yield { faute, ligne: null }
  }
}

export function* cellulesNegatives({
  contrat,
}: Contexte): Generator<CelluleFautive<Negatif, Ligne>> {
  const nouvelle = premiereFois()
  for (const ligne of contrat.lignes) {
    for (const faute of ligne.negatifs) if (nouvelle(faute.lieu)) yield { faute, ligne }
  }
}

/** Vrai la première fois qu’une cellule est donnée. En nombres : un long classeur en a des centaines de milliers. */
function premiereFois(): (lieu: Lieu) => boolean {
  const vues = new Map<string, Map<number, Set<number>>>()
  return ({ feuille, ligne, colonne }) => {
    const colonnes = vues.get(feuille) ?? new Map<number, Set<number>>()
    vues.set(feuille, colonnes)
    const lignes = colonnes.get(colonne) ?? new Set<number>()
    colonnes.set(colonne, lignes)
    if (lignes.has(ligne)) return false
    lignes.add(ligne)
    return true
  }
}

/** Où est la cellule, pour ouvrir la phrase et remplir le constat. */
export function objetDe(ligne: Ligne | null) {
  return ligne === null
    ? { annee: null, action: null }
    : {
        axe: ligne.axe === 'transversal' || ligne.axe === 'inconnu' ? null : ligne.axe,
        annee: ligne.annee,
        action: ligne.action,
      }
}

/** L’action et son année, ou que la cellule n’est pas celle d’une action. */
export function ou(ligne: Ligne | null): string {
  return ligne ? designer(ligne) : 'Hors des actions'
}
