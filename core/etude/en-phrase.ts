/** Une raison, dite seule : sa majuscule et son point. */
export function enPhrase(mots: string): string {
  return `${mots.charAt(0).toUpperCase()}${mots.slice(1)}.`
}
