import { reconnaitreTitreDAxe } from '../../catalogue/index.ts'
import { estAxe } from '../../modele/index.ts'
import { axeDuNom, axeDuTitre } from '../textes/index.ts'
import { AXE_NOMME, observer } from './contenu.ts'
import type { Etendues } from './etendue.ts'
import type { ColonnesLues } from './nombres.ts'

const DES_AXES = 2

/**
 * « Levée des freins », « Soutien à la parentalité » sous « Priorité », quand des intitulés, le titre ou la feuille nomment l'axe : une
 * thématique, qui fait parfois penser à un axe, et non la colonne des axes.
 */
export function sansFauxAxe(etendues: Etendues, lues: ColonnesLues, haut: number): ColonnesLues {
  const axe = lues.attributions.find((a) => a.champ === 'axe')
  const action = lues.attributions.find((a) => a.champ === 'action')
  if (axe === undefined || action === undefined) return lues
  if (axe.entete.notes.some((n) => n.champ === 'axe' && n.poids >= AXE_NOMME)) return lues
  const { axes, remplies } = observer(etendues, axe.colonne)
  if (axes === remplies) return lues
  const [{ page }] = etendues
  const titres = axeDuTitre(page, haut) !== null || axeDuNom(page) !== null
  if (!titres && axesAuDessus(etendues, axe.colonne, action.colonne) < DES_AXES) return lues
  return { ...lues, attributions: lues.attributions.filter((a) => a !== axe) }
}

/** Combien d'axes sont nommés par des lignes qui ne disent rien d'autre, dès avant la première action. */
function axesAuDessus([{ page, debut, fin }]: Etendues, colonne: number, action: number): number {
  const nommes = new Set<string>()
  for (let l = debut; l <= fin; l++) {
    const textes = new Set<string>()
    for (let c = 0; c <= Math.max(colonne, action); c++) textes.add(page.texte(l, c))
    textes.delete('')
    const [texte = ''] = textes
    if (textes.size > 1 && nommes.size === 0) return 0
    const titre = textes.size > 1 ? null : reconnaitreTitreDAxe(texte)
    if (titre !== null && estAxe(titre.axe)) nommes.add(titre.axe)
  }
  return nommes.size
}
