import { ErreurDHote } from '../../../task-pane/hote/index.ts'

export function feuilleAbsente(nom: string): ErreurDHote {
  return new ErreurDHote(
    'introuvable',
    `La feuille « ${nom} » n’est pas dans la grille. Vérifiez de nouveau le contrat.`,
  )
}

/** Ce que la copie enregistrée ne garderait pas : la phrase dit où le faire. */
export function demandeUnTableur(quoi: string): ErreurDHote {
  return new ErreurDHote(
    'non-pris-en-charge',
    `${quoi} ne se fait pas dans cette page : ouvrez le fichier dans Excel avec le complément Pacte.`,
  )
}
