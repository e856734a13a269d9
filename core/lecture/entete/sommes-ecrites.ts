import { type Champ, DU_PLAN } from '../../modele/index.ts'
import { lireSomme, type Page } from '../textes/index.ts'
import type { Groupe, Option } from './options.ts'
import { neCompteJamais } from './sommes-vues.ts'

/** « Total État = DDETS + DREETS » : une colonne dont la formule additionne, ligne à ligne, d'autres colonnes. */
export interface SommeEcrite {
  readonly total: number
  /** Ce que l'en-tête du total nomme. */
  readonly nomme: Champ | null
  readonly termes: readonly number[]
  /** Combien de colonnes elle additionne, celles qu'aucun groupe ne porte comprises. */
  readonly largeur: number
}

const LIGNES = 60
const FORMULE_LA_PLUS_LONGUE = 200
const LARGEUR_REGARDEE = 40
/** Part des lignes remplies où la formule additionne les mêmes colonnes. */
const PRESQUE_TOUTES = 0.6

/** Les sommes que le classeur écrit lui-même entre ces groupes de colonnes, désignés par leur rang. */
export function sommesEcrites(
  groupes: readonly Groupe[],
  { page, debut, fin }: { readonly page: Page; readonly debut: number; readonly fin: number },
): SommeEcrite[] {
  const rangs = new Map(groupes.flatMap((g, j) => g.colonnes.map((c) => [c.colonne, j] as const)))
  return groupes.flatMap((groupe, total) => {
    const vues = new Map<string, number>()
    let remplies = 0
    for (const { colonne } of groupe.colonnes) {
      for (let l = debut; l <= Math.min(fin, debut + LIGNES); l++) {
        if (!page.estRemplie(l, colonne)) continue
        remplies++
        const cle = termesEn(page, l, colonne, rangs).join()
        if (cle !== '') vues.set(cle, (vues.get(cle) ?? 0) + 1)
      }
    }
    const [cle, fois] = [...vues].sort(([, a], [, b]) => b - a)[0] ?? ['', 0]
    if (fois < 2 || fois < remplies * PRESQUE_TOUTES) return []
    const nomme = groupe.candidats[0]?.champ ?? null
    const [largeur = 0, ...termes] = cle.split(',').map(Number)
    if (termes.every((j) => neCompteJamais(groupes[j]))) return []
    return [{ total, nomme, termes, largeur }]
  })
}

/** Combien de colonnes cette cellule additionne sur sa propre ligne, et leurs groupes ; rien si elle fait autre chose. */
function termesEn(
  page: Page,
  ligne: number,
  colonne: number,
  rangs: ReadonlyMap<number, number>,
): readonly number[] {
  const formule = page.feuille.lignes[ligne]?.[colonne]?.formule
  if (formule === undefined || formule.length > FORMULE_LA_PLUS_LONGUE) return []
  const plages = lireSomme(formule)?.plages ?? []
  if (plages.some((p) => p.haut !== ligne || p.bas !== ligne)) return []
  const colonnes = new Set<number>()
  for (const { gauche, droite } of plages)
    for (let c = gauche; c <= Math.min(droite, gauche + LARGEUR_REGARDEE); c++)
      if (c !== colonne) colonnes.add(c)
  const termes = new Set([...colonnes].flatMap((c) => rangs.get(c) ?? []))
  if (colonnes.size < 2 || termes.size === 0) return []
  return [colonnes.size, ...[...termes].sort((a, b) => a - b)]
}

/** Un terme d'une somme écrite que son en-tête nomme comme lui ; des années ne détaillent pas leur total. */
export function estUnDetail(
  groupes: readonly Groupe[],
  j: number,
  ecrites: readonly SommeEcrite[],
): boolean {
  if (new Set(groupes[j]?.colonnes.map((c) => c.annee)).size > 1) return false
  const champ = groupes[j]?.candidats[0]?.champ
  return ecrites.some(({ nomme, termes }) => nomme === champ && termes.includes(j))
}

/** Ce qu'un total nomme sans rien d'autre : « Total État », et non « Total des recettes ». */
const PARTS: readonly (Champ | null)[] = ['partEtat', 'partCollectivite']
/** Compter une somme et ses termes, ou une partie seulement de ses termes. */
const DEUX_FOIS = 0.8
const EN_PARTIE = 0.5
/** Donner aux termes d'un total un autre rôle que celui qu'il nomme. */
const CONTRE_SON_NOM = 1

/** De combien des rôles contredisent les sommes que le classeur écrit. */
export function contradiction(choix: readonly Option[], ecrites: readonly SommeEcrite[]): number {
  let total = 0
  for (const somme of ecrites) {
    const champ = choix[somme.total]?.champ ?? null
    const comptes = somme.termes.filter((j) => estDuPlan(choix[j]?.champ ?? null))
    if (champ !== 'cout' && estDuPlan(champ)) total += comptes.length > 0 ? DEUX_FOIS : 0
    else if (comptes.some((j) => choix[j]?.champ === 'cout') && champ === 'cout') total += DEUX_FOIS
    else if (comptes.length > 0 && comptes.length < Math.max(somme.largeur, somme.termes.length))
      total += EN_PARTIE
    else if (PARTS.includes(somme.nomme))
      // « Total État » : ses termes sont tous de l'État.
      total += comptes.some((j) => choix[j]?.champ !== somme.nomme) ? CONTRE_SON_NOM : 0
  }
  return total
}

function estDuPlan(champ: Champ | null): boolean {
  return champ !== null && DU_PLAN.includes(champ)
}
