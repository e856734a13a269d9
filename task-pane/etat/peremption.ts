import type { Constat } from '../../core/constats/index.ts'
import { contient, lireA1, lirePlage } from '../../core/grille/index.ts'
import type { Changement } from '../hote/index.ts'
import type { Avis, Peremption } from './etat.ts'

/** « Budget!E16 » ; vide : on ne sait pas où. */
export function direLaCible({ cible }: Changement): string {
  return cible === null ? '' : `${cible.feuille}!${cible.cellule}`
}

/** Ce qui s’est passé depuis la vérification, en une phrase sans point. */
export function direLaPeremption(peremption: Peremption): string {
  if (peremption.raison === 'reglages') return 'Les réglages ont changé depuis la vérification'
  const { changements } = peremption
  if (changements.some(({ cible }) => cible === null))
    return 'Le classeur a changé depuis la vérification'
  return changements.length < 2
    ? 'Une cellule a changé depuis la vérification'
    : `${changements.length} cellules ou plages ont changé depuis la vérification`
}

/** Une des cellules de ce constat a-t-elle changé depuis ? */
export function estTouche(
  { feuille, cellules }: Pick<Constat, 'feuille' | 'cellules'>,
  peremption: Peremption | null,
): boolean {
  if (peremption?.raison !== 'classeur' || feuille === null) return false
  return peremption.changements.some((changement) =>
    cellules.some((cellule) => touche(changement, feuille, cellule)),
  )
}

/** Ce changement est-il, entre autres, celui de cette cellule ? Où il n’est pas connu, non. */
export function touche({ cible }: Changement, feuille: string, cellule: string): boolean {
  const plage = cible?.feuille === feuille ? lirePlage(cible.cellule) : null
  const place = lireA1(cellule)
  return plage !== null && place !== null && contient(plage, place.ligne, place.colonne)
}

/** Ce qui vient d’être fait, et ce qu’on en conclut si le classeur n’a pas changé depuis. */
export function direLAvis(avis: Avis, peremption: Peremption | null): string {
  const conclusion = avis.genre === 'erreur' || peremption !== null ? undefined : avis.conclusion
  return conclusion === undefined ? avis.phrase : `${avis.phrase} ${conclusion}`
}
