import { type Statut, statutDe } from '../entete/index.ts'
import type { Page } from '../textes/index.ts'
import { grouper } from './attributs.ts'

/** Deux fois au moins, un financeur revient dans une action : une fois ne prouve rien. */
const REVIENT_AU_MOINS = 2

/**
 * « Demandé », puis « Accordé », en face d'un même financeur d'une même action : la colonne qui le dit. « Engagée », en
 * face de tous les financeurs d'une action, dit où en est l'action.
 */
export function colonneDuStatut(
  page: Page,
  colonnes: readonly number[],
  lignes: readonly number[],
  cleDe: (ligne: number) => string,
): number | null {
  const groupes = grouper(lignes, cleDe).filter((g) => g.length > 1)
  const dit = (c: number) => {
    if (lignes.some((l) => page.texte(l, c) !== '' && statutEn(page, l, c) === null)) return false
    const distincts = groupes.filter(
      (g) => new Set(g.map((l) => statutEn(page, l, c))).size === g.length,
    )
    return distincts.length >= REVIENT_AU_MOINS
  }
  return colonnes.find(dit) ?? null
}

export function statutEn(page: Page, ligne: number, colonne: number): Statut | null {
  return statutDe(page.libelle(ligne, colonne), page.texte(ligne, colonne))
}
