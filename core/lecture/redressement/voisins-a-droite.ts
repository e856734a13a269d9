import { reconnaitreAxe } from '../../catalogue/index.ts'
import { annoncePlafond, estUnAxeSeul } from '../rangs/index.ts'
import { largeurEntre, type Page } from '../textes/index.ts'
import { bandesDe } from './bandes.ts'
import { compterLArgent } from './peser.ts'
import { type FeuilleRedressee, recopier, tisser } from './trame.ts'

/**
 * « Axe | Plafond | Inscrit », à droite du budget et sur les lignes de son en-tête : ses mots s'y confondraient. La même
 * feuille, où ce petit tableau passe dessous et où le budget ne bouge pas ; null si aucune colonne toujours vide ne l'en
 * sépare.
 */
export function descendreLesVoisins(page: Page): FeuilleRedressee | null {
  const { feuille } = page
  const [budget, ...voisines] = bandesDe(page)
  if (!budget || voisines.length === 0) return null
  const { droite } = budget
  const sien = { ...feuille, lignes: feuille.lignes.map((l) => l?.slice(0, droite + 1)) }
  const ailleurs = compterLArgent(feuille) - compterLArgent(sien)
  if (ailleurs === 0 || ailleurs > compterLArgent(sien)) return null
  const bas = page.nombreDeLignes - 1
  const rangs = [
    ...recopier(feuille, 0, bas, (_, c) => c > droite),
    ...[[], []],
    ...recopier(feuille, 0, bas, (_, c) => c <= droite),
  ]
  const region = { haut: 0, bas, gauche: 0, droite: largeurEntre(page, 0, bas) }
  return { ...tisser(feuille, region, rangs), aEgalite: plafonneDesAxes(page, droite) }
}

/** Des plafonds, et les axes dont ils sont : ils se lisent sans les lignes du budget, et mieux à part. */
function plafonneDesAxes(page: Page, droite: number): boolean {
  const axes = new Set<string>()
  let plafonds = false
  for (let l = 0; l < page.nombreDeLignes; l++)
    for (let c = droite + 1; c < page.largeur(l); c++) {
      const texte = page.texte(l, c)
      const axe = reconnaitreAxe(texte)?.axe ?? (estUnAxeSeul(texte) ? texte : null)
      if (axe !== null) axes.add(axe)
      plafonds ||= annoncePlafond(page.libelle(l, c))
    }
  return plafonds && axes.size > 1
}
