import type { Illisible, Lieu, Ligne, Negatif } from '../../modele/index.ts'
import { cleDeCellule } from '../cellules.ts'
import type { Contexte } from '../regle.ts'

/** Une cellule que la lecture a mise de côté, et la ligne qui la porte (null : hors des actions). */
export interface CelluleFautive<T, L extends Ligne | null> {
  readonly faute: T
  readonly ligne: L
}

/** Chaque cellule illisible une seule fois : un tableau à années côte à côte relit ses colonnes communes. */
export function cellulesIllisibles(
  { contrat }: Contexte,
  retenue: (illisible: Illisible) => boolean,
): CelluleFautive<Illisible, Ligne | null>[] {
  const trouvees: CelluleFautive<Illisible, Ligne | null>[] = []
  for (const ligne of contrat.lignes) {
    for (const faute of ligne.illisibles) if (retenue(faute)) trouvees.push({ faute, ligne })
  }
  for (const faute of contrat.illisibles) if (retenue(faute)) trouvees.push({ faute, ligne: null })
  return uneFoisParCellule(trouvees)
}

export function cellulesNegatives({ contrat }: Contexte): CelluleFautive<Negatif, Ligne>[] {
  const trouvees: CelluleFautive<Negatif, Ligne>[] = []
  for (const ligne of contrat.lignes) {
    for (const faute of ligne.negatifs) trouvees.push({ faute, ligne })
  }
  return uneFoisParCellule(trouvees)
}

function uneFoisParCellule<T extends { readonly lieu: Lieu }, L extends Ligne | null>(
  trouvees: CelluleFautive<T, L>[],
): CelluleFautive<T, L>[] {
  if (trouvees.length < 2) return trouvees
  const vues = new Set<string>()
  return trouvees.filter(({ faute }) => {
    const cle = cleDeCellule(faute.lieu)
    if (vues.has(cle)) return false
    vues.add(cle)
    return true
  })
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
