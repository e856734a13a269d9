/** Les codes d’erreur d’Excel que le banc sait rendre, tels qu’un complément les lit dans `erreur.code`. */
export type CodeDErreur =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'ConnectionFailure'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidObjectPath'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'UndoNotSupported'

/** Un refus d’Excel : la bibliothèque en fait une `OfficeExtension.Error` de même code. */
export class RefusDExcel extends Error {
  readonly code: CodeDErreur

  constructor(code: CodeDErreur, message: string) {
    super(message)
    this.name = 'RefusDExcel'
    this.code = code
  }
}

/** Le texte dit par Excel quand un argument ne convient pas, avec ce qui ne va pas. */
export function argumentInvalide(pourquoi: string): RefusDExcel {
  return new RefusDExcel('InvalidArgument', `L’argument n’est pas valide : ${pourquoi}.`)
}

export function introuvable(quoi: string): RefusDExcel {
  return new RefusDExcel('ItemNotFound', `La ressource demandée n’existe pas : ${quoi}.`)
}
