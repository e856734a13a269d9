import type { Champ, Contrat, Lieu } from '../modele/index.ts'

/** Première cellule d'en-tête trouvée, en cherchant ces champs dans l'ordre ; vide si aucune. */
export function enteteDe(contrat: Contrat, ...champs: readonly Champ[]): readonly Lieu[] {
  for (const champ of champs) {
    for (const { entetes } of contrat.vues) {
      const lieu = entetes[champ]
      if (lieu) return [lieu]
    }
  }
  return []
}

export function aLaColonne(contrat: Contrat, champ: Champ): boolean {
  return contrat.vues.some((vue) => vue.colonnes[champ] !== undefined)
}
