import type { Adresse, Cellule, Feuille } from '../../grille/index.ts'
import { type Disposition, type Page, preparerPage, type Zone } from '../textes/index.ts'

/** Une cellule d'une page recomposée, et celle de la feuille qu'elle montre. */
export interface Reprise {
  readonly cellule: Cellule
  readonly depuis: Adresse
}

/** Une formule d'un autre endroit n'additionne rien ici : elle dit seulement que la cellule est calculée. */
const CALCULEE = 'VALEUR()'

/** Une page faite de cellules prises ailleurs sur la même feuille. */
export function recomposer(
  page: Page,
  disposition: Disposition,
  zone: Zone,
  rangees: readonly (readonly (Reprise | undefined)[])[],
  financeurs: ReadonlySet<number> = new Set(),
): Page {
  const feuille: Feuille = {
    ...page.feuille,
    lignes: rangees.map((rangee) =>
      rangee.map((r) =>
        r?.cellule.formule === undefined ? r?.cellule : { ...r.cellule, formule: CALCULEE },
      ),
    ),
    fusions: [],
    lignesMasquees: new Set(),
    colonnesMasquees: new Set(),
  }
  const dessous = page.origine
  const situer = (ligne: number, colonne: number): Adresse =>
    rangees[ligne]?.[colonne]?.depuis ??
    premiereDe(rangees, ligne, colonne) ?? { ligne: zone.haut, colonne: zone.gauche }

  return preparerPage(feuille, {
    page: dessous?.page ?? page,
    disposition,
    zone: dessous?.zone ?? zone,
    situer: (ligne, colonne) => {
      const place = situer(ligne, colonne)
      return dessous ? dessous.situer(place.ligne, place.colonne) : place
    },
    financeurs,
  })
}

/** Une case vide se montre à la place la plus proche de sa rangée. */
function premiereDe(
  rangees: readonly (readonly (Reprise | undefined)[])[],
  ligne: number,
  colonne: number,
): Adresse | null {
  const rangee = rangees[ligne] ?? []
  for (let c = colonne - 1; c >= 0; c--) {
    const reprise = rangee[c]
    if (reprise) return reprise.depuis
  }
  return rangee.find((r) => r !== undefined)?.depuis ?? null
}
