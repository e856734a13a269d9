import type { Champ, Lieu, Ligne, Total, Vue } from '../../modele/index.ts'
import type { TableauLu } from '../lire-tableau.ts'

/** Rend à chaque valeur d'une page recomposée la cellule de la feuille qui la porte. */
export function situer(lu: TableauLu): TableauLu {
  const { origine } = lu.tableau.page
  if (!origine) return lu
  const placer = <L extends Lieu | null>(lieu: L): L =>
    (lieu === null ? lieu : { ...lieu, ...origine.situer(lieu.ligne, lieu.colonne) }) as L
  const vues = new Map<Vue, Vue>()
  const vueDe = (vue: Vue): Vue => {
    const connue = vues.get(vue)
    if (connue) return connue
    const entetes: Partial<Record<Champ, Lieu>> = {}
    for (const [champ, lieu] of Object.entries(vue.entetes) as [Champ, Lieu][])
      entetes[champ] = placer(lieu)
    const situee: Vue = {
      ...vue,
      entete: origine.zone,
      lieuAnnee: placer(vue.lieuAnnee),
      entetes,
      situer: origine.situer,
    }
    vues.set(vue, situee)
    return situee
  }
  const ligneDe = (ligne: Ligne): Ligne => ({
    ...ligne,
    vue: vueDe(ligne.vue),
    lieuAxe: placer(ligne.lieuAxe),
    illisibles: ligne.illisibles.map((i) => ({ ...i, lieu: placer(i.lieu) })),
    negatifs: ligne.negatifs.map((n) => ({ ...n, lieu: placer(n.lieu) })),
  })
  return {
    ...lu,
    vues: lu.vues.map(vueDe),
    lignes: lu.lignes.map(ligneDe),
    totaux: lu.totaux.map((t): Total => ({ ...t, vue: vueDe(t.vue), lieu: placer(t.lieu) })),
    plafonds: lu.plafonds.map((p) => ({ ...p, lieu: placer(p.lieu) })),
  }
}
