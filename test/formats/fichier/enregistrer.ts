import { type Changements, direLesNonEcrits, ouvrirFichier } from '../../../formats/index.ts'

/** Le fichier avec ces changements, et ce qui manque en phrases. */
export function enregistrer(recus: Uint8Array, nom: string, changements: Changements) {
  const { octets, nonEcrits } = ouvrirFichier(recus, nom).appliquer(changements)
  return { octets, nonEcrites: direLesNonEcrits(nonEcrits) }
}
