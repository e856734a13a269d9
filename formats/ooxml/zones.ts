import { a1, type Plage, plageEnA1 } from '../../core/grille/index.ts'

/** « B4:B6 D8 » : les zones d'une mise en forme conditionnelle. */
export function zonesEnTexte(plages: readonly Plage[]): string {
  return plages
    .map((plage) =>
      plage.haut === plage.bas && plage.gauche === plage.droite
        ? a1(plage.haut, plage.gauche)
        : plageEnA1(plage),
    )
    .join(' ')
}

export function seRecouvrent(a: Plage, b: Plage): boolean {
  return a.haut <= b.bas && b.haut <= a.bas && a.gauche <= b.droite && b.gauche <= a.droite
}
