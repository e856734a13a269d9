import type { Cellule, Classeur, Feuille } from '../../core/grille/index.ts'
import type { Budget, Case } from './budget.ts'

export const FEUILLE = 'Budget'

/** Le budget tel qu'un hôte le donne à la lecture. */
export function enClasseur({ rangees }: Budget): Classeur {
  const feuille: Feuille = {
    nom: FEUILLE,
    lignes: rangees.map((rangee) => rangee.map(celluleDe)),
    fusions: [],
    lignesMasquees: new Set(),
    colonnesMasquees: new Set(),
    masquee: false,
    protegee: false,
  }
  return { feuilles: [feuille] }
}

function celluleDe(valeur: Case): Cellule | undefined {
  if (valeur === null) return undefined
  if (typeof valeur === 'string') return { genre: 'texte', valeur }
  if (typeof valeur === 'number') return { genre: 'nombre', valeur }
  return { genre: 'nombre', ...valeur }
}
