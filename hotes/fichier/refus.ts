import { ErreurDeClasseur } from '../../formats/index.ts'
import { ErreurDHote, neSeFaitPas } from '../../task-pane/hote/index.ts'

/** Ce qu'un fichier fermé ne peut pas : la phrase dit où le faire. */
export function demandeUnTableur(quoi: string): ErreurDHote {
  return neSeFaitPas(quoi, 'dans un fichier fermé', 'ouvrez-le')
}

export function demandeUnAutreFormat(quoi: string): ErreurDHote {
  return new ErreurDHote(
    'non-pris-en-charge',
    `Un .csv ne peut pas porter ${quoi}\u00a0: enregistrez-le en .xlsx ou en .ods, puis recommencez.`,
  )
}

export function structureProtegee(): ErreurDHote {
  return new ErreurDHote(
    'protege',
    'La structure du classeur est protégée\u00a0: la feuille du rapport n’a pas été ajoutée. ' +
      'Ôtez la protection dans votre tableur, puis recommencez.',
  )
}

/** La phrase d'un fichier inutilisable se montre telle quelle ; toute autre erreur est un défaut, et remonte. */
export function traduire(cause: unknown): unknown {
  return cause instanceof ErreurDeClasseur ? new ErreurDHote('inattendu', cause.message) : cause
}
