import { type Adresse, a1, type Plage } from '../../core/grille/index.ts'

/** « L'été » → « 'L''été' » ; un nom simple reste nu, comme LibreOffice l'écrit. */
export function feuilleEnAdresse(nom: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(nom) ? nom : `'${nom.replaceAll("'", "''")}'`
}

/** « Budget.B3:Budget.D5 » ; les deux bornes nomment la feuille, ce que LibreOffice attend. */
export function plageEnOdf(feuille: string, plage: Plage): string {
  const nom = feuilleEnAdresse(feuille)
  return `${nom}.${a1(plage.haut, plage.gauche)}:${nom}.${a1(plage.bas, plage.droite)}`
}

/** Réunit les cellules qui se suivent de haut en bas : mille marques d'une colonne font une seule plage. */
export function enPlages(cellules: readonly Adresse[]): readonly Plage[] {
  const triees = [...cellules].sort((a, b) => a.colonne - b.colonne || a.ligne - b.ligne)
  const plages: Plage[] = []
  for (const { ligne, colonne } of triees) {
    const derniere = plages.at(-1)
    if (derniere?.gauche === colonne && derniere.bas >= ligne - 1) {
      plages[plages.length - 1] = { ...derniere, bas: ligne }
    } else {
      plages.push({ haut: ligne, bas: ligne, gauche: colonne, droite: colonne })
    }
  }
  return plages
}
