import { reconnaitreAxe, reconnaitreTitreDAxe } from '../../catalogue/index.ts'
import type { Champ } from '../../modele/index.ts'
import { estSousNumerote, montantDe } from '../textes/index.ts'
import type { Attribution } from './candidat.ts'
import type { Etendues } from './etendue.ts'
import { estUnTotal } from './valeurs.ts'

/**
 * Un budget nomme des actions et l'argent de l'État, avec de quoi en juger ; ou leur coût et ce que la collectivité y
 * met. À défaut d'autre colonne, des intitulés d'axes parmi les actions suffisent.
 */
export function estUnBudget(
  etendues: Etendues,
  attributions: readonly Attribution[],
  haut: number,
): boolean {
  const a = (champ: Champ) => attributions.some((x) => x.champ === champ)
  const action = attributions.find((x) => x.champ === 'action')
  if (action === undefined) return false
  // « Axe | Libellé du contrat | Plafond | Programmé » : les axes, dits deux fois, et aucune action.
  if (a('axe') && a('plafond') && neNommeQueDesAxes(etendues, action)) return false
  if (!a('partEtat')) return a('cout') && a('partCollectivite') && a('axe')
  if (a('cout') || a('partCollectivite') || a('axe') || a('nature')) return true
  return aDesIntitulesDAxe(etendues, action, attributions) || suitUnTitreDAxe(etendues, haut)
}

/** « 1. Prévenir la pauvreté… », seul juste au-dessus de l'en-tête, que chaque axe redit. */
function suitUnTitreDAxe([{ page }]: Etendues, haut: number): boolean {
  const dits = new Set(
    Array.from({ length: page.largeur(haut - 1) }, (_, c) => page.texte(haut - 1, c)),
  )
  dits.delete('')
  const [texte = ''] = dits
  return dits.size === 1 && reconnaitreTitreDAxe(texte) !== null
}

function neNommeQueDesAxes([{ page, debut, fin }]: Etendues, { colonne }: Attribution): boolean {
  let axes = 0
  for (let l = debut; l <= fin; l++) {
    const texte = page.texte(l, colonne)
    if (texte === '') continue
    if (reconnaitreTitreDAxe(texte) === null) return false
    axes++
  }
  return axes > 1
}

/**
 * Des intitulés d'axes, et plus d'actions chiffrées, ou autant si les intitulés ne le sont pas ; une table de plafonds n'a
 * que ses axes.
 */
function aDesIntitulesDAxe(
  [{ page, debut, fin }]: Etendues,
  { colonne }: Attribution,
  attributions: readonly Attribution[],
): boolean {
  const parts = attributions.filter((x) => x.champ === 'partEtat')
  const axes = new Set<string>()
  let intitules = 0
  let chiffres = 0
  let actions = 0
  for (let l = debut; l <= fin; l++) {
    const texte = page.texte(l, colonne)
    if (texte === '' || estUnTotal(page.libelle(l, colonne))) continue
    const chiffree = parts.some((p) => montantDe(page.cellule(l, p.colonne), 'EUR').genre === 'lu')
    // « Autonomie des jeunes » fait songer à un axe, et ne l'intitule pas.
    const dit = estSousNumerote(texte) ? null : reconnaitreTitreDAxe(texte)
    const axe = (chiffree ? dit : reconnaitreAxe(texte))?.axe
    if (axe === undefined) actions += chiffree ? 1 : 0
    else {
      axes.add(axe)
      intitules++
      chiffres += chiffree ? 1 : 0
    }
  }
  return axes.size > 1 && (actions > intitules || (actions >= intitules && chiffres === 0))
}
