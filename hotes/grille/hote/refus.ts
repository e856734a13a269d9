import { type ErreurDHote, neSeFaitPas } from '../../../task-pane/hote/index.ts'

/** Ce que la copie enregistrée ne garderait pas : la phrase dit où le faire. */
export function demandeUnTableur(quoi: string): ErreurDHote {
  return neSeFaitPas(quoi, 'dans cette page', 'ouvrez le fichier')
}
