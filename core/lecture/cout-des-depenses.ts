import { normaliser } from '../libelle/index.ts'
import { RECOUVREMENT, recouvrement } from './entre-tableaux/index.ts'
import type { Tableau } from './tableau/index.ts'

const RECETTES = /\b(?:recettes?|ressources|produits|financements?)\b/

/**
 * « Dépenses » et « Recettes », un tableau pour chacune : le coût d'une action est ce qu'elle dépense. Le total de ses
 * recettes, toujours égal à leur somme, tairait tout déséquilibre.
 */
export function sansTotalDesRecettes(budget: Tableau, candidats: readonly Tableau[]): Tableau {
  const recettes = budget.attributions.filter(estUnTotalDesRecettes)
  if (recettes.length === 0) return budget
  const depense = candidats.some(
    (candidat) =>
      candidat.attributions.some((a) => a.champ === 'cout' && !estUnTotalDesRecettes(a)) &&
      recouvrement(budget, candidat) >= RECOUVREMENT,
  )
  if (!depense) return budget
  return { ...budget, attributions: budget.attributions.filter((a) => !recettes.includes(a)) }
}

function estUnTotalDesRecettes({ champ, entete }: Tableau['attributions'][number]): boolean {
  return champ === 'cout' && RECETTES.test(normaliser(entete.complet))
}
