import { reconnaitreAxe } from '../../catalogue/index.ts'
import { type Cellule, type Feuille, texteDe } from '../../grille/index.ts'
import { ditUnTotal } from './totaux.ts'

/** Ce qu'un tableau croisé écrit de lui-même, en français ou en anglais. */
const LIGNES = /^(?:[ée]tiquettes? de lignes?|row labels)$/i
const SOMME = /^(?:somme|sum) (?:de |des |du |d[’']|of )/i

/**
 * « Étiquettes de lignes | Somme de Part État », en tête d'un tableau croisé collé : les actions, et la part de l'État.
 * D'un croisé par axe, qui ne nomme aucune action, rien ne change.
 */
export function sansMotsDePivot(feuille: Feuille): Feuille {
  const entetes = new Set<number>()
  for (const [l, ligne] of feuille.lignes.entries())
    if (ligne?.some((cellule, c) => ditLesLignes(cellule) && nommeDesActions(feuille, l, c)))
      entetes.add(l)
  if (entetes.size === 0) return feuille
  const lignes = feuille.lignes.map((ligne, l) => (entetes.has(l) ? ligne?.map(sansMots) : ligne))
  return { ...feuille, lignes }
}

const ditLesLignes = (cellule: Cellule | undefined): boolean =>
  cellule?.genre === 'texte' && LIGNES.test(cellule.valeur.trim())

function sansMots(cellule: Cellule | undefined): Cellule | undefined {
  if (cellule?.genre !== 'texte') return cellule
  return {
    ...cellule,
    valeur: ditLesLignes(cellule) ? 'Action' : cellule.valeur.replace(SOMME, ''),
  }
}

/** Sous cette case, jusqu'au premier blanc, plus de noms d'actions que de noms d'axes. */
function nommeDesActions({ lignes }: Feuille, entete: number, colonne: number): boolean {
  let axes = 0
  let actions = 0
  for (let l = entete + 1; texteDe(lignes[l]?.[colonne]).trim() !== ''; l++) {
    const dit = texteDe(lignes[l]?.[colonne]).trim()
    if (reconnaitreAxe(dit) !== null) axes++
    else if (!ditUnTotal(dit)) actions++
  }
  return actions > axes
}
