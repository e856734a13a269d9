/** Une exception de Google : il n'en a qu'un genre, et ne la distingue que par sa phrase. */
export class RefusDeGoogle extends Error {
  override readonly name = 'Exception'
}

export function refuser(phrase: string): never {
  throw new RefusDeGoogle(phrase)
}

/** Des arguments qu'aucune signature de la méthode n'admet. */
export function signatureInconnue(methode: string, valeurs: readonly unknown[]): never {
  const genres = valeurs.map((valeur) => GENRES[typeof valeur] ?? 'null').join(',')
  return refuser(`The parameters (${genres}) don't match the method signature for ${methode}.`)
}

const GENRES: Readonly<Record<string, string>> = {
  string: 'String',
  number: 'number',
  boolean: 'Boolean',
  object: 'Object',
  function: 'Function',
}

export const HORS_DE_LA_FEUILLE =
  'The coordinates of the range are outside the dimensions of the sheet.'
export const PROTEGE =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.'
export const SANS_DROIT = 'You do not have permission to access the requested document.'
