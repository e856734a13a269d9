import type { Rang } from './rang.ts'

const CODE =
  /^(?:n ?° ?)?(?:[a-z]{0,3}[-. ]?\d{1,3}(?:[.-]\d{1,3}){0,2}(?:[.-]?[a-z])?|[ivx]{1,4})[.)]?$/i

/** Numéro de fiche : « 1.2 », « A3 », « F-12 », « n° 4 », « II ». */
export function estCode(texte: string): boolean {
  return texte.length <= 14 && CODE.test(texte.trim())
}

/** « 1.1.a », sans montant du plan, sous « 1.1 » qui porte les siens : une sous-action, dans le coût de l'action. */
export function detaille({ textes, aDeLArgent }: Rang, action: Rang | undefined): boolean {
  const code = textes[0]?.texte ?? ''
  const sien = action?.sur ? (action.textes[0]?.texte ?? '') : ''
  if (aDeLArgent || !estCode(code) || !/\d/.test(sien) || !code.startsWith(sien)) return false
  return SOUS_NUMERO.test(code.slice(sien.length))
}

/** « .a », « -2 », « b » : un niveau de plus ; « 10 » après « 1 » n'en est pas un. */
const SOUS_NUMERO = /^(?:[.-][a-z\d]{1,2}|[a-z])$/i

const SOUS_NIVEAU = /^\s*(\d{1,2}[.-])(\d{1,2})(?!\d|[.-]\d)/

/** « 1.4 Ludobus », après « 1.3 Tutorat ». */
export function suitLeNumero(texte: string, dessus: string): boolean {
  const [, serie, rang] = SOUS_NIVEAU.exec(texte) ?? []
  const [, avant, precedent] = SOUS_NIVEAU.exec(dessus) ?? []
  return serie !== undefined && serie === avant && Number(rang) === Number(precedent) + 1
}
