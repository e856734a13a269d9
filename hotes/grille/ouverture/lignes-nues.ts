/** Une ligne sans cellule, ni rien qui la distingue, suivie d'une autre. */
const LIGNES_NUES =
  /<((?:\w+:)?)row(?: (?:r|spans|\w+:dyDescent)="[^"]*")* ?(?:\/>|>\s*<\/\1row>)(?=\s*<\1row[ >])/g

/**
 * L'import cherche chaque ligne parmi toutes : trente mille lui prennent des secondes. Celle qui manque y vaut celle
 * qui ne dit rien ; la dernière reste, qui donne sa longueur à la feuille.
 */
export function sansLignesNues(parties: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parties).map(([nom, texte]) => [nom, texte.replaceAll(LIGNES_NUES, '')]),
  )
}
