/** En deçà, le classeur et le volet se montrent l'un après l'autre. La même largeur est dans structure.css. */
const COTE_A_COTE = '(min-width: 56.25rem)'

/** Appelle `faire` chaque fois que la page passe d'une disposition à l'autre. */
export function quandCelaChange(faire: () => void): void {
  matchMedia(COTE_A_COTE).addEventListener('change', faire)
}

/** Le classeur et le volet tiennent-ils ensemble à l'écran ? */
export function coteACote(): boolean {
  return matchMedia(COTE_A_COTE).matches
}
