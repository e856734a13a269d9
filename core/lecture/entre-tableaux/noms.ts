import { memoriser, normaliser } from '../../libelle/index.ts'

/** Le nom d'une action, sans son numéro ni la précision qui le suit. */
export interface NomDAction {
  readonly nom: string
  readonly numero: string
  readonly precision: string
}

const NUMERO =
  /^\s*(?:\p{L}{1,6}[\s-]*(?:n\s*°\s*)?\d{1,3}(?:[.-]\d{1,3})*\s*[.):–—-]|\d{1,3}(?:[.-]\d{1,3})*[.):]?\s*[–—-]?)\s*(?=\p{L})/u
const PRECISION = /\s*\([^()]*\)\s*$/

/** « FA 3 – Bus itinérant (CCAS) » : « bus itinérant », numéroté et confié au CCAS. */
export const nomDAction: (action: string) => NomDAction = memoriser((action) => {
  const [numero = ''] = NUMERO.exec(action) ?? []
  const [precision = ''] = PRECISION.exec(action.slice(numero.length)) ?? []
  const nom = normaliser(action.slice(numero.length, action.length - precision.length))
  return nom === ''
    ? { nom: normaliser(action), numero: '', precision: '' }
    : { nom, numero: normaliser(numero), precision: normaliser(precision) }
})

/** « 1.1 Coordination » et « 2.1 Coordination » sont deux actions ; « Coordination », ailleurs, est l'une ou l'autre. */
export function estLaMemeAction(a: NomDAction, b: NomDAction): boolean {
  const concordent = (x: string, y: string) => x === '' || y === '' || x === y
  return a.nom === b.nom && concordent(a.numero, b.numero) && concordent(a.precision, b.precision)
}
