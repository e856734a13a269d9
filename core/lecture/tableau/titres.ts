import { type Page, type TexteLibre, titreDAnneeAuDessus, type Zone } from '../textes/index.ts'
import type { Tableau } from './tableau.ts'

/** Textes entre le tableau précédent de la feuille et l'en-tête, du plus proche au plus lointain. */
export function titresDuTableau(
  libres: ReadonlyMap<Page, readonly TexteLibre[]>,
  tableau: Tableau,
  tous: readonly Tableau[],
): TexteLibre[] {
  const feuille = tableau.page
  const { haut } = tableau.bloc
  const dessus = tous.filter((t) => t.page === feuille && t.fin < haut).map((t) => t.fin)
  const depart = Math.max(-1, ...dessus)
  const textes = (libres.get(feuille) ?? []).filter((t) => t.lieu.ligne < haut)
  const proches = textes.filter((t) => t.lieu.ligne > depart).reverse()
  // Les titres de tête de feuille valent pour tous ses tableaux.
  const deTete = textes.filter(
    (t) =>
      t.lieu.ligne <= depart &&
      t.lieu.ligne < Math.min(...tous.filter((x) => x.page === feuille).map((x) => x.bloc.haut)),
  )
  const auDessus = ({ lieu }: TexteLibre) => surplombe(tableau, lieu.colonne)
  const annee = titreDAnneeAuDessus(feuille, haut)
  return [
    ...proches.filter(auDessus),
    ...proches.filter((t) => !auDessus(t)),
    ...(annee ? [annee] : []),
    ...deTete.reverse(),
  ]
}

/** Ce que les tableaux d'une feuille y occupent. */
export function zonesDe(page: Page, tableaux: readonly Tableau[]): Zone[] {
  return tableaux
    .filter((t) => t.page === page)
    .map((t) => ({ haut: t.bloc.haut, bas: t.fin, gauche: t.gauche, droite: t.droite }))
}

/** De deux tableaux côte à côte, chacun a son titre au-dessus de lui. */
export function surplombe({ gauche, droite }: Tableau, colonne: number): boolean {
  return colonne >= gauche && colonne <= droite
}
