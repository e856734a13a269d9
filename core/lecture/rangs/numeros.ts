import type { Rang } from './rang.ts'

const CODE =
  /^(?:n ?° ?)?(?:[a-z]{0,3}[-. ]?\d{1,3}(?:[.-]\d{1,3}){0,2}(?:[.-]?[a-z])?|[ivx]{1,4})[.)]?$/i

/** Numéro de fiche : « 1.2 », « A3 », « F-12 », « n° 4 », « II ». */
export function estCode(texte: string): boolean {
  return texte.length <= 14 && CODE.test(texte.trim())
}

/** « 1.1.a », sans montant du plan, sous « 1.1 » qui porte les siens : une sous-action, dans le coût de l'action. */
export function detaille({ textes, aDeLArgent }: Rang, rangs: readonly Rang[]): boolean {
  const code = textes[0]?.texte ?? ''
  if (aDeLArgent || !estCode(code)) return false
  let i = rangs.length - 1
  while (i >= 0 && !rangs[i]?.compte) i--
  const sien = rangs[i]?.textes[0]?.texte ?? ''
  const suite = code.slice(sien.length)
  return estCode(sien) && code.startsWith(sien) && /^[.-]?[a-z\d]+$/i.test(suite)
}
