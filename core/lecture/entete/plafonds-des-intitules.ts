import { reconnaitreAxe } from '../../catalogue/index.ts'
import type { EnteteDeColonne } from './entete-de-colonne.ts'
import type { Groupe } from './options.ts'
import { estUnTotal, type Terrain } from './valeurs.ts'

const PLAFOND_NOMME = 9
const PLUSIEURS = 2
const DIT_UN_PLAFOND =
  /\b(?:notifi\w*|notifs?|plafonds?|enveloppes?|dotations?|droits? de tirage)\b/

/**
 * « Notifié | Programmé | Réalisé », et le notifié sur les seules lignes qui nomment un axe : le plafond de l'axe, et non ce
 * que ses actions programment.
 */
export function plafondsDesIntitules(
  groupes: readonly Groupe[],
  { etendues: [{ page, debut, fin }], action }: Terrain,
): readonly Groupe[] {
  if (action === null || !groupes.some((g) => DIT_UN_PLAFOND.test(g.libelle))) return groupes
  const axes: number[] = []
  const actions: number[] = []
  for (let l = debut; l <= fin; l++) {
    const texte = page.texte(l, action)
    if (texte === '' || estUnTotal(page.libelle(l, action))) continue
    ;(reconnaitreAxe(texte) === null ? actions : axes).push(l)
  }
  const chiffrees = (lignes: readonly number[], { colonnes }: Groupe) =>
    lignes.filter((l) => colonnes.some((c) => page.estRemplie(l, c.colonne))).length
  if (!groupes.some((g) => chiffrees(actions, g) >= PLUSIEURS)) return groupes
  return groupes.map((groupe) => {
    const [entete] = groupe.colonnes
    const titre = chiffrees(axes, groupe) >= PLUSIEURS && chiffrees(actions, groupe) === 0
    return entete && titre && DIT_UN_PLAFOND.test(groupe.libelle)
      ? { ...groupe, statut: null, candidats: [plafond(entete)] }
      : groupe
  })
}

function plafond(entete: EnteteDeColonne): Groupe['candidats'][number] {
  const motif = `en-tête « ${entete.complet} », sur les seules lignes des axes`
  return {
    colonne: entete.colonne,
    champ: 'plafond',
    annee: null,
    poids: PLAFOND_NOMME,
    vraisemblance: 1,
    score: PLAFOND_NOMME,
    motif,
    entete,
    cumul: false,
  }
}
