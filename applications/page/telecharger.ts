/** Le temps qu'il faut au navigateur pour avoir pris le contenu. */
const DELAI_DE_PRISE_MS = 60_000

/** Donne un fichier à enregistrer. Rien ne passe par le réseau. */
export function telecharger(contenu: Uint8Array | string, nom: string, type: string): void {
  const adresse = URL.createObjectURL(new Blob([contenu as BlobPart], { type }))
  Object.assign(document.createElement('a'), { href: adresse, download: nom }).click()
  setTimeout(() => URL.revokeObjectURL(adresse), DELAI_DE_PRISE_MS)
}
