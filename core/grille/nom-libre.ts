/** « Contrat 2026 », ou « Contrat 2026 (2) » s'il est pris ; un tableur ne distingue pas les majuscules. */
export function nomDeFeuilleLibre(voulu: string, pris: readonly string[]): string {
  const occupes = new Set(pris.map((nom) => nom.toLowerCase()))
  let nom = voulu
  for (let n = 2; occupes.has(nom.toLowerCase()); n++) nom = `${voulu} (${n})`
  return nom
}
