import { normaliser } from '../libelle/index.ts'
import { statutDe } from './entete/index.ts'
import { RECOUVREMENT, recouvrement, titresDe, vigueurDe } from './entre-tableaux/index.ts'
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
      recouvrement(budget, candidat) >= RECOUVREMENT &&
      donneDesCouts(candidat),
  )
  if (!depense) return budget
  return { ...budget, attributions: budget.attributions.filter((a) => !recettes.includes(a)) }
}

/** « Bilan », « Convention 2019-2021 », « Brouillon » : ses coûts ne sont pas ceux que le contrat prévoit. */
export function donneDesCouts(tableau: Tableau): boolean {
  const ailleurs = titresDe(tableau).some((titre) => {
    const statut = statutDe(normaliser(titre), titre)
    return statut === 'realise' || statut === 'anterieur'
  })
  return !ailleurs && vigueurDe(tableau) >= 0
}

function estUnTotalDesRecettes({ champ, entete }: Tableau['attributions'][number]): boolean {
  return champ === 'cout' && RECETTES.test(normaliser(entete.complet))
}
