import { ErreurDeClasseur } from '../../formats/index.ts'
import { ErreurDHote } from '../../task-pane/hote/index.ts'

export function feuilleAbsente(nom: string): ErreurDHote {
  return new ErreurDHote(
    'introuvable',
    `La feuille « ${nom} » n’est pas dans le fichier. Vérifiez de nouveau le contrat.`,
  )
}

/** Ce qu'un fichier fermé ne peut pas : la phrase dit où le faire. */
export function demandeUnTableur(quoi: string): ErreurDHote {
  return new ErreurDHote(
    'non-pris-en-charge',
    `${quoi} ne se fait pas dans un fichier fermé : ouvrez-le dans Excel avec le complément Pacte.`,
  )
}

export function demandeUnAutreFormat(quoi: string): ErreurDHote {
  return new ErreurDHote(
    'non-pris-en-charge',
    `Un .csv ne peut pas porter ${quoi} : enregistrez-le en .xlsx ou en .ods, puis recommencez.`,
  )
}

export function structureProtegee(): ErreurDHote {
  return new ErreurDHote(
    'protege',
    'La structure du classeur est protégée : la feuille du rapport n’a pas été ajoutée. Ôtez la protection dans votre tableur, puis recommencez.',
  )
}

/** La phrase d'un fichier inutilisable se montre telle quelle ; toute autre erreur est un défaut, et remonte. */
export function traduire(cause: unknown): unknown {
  return cause instanceof ErreurDeClasseur ? new ErreurDHote('inattendu', cause.message) : cause
}
