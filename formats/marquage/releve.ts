import { trouverBloc } from '../../core/constats/index.ts'
import { a1, type Plage } from '../../core/grille/index.ts'

/** Une marque est sur quelques cellules ; une zone plus grande a été étendue par un tableur, ou n'est pas à nous. */
const CELLULES_MAX = 100_000

/** Chaque cellule de ces plages, en A1. */
export function cellulesDe(plages: readonly Plage[]): readonly string[] {
  const cellules: string[] = []
  for (const { haut, gauche, bas, droite } of plages) {
    if ((bas - haut + 1) * (droite - gauche + 1) > CELLULES_MAX) continue
    for (let ligne = haut; ligne <= bas; ligne++) {
      for (let colonne = gauche; colonne <= droite; colonne++) cellules.push(a1(ligne, colonne))
    }
  }
  return cellules
}

/** Le texte de notre bloc dans une note, sans ses délimiteurs ; vide s'il n'y en a pas. */
export function blocDe(note: string): readonly string[] {
  const bloc = trouverBloc(note)
  if (bloc === null) return []
  const lignes = note
    .slice(...bloc)
    .trim()
    .split('\n')
  return [lignes.slice(1, -1).join('\n')]
}
